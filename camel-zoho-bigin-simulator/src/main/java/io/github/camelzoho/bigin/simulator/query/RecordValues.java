package io.github.camelzoho.bigin.simulator.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a name of a query stands for in a record. */
final class RecordValues {

    private RecordValues() {}

    /** A flat key with the dot, as COQL answers it, goes before a walk through the lookups. */
    static @Nullable Object of(Map<?, ?> record, String name) {
        if (record.containsKey(name)) {
            return record.get(name);
        }
        int dot = name.indexOf('.');
        return dot > 0 && record.get(name.substring(0, dot)) instanceof Map<?, ?> lookup
                ? of(lookup, name.substring(dot + 1))
                : null;
    }
}
