package io.github.camelzoho.bigin.client.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.camelzoho.bigin.client.model.BiginRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON token by token into maps and lists. Whole numbers become {@code Integer}, {@code Long}
 * or {@code BigInteger}, all others {@code BigDecimal}, so that no digit is lost; {@code null}
 * stays a key with {@code null}.
 */
public final class Json {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .addModule(new JavaTimeModule())
                    .addModule(JsonTimes.module())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .build();
    private static final JsonFactory FACTORY = MAPPER.getFactory();

    private Json() {}

    /** The mapper of those who bring none. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** A value as JSON bytes. */
    public static byte[] write(Object value) {
        return write(MAPPER, value);
    }

    /** As {@link #write(Object)}, by another mapper. */
    public static byte[] write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new io.github.camelzoho.bigin.error.ZohoBiginInputException(
                    "the body can't be written as JSON: " + e.getMessage(), e);
        }
    }

    /**
     * A record as it is when it was written and read again: nothing but text, numbers, booleans,
     * maps and lists.
     */
    @SuppressWarnings("unchecked") // a map with text keys stays one
    public static Map<String, Object> plain(Map<String, Object> record) {
        try {
            return MAPPER.convertValue(record, LinkedHashMap.class);
        } catch (IllegalArgumentException e) {
            throw new io.github.camelzoho.bigin.error.ZohoBiginInputException(
                    "the body can't be written as JSON: " + e.getMessage(), e);
        }
    }

    /**
     * Reads an answer that is one JSON object.
     *
     * @throws IOException if the answer is empty, breaks off, or is not a JSON object
     */
    public static BiginRecord readObject(ApiResponse response) throws IOException {
        return readObject(response.body());
    }

    /** As {@link #readObject(ApiResponse)}, from any stream. */
    public static BiginRecord readObject(InputStream in) throws IOException {
        try (JsonParser parser = FACTORY.createParser(in)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new JsonParseException(parser, "the answer is empty");
            }
            if (first != JsonToken.START_OBJECT) {
                throw new JsonParseException(
                        parser, "the answer is not a JSON object but starts with " + first);
            }
            return object(parser, 16);
        }
    }

    /** Reads the value whose first token the parser stands on. */
    public static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, 4);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new JsonParseException(parser, "unexpected " + parser.currentToken());
        };
    }

    private static BiginRecord object(JsonParser parser, int expected) throws IOException {
        BiginRecord map = new BiginRecord(expected);
        String name;
        while ((name = parser.nextFieldName()) != null) {
            parser.nextToken();
            put(map, name, value(parser));
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new JsonParseException(parser, "the object is not closed");
        }
        return map;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> list = new ArrayList<>();
        int expected = 4;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                // Records of one answer have the same keys, so the last one's size fits the next.
                Map<String, Object> element = object(parser, expected);
                expected = element.size();
                list.add(element);
            } else if (parser.currentToken() == null) {
                throw new JsonParseException(parser, "the array is not closed");
            } else {
                add(list, value(parser));
            }
        }
        return list;
    }

    // Bigin's null is a value that must survive; the JDK's maps and lists hold it, their
    // annotations don't say so.
    @SuppressWarnings("NullAway")
    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        map.put(name, value);
    }

    @SuppressWarnings("NullAway")
    private static void add(List<Object> list, @Nullable Object value) {
        list.add(value);
    }
}
