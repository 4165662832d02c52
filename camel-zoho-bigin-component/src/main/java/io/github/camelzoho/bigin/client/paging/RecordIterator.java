package io.github.camelzoho.bigin.client.paging;

import java.io.Closeable;
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
    private Iterator<Map<String, Object>> here =
            Map.<String, Map<String, Object>>of().values().iterator();
    private @Nullable FutureTask<Page> ahead;
    private boolean ended;

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
        if (left <= 0 || ended) {
            close();
            return false;
        }
        while (!here.hasNext()) {
            FutureTask<Page> fetched = ahead;
            if (fetched == null) {
                ended = true;
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
        return here.next();
    }

    @Override
    public void close() {
        ended = true;
        FutureTask<Page> fetching = ahead;
        ahead = null;
        if (fetching != null) {
            fetching.cancel(true);
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
            close();
            throw new CancellationException("interrupted while the next page was awaited");
        } catch (ExecutionException e) {
            ended = true;
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
