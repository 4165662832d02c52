package io.github.camelzoho.bigin.client.http;

import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginRateLimitException;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;

/**
 * Lets only so many calls be under way, and start per second. A retry waits outside of it.
 * Thread-safe.
 */
public final class LimitingTransport implements Transport {
    private final Transport next;
    private final ConcurrencyLimit limit;
    private final CallPacer pacer;

    public LimitingTransport(Transport next, ConcurrencyLimit limit, CallPacer pacer) {
        this.next = next;
        this.limit = limit;
        this.pacer = pacer;
    }

    @Override
    public <T> T send(ApiRequest request, ResponseReader<T> reader) {
        if (!mayStart()) {
            throw stopped(request);
        }
        boolean[] handedOver = new boolean[1];
        try {
            T result =
                    next.send(
                            request,
                            response -> {
                                T read = reader.read(response);
                                if (response.isDetached()) {
                                    response.onClose(limit::release);
                                    handedOver[0] = true;
                                }
                                return read;
                            });
            limit.wentThrough();
            return result;
        } catch (ZohoBiginRateLimitException e) {
            limit.tooMany();
            throw e;
        } finally {
            if (!handedOver[0]) {
                limit.release();
            }
        }
    }

    private boolean mayStart() {
        try {
            if (!limit.acquire()) {
                return false;
            }
            boolean started = false;
            try {
                started = pacer.await();
                return started;
            } finally {
                if (!started) {
                    limit.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ZohoBiginTransportException stopped(ApiRequest request) {
        CallFailure failure = CallFailure.of(request.line(), "not sent: the component stops", "");
        return new ZohoBiginTransportException(failure, false, null);
    }
}
