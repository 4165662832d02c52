package io.github.camelzoho.bigin.error;

import org.jspecify.annotations.Nullable;

/**
 * The position of a polling consumer can't be read, kept or owned. Nothing is skipped: the consumer
 * stops until that is put right.
 */
public sealed class ZohoBiginCursorException extends ZohoBiginException
        permits ZohoBiginCursorConflictException {
    private static final long serialVersionUID = 1L;

    /**
     * @param text what happened
     * @param advice what to do about it
     * @param cause what the store said, or {@code null}
     */
    public ZohoBiginCursorException(String text, String advice, @Nullable Throwable cause) {
        super(CallFailure.of(null, text, advice), cause);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
