package io.github.camelzoho.bigin.error;

/**
 * Bigin refused what was sent: a mandatory field is absent, a value has the wrong form, a unique
 * value is taken, a query can't be parsed. {@link #getCode()} and {@link #getDetails()} name code
 * and field.
 */
public final class ZohoBiginInvalidDataException extends ZohoBiginApiException {
    private static final long serialVersionUID = 1L;

    public ZohoBiginInvalidDataException(CallFailure failure) {
        super(failure);
    }
}
