package io.github.camelzoho.bigin.simulator.store;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row that holds a value of one field, without regard to case. Built when first asked.
 */
final class UniqueValues {
    private final String field;
    private @Nullable Map<String, Row> byValue;
    private boolean duplicates;

    UniqueValues(String field) {
        this.field = field;
    }

    @Nullable Row find(Object value, List<Row> all) {
        Map<String, Row> index = byValue;
        if (index == null) {
            index = new HashMap<>();
            byValue = index;
            duplicates = false;
            all.forEach(this::added);
        }
        return index.get(key(value));
    }

    void added(Row row) {
        Object value = row.stored(field);
        if (byValue != null && value != null) {
            duplicates |= byValue.putIfAbsent(key(value), row) != null;
        }
    }

    void removed(Row row) {
        Object value = row.stored(field);
        if (byValue == null || value == null) {
            return;
        }
        Row holder = byValue.get(key(value));
        if (holder != null && holder.id() == row.id()) {
            byValue.remove(key(value));
            if (duplicates) {
                // Another row may hold the same value, so look at all of them next time.
                byValue = null;
            }
        }
    }

    private static String key(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
