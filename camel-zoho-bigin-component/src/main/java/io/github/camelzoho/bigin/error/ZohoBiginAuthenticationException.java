package io.github.camelzoho.bigin.error;

import org.jspecify.annotations.Nullable;

/**
 * The credential was refused: token expired or revoked, client unknown, other data centre, gateway
 * key wrong.
 */
public final class ZohoBiginAuthenticationException extends ZohoBiginApiException {
    private static final long serialVersionUID = 1L;

    public ZohoBiginAuthenticationException(CallFailure failure) {
        this(failure, null);
    }

    public ZohoBiginAuthenticationException(CallFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
