package io.github.camelzoho.bigin.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer of 500 or above, from Bigin or from a proxy before it. */
public final class ZohoBiginServerException extends ZohoBiginApiException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;
    private final @Nullable Duration retryAfter;

    /**
     * @param failure the facts
     * @param outcomeUnknown whether the call was a write that may have taken effect
     */
    public ZohoBiginServerException(CallFailure failure, boolean outcomeUnknown) {
        this(failure, outcomeUnknown, null);
    }

    /**
     * @param failure the facts
     * @param outcomeUnknown whether the call was a write that may have taken effect
     * @param retryAfter how long to wait, if the server says so
     */
    public ZohoBiginServerException(
            CallFailure failure, boolean outcomeUnknown, @Nullable Duration retryAfter) {
        super(failure);
        this.outcomeUnknown = outcomeUnknown;
        this.retryAfter = retryAfter;
    }

    /** How long to wait, if the server has said so. */
    public Optional<Duration> getRetryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** True unless a write may have taken effect. */
    @Override
    public boolean isRetryable() {
        return !outcomeUnknown;
    }

    @Override
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }
}
