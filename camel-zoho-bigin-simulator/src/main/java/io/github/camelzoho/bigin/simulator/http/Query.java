package io.github.camelzoho.bigin.simulator.http;

import io.github.camelzoho.bigin.simulator.ApiError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decodes query strings and forms; a {@code +} is a space, as in every form. */
public final class Query {
    private Query() {}

    /** Values by name, in the order sent. */
    public static Map<String, List<String>> parse(String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw.isBlank()) {
            return values;
        }
        for (String pair : List.of(raw.split("&", -1))) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            values.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ApiError(400, "INVALID_REQUEST", Map.of(), "unable to process your request.");
        }
    }
}
