package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.api.BulkReadApi;
import io.github.camelzoho.bigin.client.api.BulkReadQuery;
import io.github.camelzoho.bigin.client.http.ContentDisposition;
import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.client.model.Download;
import io.github.camelzoho.bigin.client.model.ValueForm;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Bulk reads as a whole, and their calls one by one. Thread-safe. */
public final class BulkReads {
    private final BulkReadApi calls;
    private final FieldForms forms;
    private final Patience patience;

    /**
     * @param calls makes the calls
     * @param forms tells how values are to be read
     * @param patience waits
     */
    public BulkReads(BulkReadApi calls, FieldForms forms, Patience patience) {
        this.calls = calls;
        this.forms = forms;
        this.patience = patience;
    }

    /** The calls one by one. */
    public BulkReadApi calls() {
        return calls;
    }

    /** The ZIP file of a completed job; the reader closes it. Waits for its turn to download. */
    public Download file(String jobId) {
        if (!patience.awaitDownload()) {
            throw Downloads.stopped();
        }
        return calls.download(
                jobId,
                response ->
                        new Download(
                                response.status(),
                                response.detach(),
                                ContentDisposition.fileName(response.header("Content-Disposition")),
                                response.header("Content-Type")));
    }

    /** What is known of fields. */
    public FieldForms forms() {
        return forms;
    }

    /**
     * Starts a job, to be waited for.
     *
     * @param timeout how long the waits for each job may be together
     * @param onePage whether the page that the query names is all, or all after it are read too
     * @param maxRecords after how many records no further job is started
     */
    public Pending<BulkReading> read(
            BulkReadQuery query, Duration timeout, boolean onePage, long maxRecords) {
        if (!query.calendar()) {
            // Who may not ask for them learns it before the job is paid for.
            forms.of(query.module(), "id");
        }
        JobWatch watch = watch(timeout);
        String id = String.valueOf(calls.create(query).id());
        ReadPages.Extent extent = new ReadPages.Extent(onePage, maxRecords);
        return watch.untilDone(id).map(done -> reading(done, query, watch, extent));
    }

    /**
     * Goes on with a job that was started before.
     *
     * @param module what the job must read, or {@code null} for anything
     */
    public Pending<BulkReading> goOn(
            String jobId,
            @Nullable String module,
            Duration timeout,
            boolean onePage,
            long maxRecords) {
        BulkJob job = calls.status(jobId);
        String own = job.module();
        if (module != null && own != null && !own.equals(module)) {
            throw new ZohoBiginInputException(
                    "job "
                            + jobId
                            + " reads "
                            + own
                            + ", not "
                            + module
                            + ": remove jobId (the header CamelZohoBiginJobId stays from an earlier step),"
                            + " or use that module");
        }
        JobWatch watch = watch(timeout);
        ReadPages.Extent extent = new ReadPages.Extent(onePage, maxRecords);
        return watch.untilDone(job)
                .map(done -> reading(done, BulkReadQuery.of(done), watch, extent));
    }

    private BulkReading reading(
            BulkJob first, @Nullable BulkReadQuery query, JobWatch watch, ReadPages.Extent extent) {
        Downloads downloads = new Downloads(patience, watch.timeout());
        return new BulkReading(
                first,
                new ReadPages(calls, watch, downloads, first, query, extent),
                name -> query == null ? ValueForm.ANY : forms.of(query.module(), name));
    }

    private JobWatch watch(Duration timeout) {
        return new JobWatch(patience, calls::status, timeout, false);
    }
}
