package io.github.camelzoho.bigin.client.http;

import java.io.IOException;

/**
 * What was to be sent can't be read to its end. The request breaks off before its end, so that
 * Bigin has nothing of it.
 */
final class UnreadableBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableBodyException(String message, IOException cause) {
        super(message, cause);
    }
}
