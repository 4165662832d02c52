package io.github.camelzoho.bigin.client.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Page after page from a start, one call each. For one thread. */
public final class PageWalk implements Iterator<Page> {
    private final Function<PageRef, Page> fetch;
    private @Nullable PageRef next;

    /**
     * @param first where to begin
     * @param fetch reads one page
     */
    public PageWalk(PageRef first, Function<PageRef, Page> fetch) {
        this.next = first;
        this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Page next() {
        PageRef here = next;
        if (here == null) {
            throw new NoSuchElementException("the last page was read");
        }
        Page page = fetch.apply(here);
        next = page.next();
        return page;
    }
}
