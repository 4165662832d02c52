package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All pages of a list that can be walked by its pages only: where these end before the records do,
 * it fails. For one thread.
 */
final class ReachWalk implements Iterator<Page> {
    private final String line;
    private final Function<PageRef, Page> fetch;
    private @Nullable PageRef next = PageRef.FIRST;
    private boolean beyond;
    private long read;

    /**
     * @param line method and path, for the message
     * @param fetch reads one page
     */
    ReachWalk(String line, Function<PageRef, Page> fetch) {
        this.line = line;
        this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
        return next != null || beyond;
    }

    @Override
    public Page next() {
        if (beyond) {
            // Not before now: who wants no more than the pages before shall have them.
            throw incomplete(null);
        }
        PageRef here = next;
        if (here == null) {
            throw new NoSuchElementException("the last page was read");
        }
        Page page = fetched(here);
        read += page.items().size();
        next = page.next();
        beyond = page.more() && next == null;
        return page;
    }

    private Page fetched(PageRef here) {
        try {
            return fetch.apply(here);
        } catch (ZohoBiginInvalidDataException e) {
            boolean ended = ListWalk.END_OF_REACH.contains(String.valueOf(e.getCode()));
            throw ended && here != PageRef.FIRST ? incomplete(e) : e;
        }
    }

    private ZohoBiginIncompleteResultException incomplete(@Nullable ZohoBiginException cause) {
        CallFailure failure =
                CallFailure.of(
                        line,
                        "the list has more records than Bigin's pages reach ("
                                + read
                                + " were read)",
                        "Use operation coql with a condition on the lookup, or set maxRecords");
        return new ZohoBiginIncompleteResultException(failure, read, cause);
    }
}
