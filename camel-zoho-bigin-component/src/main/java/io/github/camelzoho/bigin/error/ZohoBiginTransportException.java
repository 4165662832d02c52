package io.github.camelzoho.bigin.error;

import org.jspecify.annotations.Nullable;

/**
 * No usable answer: no connection, a reset, a time-out, half an answer, or something that is not
 * JSON. {@link #isOutcomeUnknown()} tells whether a write may have reached Bigin all the same.
 */
public final class ZohoBiginTransportException extends ZohoBiginException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    /**
     * @param failure the facts
     * @param outcomeUnknown whether the call was a write whose bytes may have left
     * @param cause what the HTTP client or the JSON parser said
     */
    public ZohoBiginTransportException(
            CallFailure failure, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(failure, cause);
        this.outcomeUnknown = outcomeUnknown;
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
