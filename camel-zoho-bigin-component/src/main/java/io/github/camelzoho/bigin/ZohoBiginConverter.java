package io.github.camelzoho.bigin;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.model.BiginRecord;
import io.github.camelzoho.bigin.client.model.BiginRecords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Converts what the component gives, and nothing else: from or to {@link BiginRecord} and {@link
 * BiginRecords}. Other maps and lists of a Camel context convert as they did before. Thread-safe.
 */
@Converter(generateLoader = true)
public final class ZohoBiginConverter {
    /** What is never meant when a record is asked for as an object. */
    private static final List<String> NO_OBJECTS =
            List.of("java.", "javax.", "jakarta.", "org.apache.camel.", "com.fasterxml.jackson.");

    private ZohoBiginConverter() {}

    @Converter
    public static String toText(BiginRecord record, @Nullable Exchange exchange) {
        return text(record, exchange);
    }

    @Converter
    public static String toText(BiginRecords records, @Nullable Exchange exchange) {
        return text(records, exchange);
    }

    @Converter
    public static byte[] toBytes(BiginRecord record, @Nullable Exchange exchange) {
        return bytes(record, exchange);
    }

    @Converter
    public static byte[] toBytes(BiginRecords records, @Nullable Exchange exchange) {
        return bytes(records, exchange);
    }

    @Converter
    public static InputStream toStream(BiginRecord record, @Nullable Exchange exchange) {
        return new ByteArrayInputStream(bytes(record, exchange));
    }

    @Converter
    public static InputStream toStream(BiginRecords records, @Nullable Exchange exchange) {
        return new ByteArrayInputStream(bytes(records, exchange));
    }

    @Converter
    public static JsonNode toTree(BiginRecord record, @Nullable Exchange exchange) {
        return mapper(exchange).valueToTree(record);
    }

    @Converter
    public static JsonNode toTree(BiginRecords records, @Nullable Exchange exchange) {
        return mapper(exchange).valueToTree(records);
    }

    @Converter
    public static BiginRecord toRecord(Map<?, ?> map, @Nullable Exchange exchange) {
        return mapper(exchange).convertValue(map, BiginRecord.class);
    }

    @Converter
    public static BiginRecord toRecord(JsonNode tree, @Nullable Exchange exchange) {
        return mapper(exchange).convertValue(tree, BiginRecord.class);
    }

    @Converter
    public static BiginRecord toRecord(String text) throws IOException {
        return toRecord(text.getBytes(StandardCharsets.UTF_8));
    }

    @Converter
    public static BiginRecord toRecord(byte[] text) throws IOException {
        return toRecord(new ByteArrayInputStream(text));
    }

    @Converter
    public static BiginRecord toRecord(InputStream text) throws IOException {
        return Json.readObject(text);
    }

    /**
     * A record as an object of the user's class, and back.
     *
     * @return {@code null} if it is not about a record, or about a class that has no property of
     *     the name of any of its fields
     */
    @Converter(fallback = true)
    public static @Nullable Object toObject(
            Class<?> type,
            @Nullable Exchange exchange,
            Object value,
            TypeConverterRegistry registry) {
        ObjectMapper mapper = mapper(exchange);
        if (value instanceof BiginRecord record && isFor(record, type, mapper)) {
            return mapper.convertValue(record, type);
        }
        return type == BiginRecord.class && mayBeMeant(value.getClass())
                ? mapper.convertValue(value, BiginRecord.class)
                : null;
    }

    private static boolean isFor(BiginRecord record, Class<?> type, ObjectMapper mapper) {
        if (!mayBeMeant(type)) {
            return false;
        }
        BeanDescription described =
                mapper.getDeserializationConfig().introspect(mapper.constructType(type));
        return described.findProperties().stream()
                .anyMatch(property -> record.containsKey(property.getName()));
    }

    private static boolean mayBeMeant(Class<?> type) {
        return !type.isPrimitive()
                && !type.isArray()
                && !type.isEnum()
                && !Modifier.isAbstract(type.getModifiers())
                && NO_OBJECTS.stream().noneMatch(type.getName()::startsWith);
    }

    private static String text(Object value, @Nullable Exchange exchange) {
        return new String(bytes(value, exchange), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Object value, @Nullable Exchange exchange) {
        return Json.write(mapper(exchange), value);
    }

    /** The component's own, with which it makes objects itself. */
    private static ObjectMapper mapper(@Nullable Exchange exchange) {
        ObjectMapper own =
                exchange != null
                                && exchange.getContext().hasComponent("zoho-bigin")
                                        instanceof ZohoBiginComponent component
                        ? component.getConfiguration().getObjectMapper()
                        : null;
        return own == null ? Json.mapper() : own;
    }
}
