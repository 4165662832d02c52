package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.api.BulkWriteApi;
import io.github.camelzoho.bigin.client.api.BulkWriteOrder;
import io.github.camelzoho.bigin.client.api.ModuleDescriptions;
import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.client.model.FileToSend;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bulk writes as a whole, and their calls one by one. Thread-safe. */
public final class BulkWrites {
    /** Source: https://www.zoho.com/bigin/developer/docs/apis/bulk-write/limitations.html */
    private static final Set<String> NOT_SUPPORTED =
            Set.of(
                    "Tasks",
                    "Events",
                    "Calls",
                    "Notes",
                    "Attachments",
                    "Users",
                    "users",
                    "Associated_Products");

    private final BulkWriteApi calls;
    private final ModuleDescriptions modules;
    private final Patience patience;

    /**
     * @param calls makes the calls
     * @param modules tells what fields there are
     * @param patience waits
     */
    public BulkWrites(BulkWriteApi calls, ModuleDescriptions modules, Patience patience) {
        this.calls = calls;
        this.modules = modules;
        this.patience = patience;
    }

    /** The calls one by one. */
    public BulkWriteApi calls() {
        return calls;
    }

    /** Refuses modules of which Bigin says that bulk write does not take them. */
    public static void requireSupported(String module) {
        if (NOT_SUPPORTED.contains(module)) {
            throw new ZohoBiginInputException(
                    "bulk write does not take " + module + ": use create, update or upsert");
        }
    }

    /**
     * Writes records by jobs, to be waited for, and gives what became of each record.
     *
     * @return outcomes to be closed
     */
    public Pending<BulkOutcomes> write(WritePlan plan, Iterator<Map<String, Object>> records) {
        StartedWrites started = started(plan, records);
        JobWatch watch = new JobWatch(patience, calls::status, plan.timeout(), true);
        boolean skipsKnown =
                plan.order().operation().equals("insert") && plan.order().findBy() != null;
        Downloads downloads = new Downloads(patience, plan.timeout());
        return new PendingWrites(started, watch)
                .map(ended -> new BulkOutcomes(calls, downloads, started, ended, skipsKnown));
    }

    /**
     * Starts the jobs and waits for none.
     *
     * @return each as Bigin answered it, with its {@code id}, {@code first_row} and {@code
     *     last_row}
     */
    public List<Map<String, Object>> start(WritePlan plan, Iterator<Map<String, Object>> records) {
        try (StartedWrites started = started(plan, records)) {
            return started.jobs();
        }
    }

    /**
     * Uploads a file.
     *
     * @param file a ZIP with one CSV, or a CSV
     */
    public RecordOutcome upload(FileToSend file) {
        try (InputStream in = new BufferedInputStream(file.source().open());
                TempFile zip = ZipPacking.zipped(in)) {
            if (zip.length() > BulkWriteApi.MOST_BYTES) {
                throw new ZohoBiginInputException(
                        "the file takes "
                                + zip.length()
                                + " bytes as ZIP, bulk write takes "
                                + BulkWriteApi.MOST_BYTES
                                + ": operation bulkWrite splits it");
            }
            return calls.upload(new FileToSend("records.zip", zip));
        } catch (IOException e) {
            throw new ZohoBiginInputException("the file can't be read: " + e.getMessage(), e);
        }
    }

    /** The columns of a file in their order as a job wants to know them; empty for no names. */
    public List<Map<String, Object>> mappings(BulkWriteOrder order, List<String> columns) {
        List<Map<String, Object>> mappings = new ArrayList<>();
        for (String column : columns) {
            Column known = Column.of(column, modules.of(order.module()), order.findBy());
            mappings.add(known.mapping(mappings.size()));
        }
        return mappings;
    }

    /** Each line of the result of an ended job, in the result's own order. To be closed. */
    public JobOutcomes outcomes(String jobId, Duration timeout) {
        BulkJob job = calls.status(jobId);
        Downloads downloads = new Downloads(patience, timeout);
        return new JobOutcomes(job, downloads.fetch(reader -> calls.download(job, reader)));
    }

    private StartedWrites started(WritePlan plan, Iterator<Map<String, Object>> records) {
        String module = plan.order().module();
        requireSupported(module);
        Iterator<Map<String, Object>> written =
                plan.check() == WritePlan.Check.NOTHING
                        ? records
                        : new CheckedRows(plan, modules, records);
        WriteParts parts = WriteParts.of(plan, modules.of(module), written);
        StartedWrites started = new StartedWrites(parts);
        try {
            for (WritePart part : parts.parts()) {
                start(plan, part, started);
            }
            return started;
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void start(WritePlan plan, WritePart part, StartedWrites started) {
        try {
            FileToSend file = new FileToSend(plan.order().module() + ".zip", part.zip());
            String fileId = String.valueOf(BulkWriteApi.fileId(calls.upload(file).map()));
            RecordOutcome job = calls.create(plan.order().mappings(part.mappings()), fileId);
            started.add(String.valueOf(job.id()), part, job.map());
            // The file is with Bigin; the rows are still wanted.
            part.zip().close();
        } catch (ZohoBiginException e) {
            throw started.isEmpty() ? e : started.notAll(part, e);
        } catch (IOException e) {
            throw started.unreadable(e.getMessage(), null);
        }
    }
}
