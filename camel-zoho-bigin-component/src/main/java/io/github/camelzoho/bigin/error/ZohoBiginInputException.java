package io.github.camelzoho.bigin.error;

import org.jspecify.annotations.Nullable;

/** An option, header or body is missing or has the wrong form. Nothing was sent. */
public sealed class ZohoBiginInputException extends ZohoBiginException
        permits ZohoBiginValidationException {
    private static final long serialVersionUID = 1L;

    public ZohoBiginInputException(String text) {
        this(text, null);
    }

    public ZohoBiginInputException(String text, @Nullable Throwable cause) {
        super(CallFailure.of(null, text, ""), cause);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
