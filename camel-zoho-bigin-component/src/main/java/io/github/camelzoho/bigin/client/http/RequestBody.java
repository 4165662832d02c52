package io.github.camelzoho.bigin.client.http;

import org.jspecify.annotations.Nullable;

/** A body that can be sent more than once. The bytes belong to it: nobody changes them. */
public final class RequestBody {
    private final byte[] bytes;
    private final @Nullable String contentType;

    /**
     * @param bytes the body, not copied
     * @param contentType its media type, or {@code null}
     */
    public RequestBody(byte[] bytes, @Nullable String contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
    }

    byte[] bytes() {
        return bytes;
    }

    @Nullable String contentType() {
        return contentType;
    }
}
