package io.github.camelzoho.bigin.client.http;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A body in memory. The bytes belong to it: nobody changes them. */
final class BytesBody implements RequestBody {
    private final byte[] bytes;
    private final @Nullable String contentType;

    /**
     * @param bytes the body, not copied
     * @param contentType its media type, or {@code null}
     */
    BytesBody(byte[] bytes, @Nullable String contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
    }

    @Override
    public @Nullable String contentType() {
        return contentType;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public boolean spent() {
        return false;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
