package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.model.ValueForm;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.poll.criteria.CriteriaForm;
import io.github.camelzoho.bigin.poll.criteria.Operand;
import io.github.camelzoho.bigin.poll.criteria.Operator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Criteria of a bulk read: JSON as Bigin takes it, or the syntax of search, translated. A
 * translated {@code equals} compares whole texts, where search looks for their words.
 *
 * <p>Source: https://www.bigin.com/developer/docs/apis/v2/bulk-read/create-job.html
 *
 * @param formOf the form of a field's values, which decides how they are written
 */
record BulkCriteria(Function<String, ValueForm> formOf)
        implements CriteriaForm<Map<String, Object>> {

    /** Criteria as Bigin takes them. */
    static Map<String, Object> of(String criteria, Function<String, ValueForm> formOf) {
        String text = criteria.strip();
        return text.startsWith("{")
                ? json(text)
                : CriteriaForm.read(text, new BulkCriteria(formOf));
    }

    private static Map<String, Object> json(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return Json.readObject(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new ZohoBiginInputException("criteria is no valid JSON object", e);
        }
    }

    @Override
    public Map<String, Object> joined(boolean all, List<Map<String, Object>> parts) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("group_operator", all ? "and" : "or");
        group.put("group", parts);
        return group;
    }

    @Override
    public Map<String, Object> condition(String field, Operator operator, List<Operand> operands) {
        ValueForm form = formOf.apply(field);
        List<Object> values = operands.stream().map(it -> value(form, it.text())).toList();
        Object first = values.get(0);
        return switch (operator) {
            case EQUALS -> condition(field, "equal", first);
            case IN -> condition(field, "in", values);
            case NOT_EQUAL ->
                    // Of true and false Bigin takes equal alone.
                    first instanceof Boolean truth
                            ? condition(field, "equal", !truth)
                            : condition(field, "not_equal", first);
            case BETWEEN ->
                    // Of numbers it does not take it.
                    first instanceof BigDecimal
                            ? joined(
                                    true,
                                    List.of(
                                            condition(field, "greater_equal", first),
                                            condition(field, "less_equal", values.get(1))))
                            : condition(field, "between", values);
            case STARTS_WITH, GREATER_THAN, GREATER_EQUAL, LESS_THAN, LESS_EQUAL ->
                    condition(field, operator.spelling(), first);
        };
    }

    private static Map<String, Object> condition(String field, String comparator, Object value) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("api_name", field);
        condition.put("comparator", comparator);
        condition.put("value", value);
        return condition;
    }

    /** What is no value of the form stays a text: Bigin says what is wrong with it. */
    private static Object value(ValueForm form, String text) {
        return switch (form) {
            case BOOLEAN ->
                    text.equals("true") || text.equals("false")
                            ? (Object) text.equals("true")
                            : text;
            case INTEGER, NUMBER -> number(text);
            default -> text;
        };
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
