package io.github.camelzoho.bigin.simulator.records;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one record of a batch.
 *
 * @param code Bigin's code
 * @param message its text
 * @param details the details, without {@code json_path}
 * @param field the field at fault, for {@code json_path}; null for the whole record
 */
public record RecordFault(
        String code, String message, Map<String, Object> details, @Nullable String field) {

    public static RecordFault mandatory(String field) {
        return new RecordFault(
                "MANDATORY_NOT_FOUND",
                "required field not found",
                Map.of("api_name", field),
                field);
    }

    public static RecordFault invalid(String field, Map<String, Object> more) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("api_name", field);
        details.putAll(more);
        return new RecordFault("INVALID_DATA", "invalid data", details, field);
    }

    public static RecordFault dependent(String field) {
        return new RecordFault(
                "DEPENDENT_FIELD_MISSING",
                "dependent field missing",
                Map.of("api_name", field),
                field);
    }

    public static RecordFault unknownId(String id) {
        return new RecordFault(
                "INVALID_DATA", "the id given seems to be invalid", Map.of("id", id), "id");
    }

    public static RecordFault alreadyModified(String id) {
        return new RecordFault(
                "ALREADY_MODIFIED",
                "the record has been modified since the given time",
                Map.of("id", id),
                null);
    }
}
