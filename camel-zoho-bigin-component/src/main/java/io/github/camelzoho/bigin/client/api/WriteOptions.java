package io.github.camelzoho.bigin.client.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes beside the records of a write. Immutable.
 *
 * @param trigger automations to run, empty for none, {@code null} for all
 * @param duplicateCheckFields upsert only: unique fields in the order of checking, {@code null} for
 *     Bigin's own choice
 */
public record WriteOptions(
        @Nullable List<String> trigger, @Nullable List<String> duplicateCheckFields) {
    /** All automations run, Bigin chooses the unique fields. */
    public static final WriteOptions DEFAULT = new WriteOptions(null, null);

    Map<String, Object> envelope(List<Map<String, Object>> records) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("data", records);
        if (trigger != null) {
            body.put("trigger", trigger);
        }
        if (duplicateCheckFields != null) {
            body.put("duplicate_check_fields", duplicateCheckFields);
        }
        return body;
    }
}
