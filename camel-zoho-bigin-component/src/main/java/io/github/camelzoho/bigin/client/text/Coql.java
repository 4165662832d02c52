package io.github.camelzoho.bigin.client.text;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Writes values into COQL so that none can change what the statement means. Every route finds it as
 * the bean {@code zohoBiginCoql}: {@code select id from Contacts where Last_Name =
 * ${bean:zohoBiginCoql?method=literal(${body})}}. Immutable, thread-safe.
 *
 * <p>Bigin does not say how it wants a quote written. The default, doubling it, is the safe guess:
 * where Bigin expects the backslash it answers {@code SYNTAX_ERROR}, and the few values that could
 * mean something else there are refused here.
 *
 * <p>Source: https://www.bigin.com/developer/docs/apis/v2/construct-coql-query.html
 */
public final class Coql {
    private static final int MAX_VALUES = 50;

    private final QuoteEscape escape;

    /** Quotes are doubled. */
    public Coql() {
        this(QuoteEscape.doubling);
    }

    public Coql(QuoteEscape escape) {
        this.escape = escape;
    }

    /**
     * A value with what belongs around it: numbers bare, all else in quotes, {@code true} and
     * {@code false} too.
     */
    public String literal(Object value) {
        return value instanceof Number
                ? Values.text(value)
                : "'" + escaped(Values.text(value)) + "'";
    }

    /** {@code ('a','b')} for {@code in} and {@code not in}, 1 to 50 values. */
    public String list(Collection<?> values) {
        if (values.isEmpty() || values.size() > MAX_VALUES) {
            throw new ZohoBiginInputException(
                    "'in' takes 1 to " + MAX_VALUES + " values, not " + values.size());
        }
        return values.stream().map(this::literal).collect(Collectors.joining(",", "(", ")"));
    }

    /** A pattern for {@code like}: texts that contain the value. */
    public String contains(String value) {
        return "'%" + pattern(value) + "%'";
    }

    /** A pattern for {@code like}: texts that start with the value. */
    public String startsWith(String value) {
        return "'" + pattern(value) + "%'";
    }

    /** A field's API name, refused if it is none. */
    public String name(String field) {
        return Names.checked(field);
    }

    private String pattern(String value) {
        if (value.contains("%")) {
            throw new ZohoBiginInputException(
                    "COQL has no way to look for a '%' with like: compare with = instead");
        }
        return escaped(value);
    }

    private String escaped(String text) {
        if (escape == QuoteEscape.backslash) {
            return text.replace("\\", "\\\\").replace("'", "\\'");
        }
        if (text.contains("\\'") || text.endsWith("\\")) {
            throw new ZohoBiginInputException(
                    "a text with a backslash before a quote or at its end can't be written safely"
                            + " while quotes are doubled: set coqlQuoteEscape=backslash if your Bigin takes that form");
        }
        return text.replace("'", "''");
    }
}
