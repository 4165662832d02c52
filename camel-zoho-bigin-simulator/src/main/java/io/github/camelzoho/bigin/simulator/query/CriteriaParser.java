package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.ApiError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code ((Field:operator:value)and(Field:operator:value))} character by character, so that
 * nothing inside a value is ever taken for structure.
 */
final class CriteriaParser {

    private static final int MAX_CONDITIONS = 10;
    // More brackets than this cannot be needed for ten conditions; unbounded they exhaust the
    // stack.
    private static final int MAX_DEPTH = 2 * MAX_CONDITIONS;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.$]+");

    private final String text;
    private final FieldTypes fields;
    private int position;
    private int conditions;

    CriteriaParser(String text, FieldTypes fields) {
        this.text = text;
        this.fields = fields;
    }

    Predicate<Map<String, Object>> parse() {
        Predicate<Map<String, Object>> whole = bracketed(0);
        if (position != text.length()) {
            throw malformed("unexpected text after the criteria");
        }
        return whole;
    }

    private Predicate<Map<String, Object>> bracketed(int depth) {
        if (depth > MAX_DEPTH) {
            throw malformed("too many brackets");
        }
        expect('(');
        Predicate<Map<String, Object>> inner = at("(") ? joined(depth + 1) : condition();
        expect(')');
        return inner;
    }

    private Predicate<Map<String, Object>> joined(int depth) {
        Predicate<Map<String, Object>> all = bracketed(depth);
        if (at(")")) {
            return all;
        }
        // One connective per bracket: no document says which of the two would bind first.
        String connective = at("and(") ? "and" : "or";
        while (!at(")")) {
            if (!at(connective + "(")) {
                throw malformed("expected and, or or a closing bracket");
            }
            position += connective.length();
            Predicate<Map<String, Object>> next = bracketed(depth);
            all = connective.equals("and") ? all.and(next) : all.or(next);
        }
        return all;
    }

    private Predicate<Map<String, Object>> condition() {
        if (++conditions > MAX_CONDITIONS) {
            throw malformed("more than " + MAX_CONDITIONS + " conditions");
        }
        String field = name();
        expect(':');
        String operator = name();
        expect(':');
        return new SearchCondition(field, operator, values()).bind(fields);
    }

    private String name() {
        Matcher name = NAME.matcher(text).region(position, text.length());
        if (!name.lookingAt()) {
            throw malformed("expected a name");
        }
        position = name.end();
        return name.group();
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        while (position < text.length() && !at(")")) {
            char c = text.charAt(position++);
            if (c == '(') {
                throw malformed("an opening bracket in a value needs a backslash");
            } else if (c == ',') {
                values.add(value.toString());
                value.setLength(0);
            } else if (c == '\\' && position < text.length() && isSpecial(text.charAt(position))) {
                value.append(text.charAt(position++));
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return List.copyOf(values);
    }

    private static boolean isSpecial(char c) {
        return "(),\\".indexOf(c) >= 0;
    }

    private boolean at(String expected) {
        return text.startsWith(expected, position);
    }

    private void expect(char expected) {
        if (position >= text.length() || text.charAt(position) != expected) {
            throw malformed("expected " + expected);
        }
        position++;
    }

    private ApiError malformed(String reason) {
        return Refusals.invalidCriteria(Map.of("reason", reason, "position", position));
    }
}
