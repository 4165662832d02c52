package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a COQL statement: by offset as far as that reaches, then, if the order is that of
 * ids, by the last id. For one thread.
 */
final class CoqlWalk implements Iterator<Page> {
    /**
     * How far an offset reaches, see
     * https://www.bigin.com/developer/docs/apis/v2/get-records-coql.html
     */
    static final int OFFSET_REACH = 10_000;

    private static final int PER_CALL = 200;

    private final QueryApi queries;
    private final CoqlStatement statement;
    private int wanted;
    private long read;
    private @Nullable PageRef next;

    CoqlWalk(QueryApi queries, CoqlStatement statement) {
        this.queries = queries;
        this.statement = statement;
        if (statement.offset() >= OFFSET_REACH) {
            throw new ZohoBiginInputException(
                    "offset "
                            + statement.offset()
                            + " of the query is beyond the 10,000 records that COQL's offset"
                            + " reaches: order by id and begin behind an id, as in 'where id > …'");
        }
        this.wanted = statement.limit() == null ? Integer.MAX_VALUE : statement.limit();
        this.next = wanted == 0 ? null : new PageRef.ByOffset(statement.offset());
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
        int size = Math.min(PER_CALL, wanted);
        if (here instanceof PageRef.ByOffset offset) {
            size = Math.min(size, OFFSET_REACH - offset.records());
        }
        Page page =
                here instanceof PageRef.AfterId after
                        ? after(after.id(), size)
                        : queries.coql(statement.page(size, ((PageRef.ByOffset) here).records()));
        wanted -= page.items().size();
        read += page.items().size();
        boolean goOn = page.more() && !page.items().isEmpty() && wanted > 0;
        next = goOn ? following(here, page.items()) : null;
        return page.withNext(next);
    }

    private Page after(String id, int size) {
        try {
            return queries.coql(statement.after(id, size));
        } catch (ZohoBiginInvalidDataException e) {
            throw incomplete("and going on by id failed: " + e.getMessage(), e);
        }
    }

    private PageRef following(PageRef here, List<Map<String, Object>> rows) {
        if (here instanceof PageRef.ByOffset offset
                && offset.records() + rows.size() < OFFSET_REACH) {
            return new PageRef.ByOffset(offset.records() + rows.size());
        }
        if (statement.isOrderedById()) {
            return new PageRef.AfterId(String.valueOf(rows.get(rows.size() - 1).get("id")));
        }
        throw incomplete("and COQL's offset reaches no further", null);
    }

    private ZohoBiginIncompleteResultException incomplete(
            String why, @Nullable ZohoBiginException cause) {
        CallFailure failure =
                CallFailure.of(
                        "POST /bigin/v2/coql",
                        "more than 10,000 records match, " + why,
                        "Order by id (or leave the order out), narrow the condition, or set"
                                + " maxRecords");
        return new ZohoBiginIncompleteResultException(failure, read, cause);
    }
}
