package io.github.camelzoho.bigin.client.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns error answers into exceptions. Answers of 2xx and 304 pass, and where the caller expects
 * outcomes so does a 400 that has one per record, and any answer that tells a success. Thread-safe.
 */
public final class ErrorDecodingTransport implements Transport {
    /** More than any error that Bigin explains, less than what a broken proxy may pour out. */
    private static final int MAX_ERROR_BYTES = 4 << 20;

    /** The status of an answer that tells of each record, though none was taken. */
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
                    if (request.outcomes() && body != null && hasOutcomes(response, body)) {
                        return reader.read(response.withBody(bytes));
                    }
                    throw ErrorAnswers.toException(request, response, body, bytes);
                });
    }

    /** Whatever the status is, what has taken effect must be told. */
    private static boolean hasOutcomes(ApiResponse response, Map<String, Object> body) {
        return OUTCOMES.stream()
                .map(body::get)
                .anyMatch(
                        value ->
                                value instanceof List<?> outcomes
                                        && (response.status() == BAD_REQUEST
                                                || outcomes.stream()
                                                        .anyMatch(ErrorDecodingTransport::isDone)));
    }

    private static boolean isDone(Object outcome) {
        return outcome instanceof Map<?, ?> one && "success".equals(one.get("status"));
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
