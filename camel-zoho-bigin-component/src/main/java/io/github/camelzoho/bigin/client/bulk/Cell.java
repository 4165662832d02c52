package io.github.camelzoho.bigin.client.bulk;

import com.fasterxml.jackson.core.JsonParser;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.model.ValueForm;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From the text of a CSV cell to the value that the records API gives: a number where it gives a
 * number, {@code {"id": …}} for a lookup. A text that does not have the form of its type stays a
 * text, and an empty cell is {@code null}.
 */
enum Cell {
    TEXT,
    NUMBER,
    TRUTH,
    LOOKUP,
    TEXTS,
    TAGS,
    JSON;

    private static final int DIGITS_OF_INT = 9;
    private static final int DIGITS_OF_LONG = 18;

    /** The kind of cell for values of a form. */
    static Cell of(ValueForm form) {
        return switch (form) {
            case TEXT, EMAIL, CHOICE, DATE, DATE_TIME, DIGITS, ANY -> TEXT;
            case INTEGER, NUMBER -> NUMBER;
            case BOOLEAN -> TRUTH;
            case LOOKUP -> LOOKUP;
            case CHOICES -> TEXTS;
            case TAGS -> TAGS;
            case OBJECT, OBJECTS, LIST -> JSON;
        };
    }

    @Nullable Object read(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (this) {
            case TEXT -> text;
            case NUMBER -> number(text);
            case TRUTH -> truth(text);
            case LOOKUP -> text.startsWith("{") ? json(text) : Map.of("id", text);
            case TEXTS -> text.startsWith("[") ? json(text) : parts(text);
            case TAGS -> text.startsWith("[") ? json(text) : tags(text);
            case JSON -> text.startsWith("{") || text.startsWith("[") ? json(text) : text;
        };
    }

    /** As the JSON reader does it: whole numbers in the smallest type that holds them. */
    private static Object number(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        boolean whole = text.length() > start;
        for (int i = start; i < text.length() && whole; i++) {
            whole = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        try {
            if (!whole) {
                return new BigDecimal(text);
            }
            int digits = text.length() - start;
            if (digits <= DIGITS_OF_INT) {
                return Integer.valueOf(text);
            }
            return digits <= DIGITS_OF_LONG ? (Object) Long.valueOf(text) : new BigInteger(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static Object truth(String text) {
        boolean yes = text.equalsIgnoreCase("true");
        return yes || text.equalsIgnoreCase("false") ? (Object) yes : text;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(text.split(";", -1))) {
            parts.add(part.strip());
        }
        return parts;
    }

    private static List<Map<String, Object>> tags(String text) {
        return parts(text).stream().map(name -> Map.<String, Object>of("name", name)).toList();
    }

    private static Object json(String text) {
        try (JsonParser parser = Json.mapper().getFactory().createParser(text)) {
            parser.nextToken();
            Object value = Json.value(parser);
            return value == null || parser.nextToken() != null ? text : value;
        } catch (IOException e) {
            return text;
        }
    }
}
