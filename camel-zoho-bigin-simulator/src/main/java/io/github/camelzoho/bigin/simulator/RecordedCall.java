package io.github.camelzoho.bigin.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
 * @param time when it came in, by the simulator's clock
 * @param duration how long the answer took, by the system's clock
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
        Optional<String> refusal,
        Instant time,
        Duration duration) {

    /** A query parameter's first value. */
    public Optional<String> param(String name) {
        return Optional.ofNullable(query.get(name)).map(values -> values.get(0));
    }

    /** A header's first value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
    }

    /**
     * The call in one line, for example {@code GET /bigin/v2/Contacts?fields=id -> 200, 1 credit}.
     * Without headers, body and the parameters of the accounts server: those hold secrets.
     */
    @Override
    public String toString() {
        String what = refusal.map(thing -> ", refused: " + thing).orElse("");
        String outcome = status == 0 ? "connection reset" : Integer.toString(status);
        String price = credits == 1 ? "1 credit" : credits + " credits";
        String asked = parameters().isEmpty() ? path : path + "?" + parameters();
        return method + " " + asked + " -> " + outcome + ", " + price + what;
    }

    /**
     * The query's parameters, decoded, for people. Empty for the accounts server, whose parameters
     * hold secrets.
     */
    public String parameters() {
        if (path.startsWith("/oauth/")) {
            return "";
        }
        return query.entrySet().stream()
                .flatMap(
                        param ->
                                param.getValue().stream()
                                        .map(value -> param.getKey() + "=" + value))
                .collect(Collectors.joining("&"));
    }
}
