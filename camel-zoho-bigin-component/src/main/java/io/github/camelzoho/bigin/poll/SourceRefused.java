package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginApiException;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;

/** A way to find changes is closed to this credential, or Bigin does not go it. */
final class SourceRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ZohoBiginException refusal;

    SourceRefused(ZohoBiginException refusal) {
        super(refusal.getMessage(), refusal);
        this.refusal = refusal;
    }

    /** The refusal with what to do about it, for those who have asked for this way. */
    ZohoBiginException explained() {
        CallFailure failure = refusal.getFailure();
        String advice =
                "Set changeSource=auto or changeSource=list to go on from the same position by the list. "
                        + failure.advice();
        CallFailure more = failure.withAdvice(advice);
        return refusal instanceof ZohoBiginPermissionException
                ? new ZohoBiginPermissionException(more)
                : new ZohoBiginApiException(more, refusal);
    }
}
