package io.github.camelzoho.bigin.poll.criteria;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads criteria character by character, so that nothing within a value is ever taken for
 * structure. Used once.
 */
final class CriteriaReader<T> {
    /** Deeper brackets serve nobody, and without an end they exhaust the stack. */
    private static final int MAX_DEPTH = 50;

    private static final Pattern NAME = Pattern.compile("[$A-Za-z][A-Za-z0-9_]*");
    private static final Pattern OPERATOR = Pattern.compile("[A-Za-z_]+");

    private final String text;
    private final CriteriaForm<T> form;
    private int place;

    CriteriaReader(String text, CriteriaForm<T> form) {
        this.text = text;
        this.form = form;
    }

    T read() {
        T whole = bracket(0);
        skipBlanks();
        if (place < text.length()) {
            throw expected("the end, for one bracket has to be around all conditions");
        }
        return whole;
    }

    private T bracket(int depth) {
        if (depth > MAX_DEPTH) {
            throw Fault.at(place, "more than " + MAX_DEPTH + " brackets within each other");
        }
        skipBlanks();
        take("(");
        skipBlanks();
        T inner = at("(") ? joined(depth + 1) : condition();
        take(")");
        return inner;
    }

    private T joined(int depth) {
        List<T> parts = new ArrayList<>();
        parts.add(bracket(depth));
        skipBlanks();
        // No document says which of the two would bind first, so a bracket has one of them.
        String word = at("or") ? "or" : "and";
        while (!at(")")) {
            if (!at(word)) {
                throw expected("'" + word + "' or ')', for 'and' and 'or' need a bracket each");
            }
            place += word.length();
            parts.add(bracket(depth));
            skipBlanks();
        }
        return parts.size() == 1 ? parts.get(0) : form.joined(word.equals("and"), parts);
    }

    private T condition() {
        String field = matching(NAME, "'(' or the API name of a field");
        if (at(".")) {
            throw Fault.at(
                    place,
                    "criteria compare the module's own fields, and of a lookup such as "
                            + field
                            + " its id");
        }
        take(":");
        int start = place;
        String word = matching(OPERATOR, "an operator, one of " + Operator.spellings());
        Operator operator =
                Operator.spelled(word)
                        .orElseThrow(
                                () ->
                                        Fault.at(
                                                start,
                                                "'"
                                                        + word
                                                        + "' is not an operator, those are "
                                                        + Operator.spellings()));
        take(":");
        return form.condition(field, operator, operands(operator));
    }

    private List<Operand> operands(Operator operator) {
        List<Operand> operands = new ArrayList<>();
        int first = place;
        do {
            if (!operands.isEmpty()) {
                place++;
            }
            operands.add(operand());
        } while (at(","));
        if (!operator.takes(operands.size())) {
            throw Fault.at(
                    first,
                    operator.spelling()
                            + " takes "
                            + (operator == Operator.BETWEEN ? "two values" : "one value")
                            + ", not "
                            + operands.size()
                            + "; a comma that belongs to a value is written \\,");
        }
        if (operator.orders()) {
            operands.forEach(Operand::requireOrder);
        }
        return List.copyOf(operands);
    }

    private Operand operand() {
        int start = place;
        StringBuilder value = new StringBuilder();
        while (place < text.length() && !at(",") && !at(")")) {
            char c = text.charAt(place++);
            if (c == '(') {
                place--;
                throw expected("')': a bracket that belongs to a value is written \\(");
            }
            boolean escapes = c == '\\' && place < text.length() && isSpecial(text.charAt(place));
            value.append(escapes ? text.charAt(place++) : c);
        }
        if (value.isEmpty()) {
            throw expected("a value");
        }
        return new Operand(value.toString(), start);
    }

    private static boolean isSpecial(char c) {
        return c == '(' || c == ')' || c == ',' || c == '\\';
    }

    private String matching(Pattern pattern, String what) {
        Matcher matcher = pattern.matcher(text).region(place, text.length());
        if (!matcher.lookingAt()) {
            throw expected(what);
        }
        place = matcher.end();
        return matcher.group();
    }

    private void skipBlanks() {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }

    private boolean at(String expected) {
        return text.startsWith(expected, place);
    }

    private void take(String expected) {
        if (!at(expected)) {
            throw expected("'" + expected + "'");
        }
        place += expected.length();
    }

    private ZohoBiginInputException expected(String what) {
        String found =
                place < text.length()
                        ? "'" + Character.toString(text.codePointAt(place)) + "'"
                        : "the end";
        return Fault.at(place, "found " + found + " instead of " + what);
    }
}
