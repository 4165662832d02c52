package io.github.camelzoho.bigin.client.http;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** What a call carries. Written by one thread at a time. */
public interface RequestBody {
    /** Its media type, or {@code null}. */
    @Nullable String contentType();

    /** How many bytes it has, or -1 if that shows only when they are written. */
    long length();

    /** Whether it can be written more than once. */
    boolean repeatable();

    /** Whether it was written and can't be written again. */
    boolean spent();

    /**
     * Writes all of it.
     *
     * @throws UnreadableBodyException if its own source fails
     * @throws IOException if the other side does
     */
    void writeTo(OutputStream out) throws IOException;
}
