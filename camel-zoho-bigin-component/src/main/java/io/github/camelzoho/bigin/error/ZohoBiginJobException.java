package io.github.camelzoho.bigin.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bulk jobs were started, and then something failed: a job itself, the wait for it, or the reading
 * of its result. What the jobs have done stays done, so the same message must not simply be sent
 * again: go on with {@link #getJobIds()}.
 */
public final class ZohoBiginJobException extends ZohoBiginException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> jobIds;
    private final boolean writing;

    /**
     * @param failure the facts
     * @param jobIds the jobs that were started, in order
     * @param writing whether they write records
     * @param cause what failed, or {@code null} if Bigin says that the job has
     */
    public ZohoBiginJobException(
            CallFailure failure,
            List<String> jobIds,
            boolean writing,
            @Nullable ZohoBiginException cause) {
        super(failure, cause);
        this.jobIds = List.copyOf(jobIds);
        this.writing = writing;
    }

    /** The jobs that were started, in order. */
    public List<String> getJobIds() {
        return jobIds;
    }

    /** The job to go on with: the last one that was started. */
    public String getJobId() {
        return jobIds.get(jobIds.size() - 1);
    }

    /** Never as it is: it would start the job once more. */
    @Override
    public boolean isRetryable() {
        return false;
    }

    /** Whether records were or are being written by the jobs. */
    @Override
    public boolean isOutcomeUnknown() {
        return writing;
    }
}
