package io.github.camelzoho.bigin.client.http;

/**
 * One link of the chain that carries calls. The reader runs inside the chain, so that an answer
 * that breaks off while it is read is retried like any other fault. Implementations are
 * thread-safe.
 */
public interface Transport {
    /**
     * Sends one call and reads its answer.
     *
     * @throws io.github.camelzoho.bigin.error.ZohoBiginException if there is no usable answer
     */
    <T> T send(ApiRequest request, ResponseReader<T> reader);
}
