package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ApiResponse;
import io.github.camelzoho.bigin.client.http.ErrorAnswers;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.Found;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was read to its end.
 *
 * @param status the HTTP status
 * @param body the JSON object; empty if the answer had no body (204, 304)
 */
public record Answer(int status, Map<String, Object> body) {

    /** Sends the call; an error told with a status of 2xx is thrown like any other. */
    static Answer of(Transport transport, ApiRequest request) {
        return transport.send(request, response -> read(request, response));
    }

    /** As {@link #of}, for answers that must have a list under the key unless they are empty. */
    static Answer withList(Transport transport, ApiRequest request, String key) {
        return transport.send(
                request,
                response -> {
                    Answer answer = read(request, response);
                    if (!response.isEmpty() && !(answer.body.get(key) instanceof List<?>)) {
                        throw new IOException("the answer has no list '" + key + "'");
                    }
                    return answer;
                });
    }

    static Answer read(ApiRequest request, ApiResponse response) throws IOException {
        if (response.isEmpty()) {
            return new Answer(response.status(), Map.of());
        }
        Map<String, Object> body = Json.readObject(response);
        ZohoBiginException error = ErrorAnswers.inAcceptedAnswer(request, response.status(), body);
        if (error != null) {
            throw error;
        }
        return new Answer(response.status(), body);
    }

    /** The objects under the key, empty if there are none. */
    @SuppressWarnings("unchecked") // the JSON reader makes lists of maps with string keys
    List<Map<String, Object>> list(String key) {
        return body.get(key) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    /** The objects under the key as the only page. */
    Page page(String key) {
        return new Page(list(key), null, moreRecords(), null, status);
    }

    /** The first object under the key. */
    Found first(String key) {
        List<Map<String, Object>> list = list(key);
        return new Found(status, list.isEmpty() ? null : list.get(0));
    }

    private Map<?, ?> info() {
        return body.get("info") instanceof Map<?, ?> info ? info : Map.of();
    }

    boolean moreRecords() {
        return Boolean.TRUE.equals(info().get("more_records"));
    }

    @Nullable String nextPageToken() {
        return info().get("next_page_token") instanceof String token && !token.isEmpty()
                ? token
                : null;
    }
}
