package io.github.camelzoho.bigin.error;

/** The record, user or path does not exist (or the user may not see it). */
public final class ZohoBiginNotFoundException extends ZohoBiginApiException {
    private static final long serialVersionUID = 1L;

    public ZohoBiginNotFoundException(CallFailure failure) {
        super(failure);
    }
}
