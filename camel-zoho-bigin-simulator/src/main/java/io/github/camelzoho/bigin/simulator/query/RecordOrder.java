package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts records by one field; empty fields are the least, as in the databases behind such stores.
 */
final class RecordOrder {

    private RecordOrder() {}

    static Comparator<Map<String, Object>> by(String field, FieldType type, boolean descending) {
        Comparator<Map<String, Object>> ascending =
                switch (type) {
                    case TEXT, PICKLIST, EMAIL, PHONE, WEBSITE ->
                            comparing(
                                    field,
                                    ValueFormat.TEXT,
                                    String.CASE_INSENSITIVE_ORDER.thenComparing(
                                            Comparator.naturalOrder()));
                    default -> natural(field, ValueFormat.of(type));
                };
        return descending ? ascending.reversed() : ascending;
    }

    private static <T extends Comparable<? super T>> Comparator<Map<String, Object>> natural(
            String field, ValueFormat<T> format) {
        return comparing(field, format, Comparator.naturalOrder());
    }

    private static <T extends Comparable<? super T>> Comparator<Map<String, Object>> comparing(
            String field, ValueFormat<T> format, Comparator<T> order) {
        return (one, other) -> {
            Optional<T> left = format.stored(RecordValues.of(one, field));
            Optional<T> right = format.stored(RecordValues.of(other, field));
            return left.isPresent() && right.isPresent()
                    ? order.compare(left.get(), right.get())
                    : Boolean.compare(left.isPresent(), right.isPresent());
        };
    }
}
