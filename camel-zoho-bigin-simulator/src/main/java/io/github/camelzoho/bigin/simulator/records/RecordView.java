package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records of answers: the fields asked for, or all with Bigin's {@code $} keys. */
public final class RecordView {
    private static final Map<String, Object> SYSTEM_KEYS = systemKeys();

    private RecordView() {}

    private static Map<String, Object> systemKeys() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("$currency_symbol", "$");
        keys.put("$state", "save");
        keys.put("$process_flow", false);
        keys.put("$editable", true);
        keys.put(
                "$approval",
                Map.of(
                        "delegate", false,
                        "takeover", false,
                        "approve", false,
                        "reject", false,
                        "resubmit", false));
        keys.put("$approval_state", "approved");
        keys.put("$review_process", Map.of("approve", false, "reject", false, "resubmit", false));
        keys.put("$sharing_permission", "full_access");
        keys.put("$locked_for_me", false);
        keys.put("$in_merge", false);
        keys.put("$orchestration", false);
        keys.put("$pathfinder", false);
        keys.put("$taxable", true);
        keys.put("Locked__s", false);
        return keys;
    }

    static boolean knows(String key) {
        return key.startsWith("$") || SYSTEM_KEYS.containsKey(key);
    }

    /** A record with these fields and its id, or with everything. */
    public static Map<String, @Nullable Object> of(
            Table table, Row row, Optional<List<String>> fields) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        if (fields.isPresent()) {
            for (String field : fields.get()) {
                boolean known = table.module().field(field) != null;
                if (known || knows(field)) {
                    record.put(field, known ? row.get(field) : SYSTEM_KEYS.get(field));
                }
            }
            record.put("id", row.get("id"));
            return record;
        }
        for (FieldDefinition field : table.module().fields()) {
            record.put(field.apiName(), row.get(field.apiName()));
        }
        record.putAll(SYSTEM_KEYS);
        return record;
    }
}
