package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All pages of a list with at most 50 fields. Where Bigin's tokens end (100,000 records, or a day),
 * a walk in the order of ids goes on by COQL from the last id; any other order fails loudly there.
 * For one thread.
 */
final class ListWalk implements Iterator<Page> {
    /** Codes that say that pages lead no further. */
    static final Set<String> END_OF_REACH =
            Set.of(
                    "PAGINATION_LIMIT_EXCEEDED",
                    "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
                    "EXPIRED_VALUE");

    private final RecordsApi records;
    private final QueryApi queries;
    private final RecordsByIds byIds;
    private final ModuleDescriptions descriptions;
    private final ListQuery query;
    private @Nullable PageRef next = PageRef.FIRST;
    private @Nullable String lastId;
    private long read;

    ListWalk(
            RecordsApi records,
            QueryApi queries,
            RecordsByIds byIds,
            ModuleDescriptions descriptions,
            ListQuery query) {
        this.records = records;
        this.queries = queries;
        this.byIds = byIds;
        this.descriptions = descriptions;
        this.query = query;
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
        Page page = here instanceof PageRef.AfterId ? afterLastId(null) : byNumberOrToken(here);
        read += page.items().size();
        next =
                page.more() && page.next() == null
                        ? new PageRef.AfterId(
                                Objects.requireNonNull(
                                        lastId,
                                        "Bigin says that there is more, but gave no record"))
                        : page.next();
        return page.withNext(next);
    }

    private Page byNumberOrToken(PageRef here) {
        try {
            Page page = records.list(query, here);
            remember(page);
            return page;
        } catch (ZohoBiginInvalidDataException e) {
            if (here == PageRef.FIRST || !END_OF_REACH.contains(String.valueOf(e.getCode()))) {
                throw e;
            }
            return afterLastId(e);
        }
    }

    private Page afterLastId(@Nullable ZohoBiginException ended) {
        if (!query.canGoOnById()) {
            throw incomplete(
                    "and only a list sorted by id, without custom view, pipeline or approved, can go on",
                    ended);
        }
        boolean direct = descriptions.arePlain(query.module(), query.fields());
        String columns = direct ? String.join(", ", query.fields()) : "id";
        String compare = query.ascending() ? " > '" : " < '";
        String order = query.ascending() ? "asc" : "desc";
        Page rows;
        try {
            rows =
                    queries.coql(
                            "select "
                                    + columns
                                    + " from "
                                    + query.module()
                                    + " where id"
                                    + compare
                                    + lastId
                                    + "' order by id "
                                    + order
                                    + " limit "
                                    + RecordsApi.MAX_PER_PAGE);
        } catch (ZohoBiginInvalidDataException
                | io.github.camelzoho.bigin.error.ZohoBiginPermissionException e) {
            throw incomplete("and going on by COQL failed: " + e.getMessage(), e);
        }
        remember(rows);
        return direct ? rows : whole(rows);
    }

    private void remember(Page page) {
        if (!page.items().isEmpty()) {
            lastId = String.valueOf(page.items().get(page.items().size() - 1).get("id"));
        }
    }

    /** The listed form of the rows' records; what was deleted since is left out. */
    private Page whole(Page rows) {
        List<String> ids = rows.items().stream().map(row -> String.valueOf(row.get("id"))).toList();
        Map<String, Map<String, Object>> found = byIds.read(query.module(), ids, query.fields());
        return rows.withItems(ids.stream().filter(found::containsKey).map(found::get).toList());
    }

    private ZohoBiginIncompleteResultException incomplete(
            String why, @Nullable ZohoBiginException cause) {
        CallFailure failure =
                CallFailure.of(
                        "GET " + Paths.of(query.module()),
                        "the list has more records than Bigin's pages reach ("
                                + read
                                + " were read), "
                                + why,
                        "Sort by id, use operation coql or a bulk read, or set maxRecords");
        return new ZohoBiginIncompleteResultException(failure, read, cause);
    }
}
