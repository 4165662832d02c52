package io.github.camelzoho.bigin.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Too many calls: concurrency, calls per second, token requests, downloads, or the credits of the
 * day.
 */
public final class ZohoBiginRateLimitException extends ZohoBiginApiException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /**
     * @param failure the facts
     * @param retryAfter how long to wait, if the server or the documented quota says so
     */
    public ZohoBiginRateLimitException(CallFailure failure, @Nullable Duration retryAfter) {
        super(failure);
        this.retryAfter = retryAfter;
    }

    /** How long to wait, if known. */
    public Optional<Duration> getRetryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
