package io.github.camelzoho.bigin.webhook;

import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.poll.EventType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Bigin tells of a change: which records of a module, and what happened to them. A hint, not
 * the records. Immutable but for the payload, which belongs to the reader.
 *
 * @param type what happened; an unknown word is taken for an update
 * @param ids the records' ids
 * @param time when Bigin sent it, by its own clock; {@code null} if it does not say
 * @param payload all of it, without the token
 */
public record Notification(
        EventType type, List<String> ids, @Nullable Instant time, Map<String, Object> payload) {

    static final String TOKEN = "token";
    static final String CHANNEL = "channel_id";

    /**
     * Reads a body as JSON object.
     *
     * @throws IOException if it is none
     */
    static Map<String, Object> parse(byte[] body) throws IOException {
        return Json.readObject(new ByteArrayInputStream(body));
    }

    /**
     * Reads a payload whose token was found right.
     *
     * @throws IllegalArgumentException if it does not name records
     */
    static Notification of(Map<String, Object> payload) {
        payload.remove(TOKEN);
        return new Notification(
                type(payload.get("operation")),
                ids(payload.get("ids")),
                time(payload.get("server_time")),
                payload);
    }

    /** Samples say insert; update and delete are Zoho CRM's words; the events' words might come. */
    private static EventType type(@Nullable Object operation) {
        return switch (String.valueOf(operation).toLowerCase(Locale.ROOT)) {
            case "insert", "create" -> EventType.created;
            case "delete" -> EventType.deleted;
            default -> EventType.updated;
        };
    }

    private static List<String> ids(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException("it names no records");
        }
        List<String> ids = new ArrayList<>(list.size());
        for (Object element : list) {
            String id = String.valueOf(element);
            if (!id.matches("[0-9]{1,19}")) {
                throw new IllegalArgumentException("an id of it is no number");
            }
            ids.add(id);
        }
        return List.copyOf(ids);
    }

    private static @Nullable Instant time(@Nullable Object millis) {
        return millis instanceof Long number ? Instant.ofEpochMilli(number) : null;
    }
}
