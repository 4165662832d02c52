package io.github.camelzoho.bigin.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a failed call, as every exception of this package carries them. Immutable.
 *
 * @param call method and path of the call, never its query or body; {@code null} if none was made
 * @param statusCode the HTTP status of the answer, 0 if there was none
 * @param code Bigin's error code such as {@code INVALID_DATA}, or {@code null}
 * @param text what happened, in words
 * @param details Bigin's {@code details} object, empty if there is none
 * @param advice what to do about it; may be empty
 */
public record CallFailure(
        @Nullable String call,
        int statusCode,
        @Nullable String code,
        String text,
        Map<String, Object> details,
        String advice) {

    public CallFailure {
        // Map.copyOf refuses null values, which JSON has.
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** A failure of which only the words are known. */
    public static CallFailure of(@Nullable String call, String text, String advice) {
        return new CallFailure(call, 0, null, text, Map.of(), advice);
    }

    /** The same failure with other advice. */
    public CallFailure withAdvice(String other) {
        return new CallFailure(call, statusCode, code, text, details, other);
    }

    /** One line for people: the call, the answer, what to do. */
    public String message() {
        StringBuilder line = new StringBuilder();
        if (call != null) {
            line.append(call).append(": ");
        }
        if (statusCode != 0) {
            line.append("HTTP ").append(statusCode).append(' ');
        }
        if (code != null) {
            line.append(code).append(": ");
        }
        line.append(text);
        if (!details.isEmpty()) {
            line.append(' ').append(shortened(details.toString()));
        }
        if (!advice.isEmpty()) {
            line.append(". ").append(advice);
        }
        return line.toString();
    }

    private static String shortened(String value) {
        return value.length() <= 500 ? value : value.substring(0, 500) + "…";
    }
}
