package io.github.camelzoho.bigin.operation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The ids that a message body names, in whatever form records may come: an id as text or number,
 * something with an id, JSON, many of them.
 *
 * @param single whether one id is meant rather than a list, even of one
 * @param ids none for an empty list
 */
record BodyIds(boolean single, List<String> ids) {
    private static final String ID = "id";

    /** Reads the body of the exchange's message; {@code null} if it names no id. */
    static @Nullable BodyIds of(Exchange exchange, ObjectMapper mapper) {
        Object body = exchange.getMessage().getBody();
        return body == null ? null : new Reading(exchange, mapper).of(body);
    }

    private record Reading(Exchange exchange, ObjectMapper mapper) {

        @Nullable BodyIds of(Object body) {
            if (body instanceof JsonNode node) {
                Object value = mapper.convertValue(node, Object.class);
                return value == null ? null : of(value);
            }
            if (body instanceof Map<?, ?> map) {
                return map.get(ID) == null && map.get("data") instanceof List<?> data
                        ? many(data.iterator())
                        : one(map.get(ID));
            }
            if (body instanceof Number number) {
                return one(number);
            }
            Iterator<?> many = RecordBody.elements(body);
            if (many != null) {
                return many(many);
            }
            InputStream text = BodyText.of(exchange, body);
            return text == null ? one(idOf(body)) : ofText(text);
        }

        private @Nullable BodyIds ofText(InputStream bytes) {
            String text;
            try (bytes) {
                text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8).strip();
            } catch (IOException e) {
                throw new ZohoBiginInputException("the body can't be read: " + e.getMessage(), e);
            }
            if (text.startsWith("{") || text.startsWith("[") || text.startsWith("\"")) {
                Object value = parsed(text);
                return value instanceof String id ? one(id) : of(value);
            }
            List<String> ids = OperationInput.split(text);
            return ids.isEmpty() ? null : new BodyIds(ids.size() == 1, ids);
        }

        private static Object parsed(String text) {
            try (JsonParser parser = Json.mapper().getFactory().createParser(text)) {
                parser.nextToken();
                Object value = Json.value(parser);
                if (value == null || parser.nextToken() != null) {
                    throw new ZohoBiginInputException("the body has more than one JSON value");
                }
                return value;
            } catch (JsonProcessingException e) {
                throw new ZohoBiginInputException(
                        "the body is not valid JSON: " + e.getOriginalMessage(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static @Nullable BodyIds one(@Nullable Object id) {
            return id == null ? null : new BodyIds(true, List.of(id.toString()));
        }

        private BodyIds many(Iterator<?> elements) {
            List<String> ids = new ArrayList<>();
            while (elements.hasNext()) {
                Object id = idOf(elements.next());
                if (id == null) {
                    throw new ZohoBiginInputException(
                            "entry " + (ids.size() + 1) + " of the body has no id");
                }
                ids.add(id.toString());
            }
            return new BodyIds(false, ids);
        }

        /** The id of a map, a tree or a POJO; else the thing itself. */
        private @Nullable Object idOf(@Nullable Object thing) {
            if (thing == null || thing instanceof Number || thing instanceof CharSequence) {
                return thing;
            }
            Object plain = thing;
            if (!(thing instanceof Map<?, ?>)) {
                try {
                    plain = mapper.convertValue(thing, Object.class);
                } catch (IllegalArgumentException e) {
                    throw new ZohoBiginInputException(
                            "a body of type " + thing.getClass().getName() + " has no id", e);
                }
            }
            return plain instanceof Map<?, ?> map ? map.get(ID) : plain;
        }
    }
}
