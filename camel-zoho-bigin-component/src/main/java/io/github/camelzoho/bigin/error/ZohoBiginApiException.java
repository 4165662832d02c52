package io.github.camelzoho.bigin.error;

import org.jspecify.annotations.Nullable;

/** Bigin (or the gateway before it) answered with an error. Subclasses name the usual meanings. */
public sealed class ZohoBiginApiException extends ZohoBiginException
        permits ZohoBiginAuthenticationException,
                ZohoBiginInvalidDataException,
                ZohoBiginNotFoundException,
                ZohoBiginPermissionException,
                ZohoBiginRateLimitException,
                ZohoBiginServerException {
    private static final long serialVersionUID = 1L;

    public ZohoBiginApiException(CallFailure failure) {
        this(failure, null);
    }

    public ZohoBiginApiException(CallFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
