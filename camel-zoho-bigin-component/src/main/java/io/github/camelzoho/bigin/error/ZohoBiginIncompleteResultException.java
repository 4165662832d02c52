package io.github.camelzoho.bigin.error;

import org.jspecify.annotations.Nullable;

/**
 * More records match than Bigin lets this kind of call reach (2,000 by page number or search,
 * 100,000 by page token, 10,000 by COQL offset) and no other way leads further. Thrown instead of a
 * list that is silently short.
 */
public final class ZohoBiginIncompleteResultException extends ZohoBiginException {
    private static final long serialVersionUID = 1L;

    private final long recordsRead;

    /**
     * @param failure the facts
     * @param recordsRead how many records were read before the reach ended
     * @param cause why the other way failed, if one was tried
     */
    public ZohoBiginIncompleteResultException(
            CallFailure failure, long recordsRead, @Nullable Throwable cause) {
        super(failure, cause);
        this.recordsRead = recordsRead;
    }

    /** How many records were read before the reach ended. */
    public long getRecordsRead() {
        return recordsRead;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
