package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.api.BulkReadApi;
import io.github.camelzoho.bigin.client.api.BulkReadQuery;
import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The files of a bulk read, one job for each 200,000 records. The job of the next page is started
 * before the file of this one is fetched, so that Bigin works while it is read. For one thread.
 */
final class ReadPages implements Iterator<ReadPage> {
    private final BulkReadApi calls;
    private final JobWatch watch;
    private final Downloads downloads;
    private final boolean goesOn;
    private @Nullable BulkReadQuery query;
    private long wanted;
    private @Nullable Supplier<BulkJob> next;

    /**
     * @param calls makes the calls
     * @param watch waits for the jobs
     * @param downloads fetches their files
     * @param first the job of the first page, completed
     * @param query what it reads, {@code null} if that is not known
     * @param extent how far to read
     */
    ReadPages(
            BulkReadApi calls,
            JobWatch watch,
            Downloads downloads,
            BulkJob first,
            @Nullable BulkReadQuery query,
            Extent extent) {
        this.calls = calls;
        this.watch = watch;
        this.downloads = downloads;
        this.query = query;
        this.goesOn = !extent.onePage();
        this.wanted = extent.maxRecords();
        this.next = () -> first;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public ReadPage next() {
        Supplier<BulkJob> awaited = next;
        if (awaited == null) {
            throw new NoSuchElementException("the last page was read");
        }
        BulkJob job = awaited.get();
        wanted -= Math.max(0, job.count());
        next = goesOn && job.hasMore() && wanted > 0 ? following(job) : null;
        ZippedFile file =
                job.count() == 0
                        ? null
                        : downloads.fetch(reader -> calls.download(job.id(), reader));
        return new ReadPage(job, file);
    }

    /** A failure to start it shows when its turn comes: the page before it is to be read first. */
    private Supplier<BulkJob> following(BulkJob job) {
        try {
            if (query == null) {
                throw unknown(job);
            }
            query = query.nextPage();
            String id = String.valueOf(calls.create(query).id());
            return () -> watch.untilDone(id).await(watch.patience());
        } catch (ZohoBiginException e) {
            return () -> {
                throw e;
            };
        }
    }

    private static ZohoBiginIncompleteResultException unknown(BulkJob job) {
        CallFailure failure =
                CallFailure.of(
                        "bulk job " + job.id(),
                        "there are more records than it read, but Bigin does not say what it read",
                        "Read the next page without jobId");
        return new ZohoBiginIncompleteResultException(failure, job.count(), null);
    }

    /**
     * How far a bulk read goes.
     *
     * @param onePage whether the page asked for is all
     * @param maxRecords where to stop, {@link Long#MAX_VALUE} for nowhere
     */
    record Extent(boolean onePage, long maxRecords) {}
}
