package io.github.camelzoho.bigin.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/**
 * A body that knows whether any of it has left: before that, a failed write surely had no effect.
 */
final class BodyEntity extends AbstractHttpEntity {
    private final RequestBody body;
    private boolean started;

    BodyEntity(RequestBody body) {
        super(body.contentType(), null, body.length() < 0);
        this.body = body;
    }

    @Override
    public long getContentLength() {
        return body.length();
    }

    @Override
    public boolean isRepeatable() {
        return body.repeatable();
    }

    @Override
    public boolean isStreaming() {
        return !body.repeatable();
    }

    @Override
    public InputStream getContent() {
        throw new IllegalStateException("the body of a request is written, never read");
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        started = true;
        body.writeTo(out);
        out.flush();
    }

    @Override
    public void close() {
        // Each source is closed when it was read.
    }

    boolean started() {
        return started;
    }
}
