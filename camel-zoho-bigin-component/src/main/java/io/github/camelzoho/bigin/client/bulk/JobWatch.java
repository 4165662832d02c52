package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginJobException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the end of jobs: after 1, 2, 4, 8, 16 seconds, then every 30, as long as there is time.
 * Each look costs a credit. Immutable.
 *
 * @param patience waits
 * @param status asks for a job
 * @param timeout how long the waits for one job may be together
 * @param writing whether the jobs write
 */
record JobWatch(
        Patience patience, Function<String, BulkJob> status, Duration timeout, boolean writing) {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Waits for the good end of a job that was just started. */
    BulkJob untilDone(String jobId) {
        return done(untilEnded(jobId));
    }

    /** Waits for the end of a job that was just started, whether it is completed or has failed. */
    BulkJob untilEnded(String jobId) {
        try {
            return looking(jobId, null);
        } catch (ZohoBiginJobException e) {
            throw e;
        } catch (ZohoBiginException e) {
            throw lost(jobId, e);
        }
    }

    /** Waits for the good end of a job of which something is known already. */
    BulkJob untilDone(BulkJob job) {
        return done(looking(job.id(), job));
    }

    private BulkJob done(BulkJob job) {
        if (job.isFailed()) {
            throw failed(job);
        }
        return job;
    }

    private BulkJob looking(String jobId, @Nullable BulkJob known) {
        BulkJob job = known;
        Duration left = timeout;
        Duration step = FIRST;
        while (job == null || !(job.isCompleted() || job.isFailed())) {
            if (left.isZero() || left.isNegative()) {
                throw tooLong(jobId, job);
            }
            Duration wait = step.compareTo(left) < 0 ? step : left;
            if (!patience.sleep(wait)) {
                throw broken(jobId, "the component stops, the job goes on in Bigin", job);
            }
            left = left.minus(wait);
            step = step.multipliedBy(2).compareTo(LONGEST) < 0 ? step.multipliedBy(2) : LONGEST;
            job = status.apply(jobId);
        }
        return job;
    }

    private ZohoBiginJobException failed(BulkJob job) {
        Object why = job.result().isEmpty() ? job.map().get("resource") : job.result();
        CallFailure failure =
                new CallFailure(
                        "bulk job " + job.id(),
                        0,
                        job.state(),
                        "Bigin could not do it" + (why == null ? "" : ": " + why),
                        Map.of("job_id", job.id()),
                        "");
        return new ZohoBiginJobException(failure, List.of(job.id()), writing, null);
    }

    private ZohoBiginJobException tooLong(String jobId, @Nullable BulkJob job) {
        String text = "not done after waiting " + timeout.toSeconds() + " s (bulkTimeout)";
        return broken(jobId, text, job);
    }

    private ZohoBiginJobException broken(String jobId, String text, @Nullable BulkJob job) {
        CallFailure failure =
                new CallFailure(
                        "bulk job " + jobId,
                        0,
                        job == null ? null : job.state(),
                        text,
                        Map.of("job_id", jobId),
                        advice(jobId));
        return new ZohoBiginJobException(failure, List.of(jobId), writing, null);
    }

    private ZohoBiginJobException lost(String jobId, ZohoBiginException e) {
        CallFailure failure =
                new CallFailure(
                        e.getFailure().call(),
                        e.getStatusCode(),
                        e.getCode(),
                        "job "
                                + jobId
                                + " was started, but how far it is can't be told: "
                                + e.getFailure().text(),
                        Map.of("job_id", jobId),
                        advice(jobId));
        return new ZohoBiginJobException(failure, List.of(jobId), writing, e);
    }

    private String advice(String jobId) {
        return writing
                ? "Don't send the records again; operations bulkWriteStatus and bulkWriteResult with jobId="
                        + jobId
                        + " tell what became of them"
                : "Go on with operation bulkRead and jobId=" + jobId;
    }
}
