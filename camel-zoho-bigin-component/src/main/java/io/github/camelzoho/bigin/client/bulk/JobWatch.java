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
 * Looks after jobs, and says what is wrong with one. Immutable.
 *
 * @param patience waits where that must be on the thread that asks
 * @param status asks for a job
 * @param timeout how long the waits for one job may be together
 * @param writing whether the jobs write
 */
record JobWatch(
        Patience patience, Function<String, BulkJob> status, Duration timeout, boolean writing) {

    /** The wait for the end of a job that was just started, whether it is completed or fails. */
    JobWait untilEnded(String jobId) {
        return new JobWait(this, jobId, null);
    }

    /** The wait for the good end of a job that was just started. */
    Pending<BulkJob> untilDone(String jobId) {
        return untilEnded(jobId).map(this::done);
    }

    /** The wait for the good end of a job of which something is known already. */
    Pending<BulkJob> untilDone(BulkJob job) {
        return new JobWait(this, job.id(), job).map(this::done);
    }

    private BulkJob done(BulkJob job) {
        if (job.isFailed()) {
            throw failed(job);
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

    ZohoBiginJobException tooLong(String jobId, @Nullable BulkJob job) {
        String text = "not done after waiting " + timeout.toSeconds() + " s (bulkTimeout)";
        return broken(jobId, text, job);
    }

    ZohoBiginJobException stopped(String jobId, @Nullable BulkJob job) {
        return broken(jobId, "the component stops, the job goes on in Bigin", job);
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

    ZohoBiginJobException lost(String jobId, ZohoBiginException e) {
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
