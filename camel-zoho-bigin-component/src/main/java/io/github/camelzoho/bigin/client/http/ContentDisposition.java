package io.github.camelzoho.bigin.client.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file in the header {@code Content-Disposition}, in any of the forms that servers
 * use: {@code filename*} with its character set, or {@code filename} in quotes or without, its
 * bytes UTF-8 or Latin-1.
 *
 * <p>Source: https://www.rfc-editor.org/rfc/rfc6266
 */
public final class ContentDisposition {
    private ContentDisposition() {}

    /** The name as the server means it, any characters; {@code null} if there is none. */
    public static @Nullable String fileName(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Map<String, String> parameters = parameters(header);
        String extended = parameters.get("filename*");
        String name = extended == null ? null : decoded(extended);
        if (name == null || name.isEmpty()) {
            String plain = parameters.get("filename");
            name = plain == null ? null : utf8IfItIs(plain);
        }
        return name == null || name.isEmpty() ? null : name;
    }

    private static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new HashMap<>();
        int at = end(header, 0);
        while (at < header.length()) {
            int end = end(header, at + 1);
            String parameter = header.substring(at + 1, end);
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                String name = parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                parameters.putIfAbsent(name, unquoted(parameter.substring(equals + 1).strip()));
            }
            at = end;
        }
        return parameters;
    }

    /** Where the parameter that begins here ends: at a semicolon outside of quotes. */
    private static int end(String header, int start) {
        boolean quoted = false;
        for (int i = start; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return header.length();
    }

    private static String unquoted(String value) {
        if (!value.startsWith("\"")) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                break;
            }
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                c = value.charAt(i);
            }
            text.append(c);
        }
        return text.toString();
    }

    /** {@code charset'language'percent-encoded}; {@code null} if it is not of that form. */
    private static @Nullable String decoded(String value) {
        int first = value.indexOf('\'');
        int second = value.indexOf('\'', first + 1);
        if (first < 0 || second < 0) {
            return null;
        }
        String text = value.substring(second + 1).replace("+", "%2B");
        try {
            return URLDecoder.decode(text, Charset.forName(value.substring(0, first)));
        } catch (IllegalArgumentException e) {
            // No such character set, or no percent encoding: the plain parameter has to do.
            return null;
        }
    }

    /** The HTTP client gives each byte as a character. */
    private static String utf8IfItIs(String bytes) {
        if (bytes.chars().anyMatch(c -> c > 0xff)) {
            return bytes;
        }
        ByteBuffer raw = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(raw).toString();
        } catch (CharacterCodingException notUtf8) {
            return bytes;
        }
    }
}
