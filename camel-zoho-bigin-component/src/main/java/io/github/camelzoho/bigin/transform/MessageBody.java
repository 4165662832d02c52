package io.github.camelzoho.bigin.transform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelzoho.bigin.ZohoBiginEndpoint;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message as JSON, in whichever form it is: map, list, tree, text or object of the
 * user's class. Empty fields and digits stay.
 */
final class MessageBody {
    private MessageBody() {}

    /**
     * As a tree.
     *
     * @throws ZohoBiginInputException if there is none, or it is text that is not JSON
     */
    static JsonNode tree(Message message) {
        Object body = body(message);
        if (body instanceof JsonNode tree) {
            return tree;
        }
        return isText(body) ? parsed(message) : written(mapper(message), body);
    }

    /**
     * As text in UTF-8.
     *
     * @throws ZohoBiginInputException as {@link #tree}
     */
    static byte[] text(Message message) {
        return Json.write(tree(message));
    }

    private static Object body(Message message) {
        Object body = message.getBody();
        if (body == null) {
            throw new ZohoBiginInputException("the body is empty: there is nothing to transform");
        }
        return body;
    }

    private static boolean isText(Object body) {
        return body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof Reader;
    }

    private static JsonNode parsed(Message message) {
        try {
            // Characters not by way of bytes, which were in the character set of the exchange.
            JsonNode tree =
                    message.getBody() instanceof CharSequence || message.getBody() instanceof Reader
                            ? Json.mapper().readTree(message.getBody(String.class))
                            : Json.mapper().readTree(message.getBody(byte[].class));
            if (tree.isContainerNode()) {
                return tree;
            }
        } catch (IOException e) {
            throw notJson(e);
        }
        throw notJson(null);
    }

    private static ZohoBiginInputException notJson(@Nullable Exception e) {
        return new ZohoBiginInputException(
                "the body is text, but neither a JSON object nor an array: transform it before the"
                        + " route changes it",
                e);
    }

    private static JsonNode written(ObjectMapper mapper, Object body) {
        try {
            return mapper.valueToTree(body);
        } catch (IllegalArgumentException e) {
            throw new ZohoBiginInputException(
                    "the body of type "
                            + body.getClass().getName()
                            + " can't be written as JSON: "
                            + e.getMessage(),
                    e);
        }
    }

    /** That of the endpoint where the exchange began, with which it made its objects. */
    private static ObjectMapper mapper(Message message) {
        Exchange exchange = message.getExchange();
        ObjectMapper own =
                exchange != null && exchange.getFromEndpoint() instanceof ZohoBiginEndpoint endpoint
                        ? endpoint.getConfiguration().getObjectMapper()
                        : null;
        return own == null ? Json.mapper() : own;
    }
}
