package io.github.camelzoho.bigin.operation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.BaseStream;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The records of a message body: a map, a POJO, JSON as text or tree, many of them, or Bigin's own
 * envelope. All of it is read before anything is sent, so that a fault in it sends nothing; only an
 * iterator or stream of records is read as they are sent.
 *
 * @param single whether the body is one record rather than a list, even of one
 * @param whole whether all records were read already
 * @param records the records
 * @param envelope what stood beside {@code data} in an envelope: {@code trigger}, {@code
 *     duplicate_check_fields}
 */
record RecordBody(
        boolean single,
        boolean whole,
        Iterator<Map<String, Object>> records,
        Map<String, Object> envelope) {
    private static final List<String> BESIDE_DATA =
            List.of("data", "trigger", "duplicate_check_fields");

    /** Reads the body of the exchange's message. */
    static RecordBody of(Exchange exchange, ObjectMapper mapper) {
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            throw new ZohoBiginInputException(
                    "the body is empty: give a map, a POJO, JSON, or a list of them");
        }
        return of(exchange, mapper, body);
    }

    /** As {@link #of(Exchange, ObjectMapper)}, of something else than the body. */
    static RecordBody of(Exchange exchange, ObjectMapper mapper, Object body) {
        return new Reading(exchange, mapper).of(body);
    }

    /** The body's value of a key beside {@code data}, if it was an envelope that has it. */
    @Nullable List<String> beside(String key) {
        Object value = envelope.get(key);
        return value == null ? null : OperationInput.split(value);
    }

    /** The same elements, all taken out at once. */
    static <T> Iterator<T> drained(Iterator<T> elements) {
        List<T> all = new ArrayList<>();
        elements.forEachRemaining(all::add);
        return all.iterator();
    }

    /** The elements of a body that is many, whatever its type; {@code null} if it is not. */
    static @Nullable Iterator<?> elements(Object body) {
        if (body instanceof Object[] array) {
            return Arrays.asList(array).iterator();
        }
        if (body instanceof Iterator<?> iterator) {
            return iterator;
        }
        if (body instanceof BaseStream<?, ?> stream) {
            return stream.iterator();
        }
        // A java.nio.file.Path is iterable too, but means a file.
        return body instanceof Iterable<?> many && !(body instanceof java.nio.file.Path)
                ? many.iterator()
                : null;
    }

    private record Reading(Exchange exchange, ObjectMapper mapper) {

        RecordBody of(Object body) {
            if (body instanceof Map<?, ?> map) {
                return ofMap(keyed(map));
            }
            if (body instanceof JsonNode node) {
                return ofJson(mapper.convertValue(node, Object.class));
            }
            if (body instanceof Object[] array) {
                return ofList(Arrays.asList(array), Map.of());
            }
            if (body instanceof Collection<?> list) {
                return ofList(list, Map.of());
            }
            Iterator<?> many = elements(body);
            if (many != null) {
                return new RecordBody(false, false, new EachRecord(many, this::of), Map.of());
            }
            InputStream text = BodyText.of(exchange, body);
            return text == null ? ofOne(ofPojo(body)) : ofJson(parse(text));
        }

        private Object parse(InputStream text) {
            try (JsonParser parser = Json.mapper().getFactory().createParser(text)) {
                JsonToken first = parser.nextToken();
                if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
                    throw new ZohoBiginInputException(
                            "the body must be a JSON object or array of records, but "
                                    + (first == null ? "is empty" : "is one value alone"));
                }
                Object value = Json.value(parser);
                if (parser.nextToken() != null) {
                    throw new ZohoBiginInputException(
                            "the body has more than one JSON value; put the records into an array");
                }
                return value == null ? Map.of() : value;
            } catch (JsonProcessingException e) {
                throw new ZohoBiginInputException(
                        "the body is not valid JSON: " + e.getOriginalMessage(), e);
            } catch (IOException e) {
                throw new ZohoBiginInputException("the body can't be read: " + e.getMessage(), e);
            }
        }

        private RecordBody ofJson(@Nullable Object value) {
            if (value instanceof Map<?, ?> map) {
                return ofMap(keyed(map));
            }
            if (value instanceof List<?> list) {
                return ofList(list, Map.of());
            }
            throw new ZohoBiginInputException("the body must be a JSON object or array of records");
        }

        private RecordBody ofMap(Map<String, Object> map) {
            if (!(map.get("data") instanceof List<?> data)
                    || !BESIDE_DATA.containsAll(map.keySet())) {
                return ofOne(map);
            }
            return ofList(data, map);
        }

        private static RecordBody ofOne(Map<String, Object> record) {
            return new RecordBody(true, true, List.of(record).iterator(), Map.of());
        }

        private RecordBody ofList(Collection<?> list, Map<String, Object> envelope) {
            List<Map<String, Object>> all = new ArrayList<>(list.size());
            new EachRecord(list.iterator(), this::of).forEachRemaining(all::add);
            return new RecordBody(false, true, all.iterator(), envelope);
        }

        private Map<String, Object> ofPojo(Object pojo) {
            try {
                return keyed(mapper.convertValue(pojo, LinkedHashMap.class));
            } catch (IllegalArgumentException e) {
                throw new ZohoBiginInputException(
                        "a body of type "
                                + pojo.getClass().getName()
                                + " is not a record: give a map, a POJO with properties, JSON, or a"
                                + " list of them",
                        e);
            }
        }

        @SuppressWarnings("unchecked") // checked key by key
        private static Map<String, Object> keyed(Map<?, ?> map) {
            for (Object key : map.keySet()) {
                if (!(key instanceof String)) {
                    throw new ZohoBiginInputException(
                            "the keys of a record are field names, not " + key);
                }
            }
            return (Map<String, Object>) map;
        }
    }
}
