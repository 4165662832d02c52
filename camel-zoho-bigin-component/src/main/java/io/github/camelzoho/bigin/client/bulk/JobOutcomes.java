package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginJobException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the result of one bulk write job says, line by line in its own order. For one thread, but
 * {@link #close()} for any.
 */
public final class JobOutcomes implements Iterator<RecordOutcome>, Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(JobOutcomes.class);

    private final BulkJob job;
    private final ResultLines lines;
    private @Nullable ResultLine ahead;
    private int place;

    JobOutcomes(BulkJob job, ZippedFile file) {
        this.job = job;
        try {
            this.lines = ResultLines.of(file);
        } catch (IOException e) {
            throw unreadable(job, e);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            if (ahead == null) {
                ahead = lines.next().orElse(null);
            }
            return ahead != null;
        } catch (IOException e) {
            close();
            throw unreadable(job, e);
        }
    }

    @Override
    public RecordOutcome next() {
        ResultLine line = hasNext() ? ahead : null;
        if (line == null) {
            throw new NoSuchElementException("the last line was read");
        }
        ahead = null;
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("row", ++place);
        return line.outcome(false, more);
    }

    private static ZohoBiginJobException unreadable(BulkJob job, IOException e) {
        CallFailure failure =
                new CallFailure(
                        "bulk job " + job.id(),
                        0,
                        null,
                        "its result can't be read: " + e.getMessage(),
                        Map.of("job_id", job.id()),
                        "");
        return new ZohoBiginJobException(failure, List.of(job.id()), true, null);
    }

    @Override
    public void close() {
        closeQuietly(lines);
    }

    private static void closeQuietly(Closeable open) {
        try {
            open.close();
        } catch (IOException e) {
            // The system removes it with the process.
            LOG.debug("closing the result of a bulk write job failed", e);
        }
    }
}
