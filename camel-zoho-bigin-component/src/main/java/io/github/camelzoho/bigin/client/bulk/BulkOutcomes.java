package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.api.BulkWriteApi;
import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of each record of a bulk write, in input order: the results of the jobs, downloaded
 * one after the other and joined back to the rows that were sent. For one thread, but {@link
 * #close()} for any.
 */
public final class BulkOutcomes implements Iterator<RecordOutcome>, Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(BulkOutcomes.class);

    private final BulkWriteApi calls;
    private final Downloads downloads;
    private final StartedWrites started;
    private final Iterator<StartedWrites.Ended> jobs;
    private final boolean skipsKnown;
    private StartedWrites.@Nullable Ended job;
    private Iterator<List<String>> rows = Collections.emptyIterator();
    private @Nullable ResultLines lines;
    private int place;

    BulkOutcomes(
            BulkWriteApi calls,
            Downloads downloads,
            StartedWrites started,
            List<StartedWrites.Ended> ended,
            boolean skipsKnown) {
        this.calls = calls;
        this.downloads = downloads;
        this.started = started;
        this.jobs = ended.iterator();
        this.skipsKnown = skipsKnown;
    }

    /** The jobs that were started, in order. */
    public List<String> jobIds() {
        return started.jobIds();
    }

    @Override
    public boolean hasNext() {
        try {
            while (!rows.hasNext()) {
                closeLines();
                if (!jobs.hasNext()) {
                    close();
                    return false;
                }
                begin(jobs.next());
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            throw started.unreadable(e.getMessage(), null);
        }
    }

    @Override
    public RecordOutcome next() {
        StartedWrites.Ended here = hasNext() ? job : null;
        if (here == null) {
            throw new NoSuchElementException("the last outcome was read");
        }
        try {
            List<String> cells = WritePart.inFile(here.part().order(), rows.next());
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("row", ++place);
            more.put("record", record(here.part().columns(), cells));
            return outcome(here.job(), cells, more);
        } catch (IOException | UncheckedIOException e) {
            throw started.unreadable(e.getMessage(), null);
        }
    }

    private void begin(StartedWrites.Ended next) throws IOException {
        job = next;
        rows = next.part().spool().read();
        if (next.job().isCompleted() || next.job().result().get("download_url") != null) {
            try {
                lines =
                        ResultLines.of(
                                downloads.fetch(reader -> calls.download(next.job(), reader)));
            } catch (ZohoBiginException e) {
                throw started.unreadable(e.getFailure().text(), e);
            }
        }
    }

    private RecordOutcome outcome(BulkJob of, List<String> cells, Map<String, Object> more)
            throws IOException {
        ResultLines here = lines;
        if (here == null) {
            return failed(of, more);
        }
        int width = Math.min(here.keyColumns(), cells.size());
        Optional<ResultLine> line = here.of(cells.subList(0, width));
        return line.isPresent()
                ? line.get().outcome(skipsKnown, more)
                : local(
                        ZohoBiginPartialFailureException.OUTCOME_UNKNOWN,
                        "the result of job " + of.id() + " does not tell of this record",
                        more);
    }

    private static RecordOutcome failed(BulkJob of, Map<String, Object> more) {
        Object code = of.map().get("code");
        if (of.map().get("resource") instanceof List<?> resources
                && !resources.isEmpty()
                && resources.get(0) instanceof Map<?, ?> resource
                && resource.get("code") != null) {
            code = resource.get("code");
        }
        String text = "job " + of.id() + " failed: " + (code == null ? of.state() : code);
        return local(code == null ? of.state() : code.toString(), text, more);
    }

    private static RecordOutcome local(String code, String message, Map<String, Object> more) {
        Map<String, Object> map =
                new LinkedHashMap<>(RecordOutcome.local(null, false, code, message).map());
        map.putAll(more);
        return new RecordOutcome(null, false, code, 0, map);
    }

    /** What was sent: the cells that have something, by the names of their columns. */
    private static Map<String, Object> record(List<Column> columns, List<String> cells) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                record.put(columns.get(i).header(), cells.get(i));
            }
        }
        return record;
    }

    private void closeLines() throws IOException {
        ResultLines open = lines;
        lines = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() {
        try {
            closeLines();
        } catch (IOException e) {
            // The system removes it with the process.
            LOG.debug("closing the result of a bulk write failed", e);
        }
        started.close();
    }
}
