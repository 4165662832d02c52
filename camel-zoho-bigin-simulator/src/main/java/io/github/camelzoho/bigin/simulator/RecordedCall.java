package io.github.camelzoho.bigin.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call the simulator got.
 *
 * @param method HTTP method
 * @param path as sent, without the query
 * @param query decoded values by parameter
 * @param headers values by name; names are compared without regard to case
 * @param body text of the request's body, of a multipart form the first 4,096 bytes
 * @param status HTTP status of the answer; 0 when the connection was reset
 * @param credits credits it cost
 * @param credential {@code token}, {@code gateway} or {@code none}
 * @param refusal the undocumented thing it used, if any
 */
public record RecordedCall(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        String body,
        int status,
        int credits,
        String credential,
        Optional<String> refusal) {

    /** A query parameter's first value. */
    public Optional<String> param(String name) {
        return Optional.ofNullable(query.get(name)).map(values -> values.get(0));
    }

    /** A header's first value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
    }
}
