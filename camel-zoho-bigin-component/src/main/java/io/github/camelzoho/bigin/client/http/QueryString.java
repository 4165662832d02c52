package io.github.camelzoho.bigin.client.http;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Builds a query whose names and values are percent-encoded: everything but RFC 3986's unreserved
 * characters, so that {@code +}, brackets and {@code &} keep their meaning. Not thread-safe.
 */
public final class QueryString {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private @Nullable StringBuilder text;

    /** Adds a parameter unless the value is {@code null}. */
    public QueryString add(String name, @Nullable Object value) {
        if (value != null) {
            StringBuilder to = text;
            if (to == null) {
                to = new StringBuilder(128);
                text = to;
            } else {
                to.append('&');
            }
            encode(name, to);
            to.append('=');
            encode(value.toString(), to);
        }
        return this;
    }

    /** Adds the values with commas between them, unless there are none. */
    public QueryString addAll(String name, @Nullable Collection<String> values) {
        return values == null || values.isEmpty() ? this : add(name, String.join(",", values));
    }

    /** A value made safe as one segment of a path. */
    public static String segment(String value) {
        if (value.isBlank() || value.equals(".") || value.equals("..")) {
            throw new ZohoBiginInputException(
                    "'" + value + "' can't be a part of a Bigin path: give a name or an id");
        }
        if (plain(value) == value.length()) {
            return value;
        }
        StringBuilder encoded = new StringBuilder(value.length() + 16);
        encode(value, encoded);
        return encoded.toString();
    }

    @Override
    public String toString() {
        return text == null ? "" : text.toString();
    }

    private static void encode(String value, StringBuilder to) {
        int plain = plain(value);
        to.append(value, 0, plain);
        if (plain == value.length()) {
            return;
        }
        for (byte b : value.substring(plain).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isUnreserved(c)) {
                to.append(c);
            } else {
                to.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
            }
        }
    }

    /** How many characters at the start need no encoding. */
    private static int plain(String value) {
        int plain = 0;
        while (plain < value.length() && isUnreserved(value.charAt(plain))) {
            plain++;
        }
        return plain;
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
