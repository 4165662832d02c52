package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.client.model.FileSource;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/**
 * What one file of a message can be: a stream, a file on disk or of another Camel component, bytes,
 * text, or what Camel converts to a stream.
 *
 * @param exchange the message's
 */
record FileContents(Exchange exchange) {

    /** The name that a file has of its own, {@code null} if it has none. */
    static @Nullable String nameOf(@Nullable Object file) {
        if (file instanceof WrappedFile<?> wrapped) {
            return nameOf(wrapped.getFile());
        }
        if (file instanceof File onDisk) {
            return onDisk.getName();
        }
        return file instanceof Path path && path.getFileName() != null
                ? path.getFileName().toString()
                : null;
    }

    /** The bytes of one file, which are not read yet. */
    FileSource sourceOf(@Nullable Object content) throws IOException {
        if (content == null) {
            throw new ZohoBiginInputException(
                    "the body is empty: give the file as stream, file, bytes or text");
        }
        if (content instanceof WrappedFile<?> wrapped) {
            Object loaded = wrapped.getBody();
            return sourceOf(loaded == null ? wrapped.getFile() : loaded);
        }
        if (content instanceof File file) {
            return FileSource.of(file.toPath());
        }
        if (content instanceof Path path) {
            return FileSource.of(path);
        }
        if (content instanceof byte[] bytes) {
            return FileSource.of(bytes);
        }
        if (content instanceof CharSequence text) {
            return converted(text.toString());
        }
        if (content instanceof StreamCache cache && content instanceof InputStream stream) {
            return cached(cache, stream);
        }
        if (content instanceof InputStream stream) {
            return FileSource.once(stream);
        }
        return converted(content);
    }

    /** Camel's cache of a stream can be read again from its start. */
    private FileSource cached(StreamCache cache, InputStream stream) {
        boolean encrypted =
                exchange.getContext().getStreamCachingStrategy().getSpoolCipher() != null;
        long length = cache.inMemory() || !encrypted ? cache.length() : -1;
        return new FileSource.Repeatable(
                length,
                () -> {
                    cache.reset();
                    return stream;
                });
    }

    private FileSource converted(Object content) {
        boolean text =
                content instanceof String
                        || content instanceof StreamCache
                        || content instanceof java.nio.ByteBuffer;
        if (text) {
            byte[] bytes = convert(byte[].class, content);
            if (bytes != null) {
                return FileSource.of(bytes);
            }
        }
        InputStream stream = content instanceof Number ? null : convert(InputStream.class, content);
        if (stream == null) {
            throw new ZohoBiginInputException(
                    "a body of type "
                            + content.getClass().getName()
                            + " is no file: give a stream, file, bytes or text, or a list of them");
        }
        return FileSource.once(stream);
    }

    private <T> @Nullable T convert(Class<T> type, Object content) {
        return exchange.getContext().getTypeConverter().tryConvertTo(type, exchange, content);
    }
}
