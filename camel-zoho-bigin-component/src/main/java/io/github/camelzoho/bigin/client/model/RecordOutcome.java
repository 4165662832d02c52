package io.github.camelzoho.bigin.client.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record of a write. Immutable.
 *
 * @param id the record's id, {@code null} if Bigin gave none and none was sent
 * @param success whether it was written
 * @param code {@code SUCCESS}, or Bigin's error code
 * @param httpStatus the HTTP status of the answer it stood in, 0 if it was in none
 * @param map the whole outcome as routes get it: {@code status}, {@code code}, {@code message},
 *     {@code details}, {@code id}
 */
public record RecordOutcome(
        @Nullable String id,
        boolean success,
        String code,
        int httpStatus,
        Map<String, Object> map) {

    /**
     * Takes over one entry of an answer's {@code data}, which gets its {@code id}; {@code sentId}
     * stands in where the answer names none.
     */
    public static RecordOutcome of(
            Map<String, Object> entry, @Nullable String sentId, int httpStatus) {
        boolean success = "success".equalsIgnoreCase(String.valueOf(entry.get("status")));
        // In a rejection the id within details can be another record's: the one that has the unique
        // value already.
        Object named =
                success && entry.get("details") instanceof Map<?, ?> details
                        ? details.get("id")
                        : null;
        String id = named == null ? sentId : named.toString();
        if (id != null) {
            entry.put("id", id);
        }
        return new RecordOutcome(
                id,
                success,
                String.valueOf(entry.get("code")),
                httpStatus,
                Collections.unmodifiableMap(entry));
    }

    /** An outcome that Bigin did not give. */
    public static RecordOutcome local(
            @Nullable String id, boolean success, String code, String message) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("status", success ? "success" : "error");
        entry.put("code", code);
        entry.put("message", message);
        entry.put("details", Map.of());
        return of(entry, id, 0);
    }
}
