package io.github.camelzoho.bigin.client.http;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A body that knows whether any of it has left: before that, a failed write surely had no effect.
 */
final class BodyEntity extends HttpEntityWrapper {
    private boolean started;

    BodyEntity(RequestBody body) {
        super(new ByteArrayEntity(body.bytes(), typeOf(body.contentType())));
    }

    private static @Nullable ContentType typeOf(@Nullable String name) {
        return name == null ? null : ContentType.parse(name);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        started = true;
        super.writeTo(out);
    }

    boolean started() {
        return started;
    }
}
