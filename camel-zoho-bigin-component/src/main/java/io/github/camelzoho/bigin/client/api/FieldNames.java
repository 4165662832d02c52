package io.github.camelzoho.bigin.client.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of a module's fields, from metadata that is kept for ten minutes. Thread-safe; two
 * threads that miss at the same time both ask, which costs a credit and does no harm.
 */
public final class FieldNames {
    /**
     * Types whose values COQL gives in the same form as a list does. Multi-line texts, for one, it
     * does not give at all.
     */
    private static final Set<String> PLAIN =
            Set.of(
                    "text",
                    "email",
                    "phone",
                    "website",
                    "picklist",
                    "date",
                    "datetime",
                    "integer",
                    "bigint",
                    "double",
                    "decimal",
                    "currency",
                    "percent",
                    "boolean",
                    "autonumber");

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final MetadataApi metadata;
    private final Clock clock;
    private final Map<String, Kept> byModule = new ConcurrentHashMap<>();

    public FieldNames(MetadataApi metadata, Clock clock) {
        this.metadata = metadata;
        this.clock = clock;
    }

    /** All fields of the module, in Bigin's order. */
    public List<String> of(String module) {
        return List.copyOf(types(module).keySet());
    }

    /** Whether COQL gives all these fields just as a list does. */
    boolean arePlain(String module, List<String> fields) {
        Map<String, String> types = types(module);
        return fields.stream().allMatch(field -> PLAIN.contains(types.getOrDefault(field, "")));
    }

    private Map<String, String> types(String module) {
        Instant now = clock.instant();
        Kept kept = byModule.get(module);
        if (kept == null || kept.until.isBefore(now)) {
            kept = new Kept(read(module), now.plus(KEPT));
            byModule.put(module, kept);
        }
        return kept.types;
    }

    private Map<String, String> read(String module) {
        Map<String, String> types = new LinkedHashMap<>();
        for (Map<String, Object> field : metadata.fields(module).items()) {
            types.put(
                    String.valueOf(field.get("api_name")), String.valueOf(field.get("data_type")));
        }
        types.remove("id");
        return types;
    }

    private record Kept(Map<String, String> types, Instant until) {}
}
