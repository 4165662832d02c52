package io.github.camelzoho.bigin.error;

/**
 * Somebody else has moved the position of this polling consumer: two of the same name are running.
 */
public final class ZohoBiginCursorConflictException extends ZohoBiginCursorException {
    private static final long serialVersionUID = 1L;

    /**
     * @param text what happened
     * @param advice what to do about it
     */
    public ZohoBiginCursorConflictException(String text, String advice) {
        super(text, advice, null);
    }
}
