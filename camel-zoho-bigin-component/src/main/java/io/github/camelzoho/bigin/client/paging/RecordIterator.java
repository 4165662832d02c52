package io.github.camelzoho.bigin.client.paging;

import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import java.io.Closeable;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The records of a walk, one by one in constant memory: while a page is handed out, the next one is
 * fetched. A fault of a page shows when its first record is asked for. For one thread at a time;
 * closing it ends the fetching.
 */
public final class RecordIterator implements Iterator<Map<String, Object>>, Closeable {
    private final Iterator<Page> pages;
    private final Executor executor;
    private long left;
    private Iterator<Map<String, Object>> here = Collections.emptyIterator();
    private @Nullable FutureTask<Page> ahead;
    private boolean ended;
    private long read;
    private @Nullable RuntimeException failure;

    /**
     * @param pages the walk
     * @param executor fetches ahead
     * @param maxRecords where to stop, {@link Long#MAX_VALUE} for nowhere
     */
    public RecordIterator(Iterator<Page> pages, Executor executor, long maxRecords) {
        this.pages = pages;
        this.executor = executor;
        this.left = maxRecords;
        fetchAhead();
    }

    @Override
    public boolean hasNext() {
        if (left <= 0) {
            end();
        }
        if (ended) {
            return false;
        }
        if (failure != null) {
            // Again, so that no caller who asks twice takes a broken list for a short one.
            throw failure;
        }
        while (!here.hasNext()) {
            FutureTask<Page> fetched = ahead;
            if (fetched == null) {
                end();
                return false;
            }
            Page page = await(fetched);
            here = page.items().iterator();
            ahead = null;
            if (left > page.items().size()) {
                fetchAhead();
            }
        }
        return true;
    }

    @Override
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the last record was read");
        }
        left--;
        read++;
        return here.next();
    }

    /** Ends the fetching; who reads on is told that records are missing. */
    @Override
    public void close() {
        if (!ended && failure == null) {
            String text = "the list was closed after " + read + " records, before its end";
            String advice =
                    "A streamed list ends with its exchange: read it within the route, or leave streaming off";
            failure =
                    new ZohoBiginIncompleteResultException(
                            CallFailure.of(null, text, advice), read, null);
        }
        stopFetching();
    }

    private void end() {
        ended = true;
        stopFetching();
    }

    private void stopFetching() {
        here = Collections.emptyIterator();
        FutureTask<Page> fetching = ahead;
        ahead = null;
        if (fetching != null) {
            fetching.cancel(true);
        }
        if (pages instanceof ClosingWalk open) {
            open.close();
        }
    }

    private void fetchAhead() {
        if (pages.hasNext()) {
            FutureTask<Page> task = new FutureTask<>(pages::next);
            ahead = task;
            executor.execute(task);
        }
    }

    private Page await(FutureTask<Page> fetched) {
        try {
            return fetched.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(new CancellationException("interrupted while the next page was awaited"));
        } catch (ExecutionException e) {
            throw failed(
                    e.getCause() instanceof RuntimeException cause
                            ? cause
                            : new IllegalStateException(e.getCause()));
        }
    }

    private RuntimeException failed(RuntimeException cause) {
        failure = cause;
        stopFetching();
        return cause;
    }
}
