package io.github.camelzoho.bigin.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some records of a batch were written and others were not. {@link #getOutcomes()} has one entry
 * per record in input order, each with {@code status}, {@code code}, {@code message}, {@code
 * details} and, if known, {@code id}.
 *
 * <p>If a whole call failed between others, the records of that call have the code {@code
 * OUTCOME_UNKNOWN} or {@code NOT_SENT}, those after it {@code NOT_SENT}, and the failure is the
 * {@linkplain #getCause() cause}.
 */
public final class ZohoBiginPartialFailureException extends ZohoBiginException {
    private static final long serialVersionUID = 1L;

    /** The code of a record whose call failed after it may have reached Bigin. */
    public static final String OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN";

    /** The code of a record that did not reach Bigin. */
    public static final String NOT_SENT = "NOT_SENT";

    private final transient List<Map<String, Object>> outcomes;

    /**
     * @param failure the facts
     * @param outcomes one entry per record in input order
     * @param cause the failure of a whole call, or {@code null} if Bigin only rejected records
     */
    public ZohoBiginPartialFailureException(
            CallFailure failure,
            List<Map<String, Object>> outcomes,
            @Nullable ZohoBiginException cause) {
        super(failure, cause);
        this.outcomes = Collections.unmodifiableList(new ArrayList<>(outcomes));
    }

    /** One entry per record in input order; unmodifiable. */
    public List<Map<String, Object>> getOutcomes() {
        return outcomes;
    }

    /** Never as a whole: the records that went through must not be sent again. */
    @Override
    public boolean isRetryable() {
        return false;
    }

    @Override
    public boolean isOutcomeUnknown() {
        return getCause() instanceof ZohoBiginException cause && cause.isOutcomeUnknown();
    }
}
