package io.github.camelzoho.bigin.client.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns error answers into exceptions. Answers of 2xx and 304 pass, and so does a 400 that has an
 * outcome per record where the caller expects outcomes. Thread-safe.
 */
public final class ErrorDecodingTransport implements Transport {
    /** More than any error that Bigin explains, less than what a broken proxy may pour out. */
    private static final int MAX_ERROR_BYTES = 4 << 20;

    /** The only error that is told for each record; any other is one of the whole call. */
    private static final int BAD_REQUEST = 400;

    /** Where answers keep the outcomes of several things. */
    static final List<String> OUTCOMES = List.of("data", "watch", "tags", "users");

    private final Transport next;

    public ErrorDecodingTransport(Transport next) {
        this.next = next;
    }

    @Override
    public <T> T send(ApiRequest request, ResponseReader<T> reader) {
        return next.send(
                request,
                response -> {
                    if (response.status() / 100 == 2 || response.status() == 304) {
                        return reader.read(response);
                    }
                    byte[] bytes = response.body().readNBytes(MAX_ERROR_BYTES);
                    Map<String, Object> body = objectIn(bytes);
                    if (response.status() == BAD_REQUEST
                            && request.outcomes()
                            && body != null
                            && hasOutcomes(body)) {
                        return reader.read(response.withBody(bytes));
                    }
                    throw ErrorAnswers.toException(request, response, body, bytes);
                });
    }

    private static boolean hasOutcomes(Map<String, Object> body) {
        return OUTCOMES.stream().anyMatch(key -> body.get(key) instanceof List<?>);
    }

    private static @Nullable Map<String, Object> objectIn(byte[] bytes) {
        try {
            return Json.readObject(new java.io.ByteArrayInputStream(bytes));
        } catch (IOException notJson) {
            // Proxies answer in HTML; the caller tells from the status and the text.
            return null;
        }
    }
}
