package io.github.camelzoho.bigin.error;

/**
 * The credential is valid but may not do this: an OAuth scope is missing, or the user's profile
 * forbids it.
 */
public final class ZohoBiginPermissionException extends ZohoBiginApiException {
    private static final long serialVersionUID = 1L;

    public ZohoBiginPermissionException(CallFailure failure) {
        super(failure);
    }
}
