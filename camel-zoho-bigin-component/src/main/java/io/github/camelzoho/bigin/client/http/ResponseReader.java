package io.github.camelzoho.bigin.client.http;

import java.io.IOException;

/**
 * Turns an answer into a value. May run more than once for one call, each time with a new answer.
 *
 * @param <T> what is read
 */
@FunctionalInterface
public interface ResponseReader<T> {
    /**
     * Reads the answer; the body is closed afterwards unless it was {@linkplain
     * ApiResponse#detach() detached}.
     *
     * @throws IOException if the answer breaks off or is malformed
     */
    T read(ApiResponse response) throws IOException;
}
