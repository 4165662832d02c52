package io.github.camelzoho.bigin.client.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes secrets out of texts that others wrote, before they get into a message or a log. */
public final class Redaction {
    private static final String MASK = "xxxxxx";

    /** The key under which a notification channel has its secret. */
    private static final String CHANNEL_TOKEN = "token";

    private static final Pattern SCHEME =
            Pattern.compile("(?i)(Zoho-oauthtoken|Bearer)\\s+[^\\s\"'<>,;]+");
    private static final Pattern TOKEN =
            Pattern.compile("1000\\.[0-9A-Za-z]{4,}(\\.[0-9A-Za-z]+)?");
    private static final Pattern PARAMETER =
            Pattern.compile(
                    "(?i)((?:refresh_token|access_token|session_token|client_secret|api_?key)[\"']?\\s*[=:]\\s*[\"']?)"
                            + "[^\\s\"'&<>,;]+");

    private Redaction() {}

    /** As {@link #scrub(String, String)}, for every text of a JSON object. */
    static Map<String, Object> scrub(Map<?, ?> object, @Nullable String authorization) {
        Map<String, Object> clean = new LinkedHashMap<>();
        object.forEach(
                (name, value) ->
                        clean.put(
                                String.valueOf(name),
                                CHANNEL_TOKEN.equals(name) ? MASK : value(value, authorization)));
        return clean;
    }

    // Bigin's null is a value that must survive; the JDK's maps hold it, their annotations don't
    // say so.
    @SuppressWarnings("NullAway")
    private static Object value(@Nullable Object value, @Nullable String authorization) {
        if (value instanceof String text) {
            return scrub(text, authorization);
        }
        if (value instanceof Map<?, ?> object) {
            return scrub(object, authorization);
        }
        if (value instanceof List<?> list) {
            List<Object> clean = new ArrayList<>(list.size());
            list.forEach(element -> clean.add(value(element, authorization)));
            return clean;
        }
        return value;
    }

    /**
     * The text without secrets.
     *
     * @param text what a server said
     * @param authorization the authorization header of the call, whose credential must not come
     *     back either
     */
    public static String scrub(String text, @Nullable String authorization) {
        String clean = text;
        if (authorization != null) {
            String credential = authorization.substring(authorization.indexOf(' ') + 1);
            clean = credential.isEmpty() ? clean : clean.replace(credential, MASK);
        }
        clean = SCHEME.matcher(clean).replaceAll("$1 " + MASK);
        clean = TOKEN.matcher(clean).replaceAll(MASK);
        return PARAMETER.matcher(clean).replaceAll("$1" + MASK);
    }
}
