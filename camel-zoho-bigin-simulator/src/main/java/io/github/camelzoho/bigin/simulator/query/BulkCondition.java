package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a bulk read. The value {@code ${EMPTY}} asks for empty fields; apart from it an
 * empty field satisfies no comparator.
 */
final class BulkCondition {
    private static final String EMPTY = "${EMPTY}";
    private static final int MOST_CHARACTERS = 255;

    private final String field;
    private final FieldType type;
    private final BulkComparator comparator;
    private final List<String> operands;

    private BulkCondition(
            String field, FieldType type, BulkComparator comparator, List<String> operands) {
        this.field = field;
        this.type = type;
        this.comparator = comparator;
        this.operands = operands;
    }

    static Predicate<Map<String, Object>> of(Map<?, ?> condition, FieldTypes fields) {
        String field = String.valueOf(condition.get("api_name"));
        Map<String, Object> where = Map.of("api_name", field);
        FieldType type =
                fields.typeOf(field)
                        .orElseThrow(
                                () -> BulkCriteria.error("FIELD_IN_CRITERIA_NOT_SUPPORTED", where));
        BulkComparator comparator =
                Optional.ofNullable(condition.get("comparator"))
                        .flatMap(BulkComparator::spelled)
                        .filter(it -> BulkComparator.allowedFor(type).contains(it))
                        .orElseThrow(
                                () ->
                                        BulkCriteria.error(
                                                "FIELD_COMPARATOR_IN_CRITERIA_NOT_SUPPORTED",
                                                where));
        List<String> operands = operands(condition.get("value"), comparator, where);
        return new BulkCondition(field, type, comparator, operands).predicate();
    }

    private static List<String> operands(
            @Nullable Object value, BulkComparator comparator, Map<String, Object> where) {
        List<?> values =
                value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        boolean fits =
                comparator.takesMany() == value instanceof List<?>
                        && !values.isEmpty()
                        && (!comparator.takesTwo() || values.size() == 2);
        boolean plain =
                values.stream()
                        .allMatch(
                                it ->
                                        it instanceof String
                                                || it instanceof Number
                                                || it instanceof Boolean);
        if (!fits || !plain) {
            throw BulkCriteria.error("VALUE_TYPE_NOT_SUPPORTED", where);
        }
        return values.stream().map(Object::toString).toList();
    }

    private Predicate<Map<String, Object>> predicate() {
        if (operands.equals(List.of(EMPTY))) {
            boolean wanted = comparator == BulkComparator.EQUAL;
            if (!wanted && comparator != BulkComparator.NOT_EQUAL) {
                throw notSupported();
            }
            return record -> texts(record.get(field)).isEmpty() == wanted;
        }
        return switch (type) {
            case TEXT, TEXTAREA, EMAIL, PHONE, WEBSITE, PICKLIST, MULTISELECTPICKLIST, AUTONUMBER ->
                    text();
            default -> comparison(ValueFormat.of(type));
        };
    }

    private Predicate<Map<String, Object>> text() {
        if (operands.stream().anyMatch(it -> it.length() > MOST_CHARACTERS)) {
            throw notSupported();
        }
        List<String> wanted = operands.stream().map(BulkCondition::folded).toList();
        String first = wanted.get(0);
        boolean negated =
                switch (comparator) {
                    case NOT_EQUAL, NOT_IN, NOT_CONTAINS -> true;
                    default -> false;
                };
        Predicate<String> matching =
                switch (comparator) {
                    case STARTS_WITH -> stored -> stored.startsWith(first);
                    case ENDS_WITH -> stored -> stored.endsWith(first);
                    case CONTAINS, NOT_CONTAINS -> stored -> stored.contains(first);
                    default -> wanted::contains;
                };
        return record -> {
            List<String> texts = texts(record.get(field));
            return !texts.isEmpty()
                    && texts.stream().map(BulkCondition::folded).anyMatch(matching) != negated;
        };
    }

    private <T extends Comparable<? super T>> Predicate<Map<String, Object>> comparison(
            ValueFormat<T> format) {
        List<T> values =
                operands.stream()
                        .map(value -> format.read(value).orElseThrow(this::notSupported))
                        .toList();
        Relation relation = comparator.relation();
        return record ->
                format.stored(record.get(field))
                        .map(stored -> relation.holds(stored, values))
                        .orElse(false);
    }

    private RuntimeException notSupported() {
        return BulkCriteria.error(
                "VALUE_TYPE_NOT_SUPPORTED",
                Map.of("api_name", field, "expected_data_type", type.apiName()));
    }

    private static List<String> texts(@Nullable Object json) {
        Stream<?> values =
                json instanceof List<?> several ? several.stream() : Stream.ofNullable(json);
        return values.filter(Objects::nonNull).map(Object::toString).toList();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
