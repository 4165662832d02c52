package io.github.camelzoho.bigin.client.http;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One answer while it is read. For one thread. */
public final class ApiResponse {
    private final int status;
    private final UnaryOperator<@Nullable String> headers;
    private final InputStream body;
    private List<Closeable> onClose = List.of();
    private boolean detached;

    /**
     * @param status the HTTP status
     * @param headers gives a header's value by its name, {@code null} if absent
     * @param body the body, empty if the answer has none
     */
    public ApiResponse(int status, UnaryOperator<@Nullable String> headers, InputStream body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** Nothing there: 204, or 304 to a conditional read. */
    public boolean isEmpty() {
        return status == 204 || status == 304;
    }

    public @Nullable String header(String name) {
        return headers.apply(name);
    }

    /** The body, valid while the reader runs. */
    public InputStream body() {
        return body;
    }

    /** The same answer with a body that was already read. */
    public ApiResponse withBody(byte[] bytes) {
        return new ApiResponse(status, headers, new ByteArrayInputStream(bytes));
    }

    /**
     * Hands the body over to the caller, who closes it; until then the connection and its permit
     * stay taken.
     */
    public InputStream detach() {
        detached = true;
        return new FilterInputStream(body) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    closeAll();
                }
            }
        };
    }

    boolean isDetached() {
        return detached;
    }

    /** Runs when a detached body is closed. */
    void onClose(Closeable action) {
        if (onClose.isEmpty()) {
            // Only a few answers are detached.
            onClose = new ArrayList<>();
        }
        onClose.add(action);
    }

    private void closeAll() throws IOException {
        IOException first = null;
        for (Closeable action : onClose) {
            try {
                action.close();
            } catch (IOException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
