package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/** A message body as text, in whatever form text comes. */
final class BodyText {
    private BodyText() {}

    /** A body that is text, whatever its type; {@code null} if it is none. */
    static @Nullable InputStream of(Exchange exchange, Object body) {
        if (body instanceof InputStream stream) {
            return stream;
        }
        if (isCharacters(body)) {
            return utf8(exchange, body);
        }
        boolean text =
                body instanceof byte[]
                        || body instanceof File
                        || body instanceof Path
                        || body instanceof ByteBuffer
                        || body instanceof StreamCache
                        || body instanceof WrappedFile<?>;
        if (!text) {
            return null;
        }
        InputStream stream =
                exchange.getContext()
                        .getTypeConverter()
                        .tryConvertTo(InputStream.class, exchange, body);
        if (stream == null) {
            throw unreadable(body);
        }
        return stream;
    }

    /** Whether a body is text that is in no character set. */
    static boolean isCharacters(Object body) {
        return body instanceof CharSequence || body instanceof Reader;
    }

    /** Not in the character set of the exchange, which JSON is not in and which may lack some. */
    private static InputStream utf8(Exchange exchange, Object body) {
        String text =
                body instanceof CharSequence characters
                        ? characters.toString()
                        : exchange.getContext()
                                .getTypeConverter()
                                .tryConvertTo(String.class, exchange, body);
        if (text == null) {
            throw unreadable(body);
        }
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ZohoBiginInputException unreadable(Object body) {
        return new ZohoBiginInputException(
                "the body of type " + body.getClass().getName() + " can't be read");
    }
}
