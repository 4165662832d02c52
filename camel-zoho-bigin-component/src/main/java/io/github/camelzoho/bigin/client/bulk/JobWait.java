package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginJobException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wait for the end of one job: after 1, 2, 4, 8, 16 seconds, then every 30, as long as there is
 * time. Each look costs a credit. For one thread at a time.
 */
final class JobWait implements Pending<BulkJob> {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final JobWatch watch;
    private final String jobId;
    private final boolean justStarted;
    private @Nullable BulkJob job;
    private Duration left;
    private Duration step = FIRST;

    /**
     * @param watch how to look, and how long
     * @param jobId which job
     * @param known what is known of it, {@code null} if it was just started
     */
    JobWait(JobWatch watch, String jobId, @Nullable BulkJob known) {
        this.watch = watch;
        this.jobId = jobId;
        this.justStarted = known == null;
        this.job = known;
        this.left = watch.timeout();
    }

    @Override
    public Optional<Duration> pause() {
        if (hasEnded()) {
            return Optional.empty();
        }
        if (left.isZero() || left.isNegative()) {
            throw watch.tooLong(jobId, job);
        }
        return Optional.of(step.compareTo(left) < 0 ? step : left);
    }

    private boolean hasEnded() {
        return job != null && (job.isCompleted() || job.isFailed());
    }

    @Override
    public void look() {
        left = left.minus(step);
        Duration twice = step.multipliedBy(2);
        step = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        try {
            job = watch.status().apply(jobId);
        } catch (ZohoBiginJobException e) {
            throw e;
        } catch (ZohoBiginException e) {
            throw justStarted ? watch.lost(jobId, e) : e;
        }
    }

    @Override
    public BulkJob get() {
        BulkJob ended = job;
        if (ended == null) {
            throw new IllegalStateException("job " + jobId + " has not ended");
        }
        return ended;
    }

    @Override
    public ZohoBiginJobException stopped() {
        return watch.stopped(jobId, job);
    }
}
