package io.github.camelzoho.bigin.error;

/** An answer of 500 or above, from Bigin or from a proxy before it. */
public final class ZohoBiginServerException extends ZohoBiginApiException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    /**
     * @param failure the facts
     * @param outcomeUnknown whether the call was a write that may have taken effect
     */
    public ZohoBiginServerException(CallFailure failure, boolean outcomeUnknown) {
        super(failure);
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
