package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One {@code Field:operator:value} of search criteria, still unchecked. */
record SearchCondition(String field, String operator, List<String> values) {

    /** Bigin shows it in records but does not index it for criteria. */
    private static final String NOT_SEARCHABLE = "Sub_Pipeline";

    Predicate<Map<String, Object>> bind(FieldTypes fields) {
        // Joins are COQL's; search knows the module's own fields alone.
        if (field.equals(NOT_SEARCHABLE) || field.indexOf('.') >= 0) {
            throw refused("the field is not available for search");
        }
        FieldType type =
                fields.typeOf(field).orElseThrow(() -> refused("the field does not exist"));
        SearchOperator known =
                SearchOperator.spelled(operator)
                        .filter(it -> SearchOperator.allowedFor(type).contains(it))
                        .orElseThrow(
                                () ->
                                        refused(
                                                "invalid operator for a "
                                                        + type.apiName()
                                                        + " field"));
        if (!known.takes(values.size())) {
            throw refused("wrong number of values for the operator");
        }
        return switch (type) {
            case TEXT, TEXTAREA, EMAIL, PHONE, WEBSITE, PICKLIST, MULTISELECTPICKLIST, AUTONUMBER ->
                    text(type, known);
            default -> comparison(type, known, ValueFormat.of(type));
        };
    }

    private Predicate<Map<String, Object>> text(FieldType type, SearchOperator known) {
        if (values.stream().anyMatch(SearchText::isBlank)) {
            throw refused("the value is empty");
        }
        Predicate<String> matching = SearchText.matching(type, known, values);
        boolean wanted = known != SearchOperator.NOT_EQUAL;
        return record -> {
            List<String> texts = texts(record.get(field));
            return !texts.isEmpty() && texts.stream().anyMatch(matching) == wanted;
        };
    }

    private <T extends Comparable<? super T>> Predicate<Map<String, Object>> comparison(
            FieldType type, SearchOperator known, ValueFormat<T> format) {
        String expected = "the value is not a " + type.apiName();
        List<T> operands =
                values.stream()
                        .map(value -> format.read(value).orElseThrow(() -> refused(expected)))
                        .toList();
        Relation relation = known.relation();
        return record ->
                format.stored(record.get(field))
                        .map(stored -> relation.holds(stored, operands))
                        .orElse(false);
    }

    private static List<String> texts(@Nullable Object json) {
        Stream<?> values =
                json instanceof List<?> several ? several.stream() : Stream.ofNullable(json);
        return values.filter(Objects::nonNull).map(Object::toString).toList();
    }

    private ApiError refused(String reason) {
        return Refusals.invalidCriteria(
                Map.of(
                        "reason", reason,
                        "api_name", field,
                        "operator", operator,
                        "value", String.join(",", values)));
    }
}
