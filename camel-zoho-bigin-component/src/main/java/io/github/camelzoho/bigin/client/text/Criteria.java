package io.github.camelzoho.bigin.client.text;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes search criteria in which no value can change what the others mean. Every route finds it as
 * the bean {@code zohoBiginCriteria}: {@code ${bean:zohoBiginCriteria?method=equal('Email',
 * ${header.mail})}}. Immutable, thread-safe.
 *
 * <p>Percent-encoding is not its work: the component encodes the finished criteria. Which operators
 * a field takes depends on its type, see
 * https://bigin.com/developer/docs/apis/v2/search-records.html
 */
public final class Criteria {
    private static final int MAX_CONDITIONS = 10;
    private static final int MAX_VALUES = 100;

    /** {@code (field:equals:value)}; on texts Bigin finds all that contain the words. */
    public String equal(String field, Object value) {
        return condition(field, "equals", value);
    }

    /** {@code (field:starts_with:value)} */
    public String startsWith(String field, Object value) {
        return condition(field, "starts_with", value);
    }

    /** {@code (field:between:from,to)} */
    public String between(String field, Object from, Object to) {
        return "(" + Names.checked(field) + ":between:" + escape(from) + "," + escape(to) + ")";
    }

    /** {@code (field:in:a,b,c)} with 1 to 100 values. */
    public String in(String field, Collection<?> values) {
        if (values.isEmpty() || values.size() > MAX_VALUES) {
            throw new ZohoBiginInputException(
                    "'in' takes 1 to "
                            + MAX_VALUES
                            + " values, "
                            + field
                            + " has "
                            + values.size());
        }
        String list = values.stream().map(this::escape).collect(Collectors.joining(","));
        return "(" + Names.checked(field) + ":in:" + list + ")";
    }

    /** Any condition: {@code (field:operator:value)}. */
    public String condition(String field, String operator, Object value) {
        if (!operator.matches("[a-z_]+")) {
            throw new ZohoBiginInputException(
                    "'" + operator + "' is not an operator such as equals or greater_than");
        }
        return "(" + Names.checked(field) + ":" + operator + ":" + escape(value) + ")";
    }

    /** All of the conditions. */
    public String and(String... conditions) {
        return joined("and", conditions);
    }

    /** At least one of the conditions. */
    public String or(String... conditions) {
        return joined("or", conditions);
    }

    /**
     * A value alone: backslashes before {@code (}, {@code )}, {@code ,} and the backslash itself.
     */
    public String escape(Object value) {
        String text = Values.text(value);
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == ')' || c == ',' || c == '\\') {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static String joined(String word, String... conditions) {
        List<String> given = Arrays.asList(conditions);
        if (given.isEmpty() || given.size() > MAX_CONDITIONS) {
            throw new ZohoBiginInputException(
                    "a search takes 1 to " + MAX_CONDITIONS + " conditions, not " + given.size());
        }
        return given.size() == 1 ? given.get(0) : "(" + String.join(word, given) + ")";
    }
}
