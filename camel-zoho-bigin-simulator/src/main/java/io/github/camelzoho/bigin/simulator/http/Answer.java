package io.github.camelzoho.bigin.simulator.http;

import io.github.camelzoho.bigin.simulator.ApiError;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes back over the wire.
 *
 * @param status HTTP status
 * @param headers in the order to be sent
 * @param body bytes, empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // answers are sent, never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {
    /** What live answers say, character for character. */
    public static final String JSON = "application/json;charset=UTF-8";

    public static Answer json(int status, Object body) {
        return text(status, JSON, Json.text(body));
    }

    public static Answer text(int status, String contentType, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        return new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** 204, Bigin's answer to a read that finds nothing. */
    public static Answer nothing() {
        return empty(204);
    }

    public static Answer empty(int status) {
        return new Answer(status, new LinkedHashMap<>(), new byte[0]);
    }

    public static Answer error(ApiError error) {
        return json(error.status(), error(error.code(), error.details(), error.getMessage()));
    }

    /** An error object as it stands alone or inside {@code data}. */
    public static Map<String, @Nullable Object> error(
            String code, Map<String, ? extends @Nullable Object> details, @Nullable String text) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("details", details);
        error.put("message", text);
        error.put("status", "error");
        return error;
    }

    /** Adds a header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }
}
