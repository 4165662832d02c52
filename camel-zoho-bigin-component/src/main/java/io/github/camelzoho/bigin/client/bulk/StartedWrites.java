package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginJobException;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The jobs of a bulk write, and which records each of them writes. For one thread. */
final class StartedWrites implements Closeable {
    private final WriteParts parts;
    private final List<Map<String, Object>> jobs = new ArrayList<>();

    StartedWrites(WriteParts parts) {
        this.parts = parts;
    }

    /**
     * A job that has ended.
     *
     * @param job the job, completed or failed
     * @param part what it wrote
     */
    record Ended(BulkJob job, WritePart part) {}

    /** A job was started; {@code answer} is what Bigin said. */
    void add(String jobId, WritePart part, Map<String, Object> answer) {
        Map<String, Object> job = new LinkedHashMap<>(answer);
        job.put("id", jobId);
        job.put("first_row", part.first());
        job.put("last_row", part.last());
        jobs.add(job);
    }

    /** What the jobs write, in the order of the jobs. */
    List<WritePart> parts() {
        return parts.parts();
    }

    boolean isEmpty() {
        return jobs.isEmpty();
    }

    List<String> jobIds() {
        return jobs.stream().map(job -> String.valueOf(job.get("id"))).toList();
    }

    /**
     * Each job as Bigin answered it, with its {@code id}, {@code first_row} and {@code last_row}.
     */
    List<Map<String, Object>> jobs() {
        return jobs;
    }

    /** A later job could not be started, while these run. */
    ZohoBiginJobException notAll(WritePart part, ZohoBiginException cause) {
        return failure(
                "the job for records "
                        + part.first()
                        + " to "
                        + part.last()
                        + (cause.isOutcomeUnknown()
                                ? " may have been started, "
                                : " was not started, ")
                        + "those before it were; those after it were not: "
                        + cause.getFailure().text(),
                cause);
    }

    /** How far a job is can't be told, or it takes too long. */
    ZohoBiginJobException lost(ZohoBiginException cause) {
        return failure(cause.getFailure().text(), cause);
    }

    /** A result can't be read. */
    ZohoBiginJobException unreadable(@Nullable String why, @Nullable ZohoBiginException cause) {
        return failure("what became of the records can't be read: " + why, cause);
    }

    private ZohoBiginJobException failure(String text, @Nullable ZohoBiginException cause) {
        List<Map<String, Object>> ranges = new ArrayList<>();
        for (Map<String, Object> job : jobs) {
            Map<String, Object> range = new LinkedHashMap<>();
            for (String key : List.of("id", "first_row", "last_row")) {
                range.put(key, String.valueOf(job.get(key)));
            }
            ranges.add(range);
        }
        CallFailure failure =
                new CallFailure(
                        "bulk write",
                        cause == null ? 0 : cause.getStatusCode(),
                        cause == null ? null : cause.getCode(),
                        text,
                        Map.of("jobs", ranges),
                        "Don't send the records of these jobs again; operations bulkWriteStatus and bulkWriteResult"
                                + " tell what becomes of them");
        return new ZohoBiginJobException(failure, jobIds(), true, cause);
    }

    @Override
    public void close() {
        parts.close();
    }
}
