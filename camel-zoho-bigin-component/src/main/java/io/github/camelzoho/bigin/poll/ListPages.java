package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.client.api.ListQuery;
import io.github.camelzoho.bigin.client.api.RecordsApi;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the list of records, sorted by {@code Modified_Time}.
 *
 * <p>Source: https://bigin.com/developer/docs/apis/v2/get-records.html
 */
final class ListPages {
    private static final Set<String> END_OF_REACH =
            Set.of("PAGINATION_LIMIT_EXCEEDED", "DISCRETE_PAGINATION_LIMIT_EXCEEDED");

    private final RecordsApi records;
    private final String module;
    private final int pageSize;

    ListPages(RecordsApi records, String module, int pageSize) {
        this.records = records;
        this.module = module;
        this.pageSize = pageSize;
    }

    /**
     * Which list.
     *
     * @param ascending the oldest first, or the newest
     * @param since only what was modified after this, or {@code null} for all
     * @param fields at most 50 names, with the keys
     */
    record Listing(boolean ascending, @Nullable Instant since, List<String> fields) {
        Listing of(List<String> others) {
            return new Listing(ascending, since, others);
        }
    }

    /**
     * One page.
     *
     * @param ref where it is
     * @param rows in the order asked for, else it would not have come so far
     * @param next where the next one is, or {@code null}
     */
    record Rows(PageRef ref, List<Row> rows, @Nullable PageRef next) {
        boolean isEmpty() {
            return rows.isEmpty();
        }

        Instant lastTime() {
            return rows.get(rows.size() - 1).time();
        }
    }

    /** The first page. */
    Rows first(Listing listing) {
        return page(listing, PageRef.FIRST);
    }

    /** A page. */
    Rows page(Listing listing, PageRef ref) {
        Page page = read(listing, ref);
        List<Row> rows = new ArrayList<>(page.items().size());
        for (Map<String, Object> item : page.items()) {
            Row row = Row.of(item);
            Row last = rows.isEmpty() ? row : rows.get(rows.size() - 1);
            int order = row.time().compareTo(last.time());
            if (listing.ascending ? order < 0 : order > 0) {
                throw BiginTimes.unusable("the list is not in the order asked for", null);
            }
            rows.add(row);
        }
        if (page.more() && (rows.isEmpty() || page.next() == null)) {
            throw endOfReach(ref, null);
        }
        return new Rows(ref, rows, page.next());
    }

    /** Pages from the first on, up to the one that the test finds to be the last needed. */
    List<Rows> walk(Listing listing, Predicate<Rows> isLast) {
        List<Rows> pages = new ArrayList<>();
        PageRef next = PageRef.FIRST;
        while (next != null) {
            Rows page = page(listing, next);
            pages.add(page);
            next = page.isEmpty() || isLast.test(page) ? null : page.next;
        }
        return pages;
    }

    /** So many pages, as values by id. */
    Map<String, Map<String, Object>> values(Listing listing, int count) {
        Map<String, Map<String, Object>> byId = new HashMap<>();
        int[] left = {count};
        for (Rows page : walk(listing, any -> --left[0] == 0)) {
            page.rows.forEach(row -> byId.put(row.id(), row.values()));
        }
        return byId;
    }

    private Page read(Listing listing, PageRef ref) {
        // Records that wait for approval are changes like any others.
        ListQuery query =
                new ListQuery(
                        module,
                        listing.fields,
                        List.of(),
                        BiginTimes.MODIFIED,
                        listing.ascending ? "asc" : "desc",
                        null,
                        null,
                        "both",
                        pageSize);
        try {
            return records.list(
                    query, ref, listing.since == null ? null : BiginTimes.text(listing.since));
        } catch (ZohoBiginInvalidDataException e) {
            boolean ended = ref != PageRef.FIRST && END_OF_REACH.contains(e.getCode());
            throw ended ? endOfReach(ref, e) : e;
        }
    }

    private ZohoBiginIncompleteResultException endOfReach(
            PageRef ref, @Nullable ZohoBiginInvalidDataException cause) {
        CallFailure failure =
                CallFailure.of(
                        "GET /bigin/v2/" + module,
                        "more records have changed than Bigin's pages reach ("
                                + (ref == PageRef.FIRST ? "the first page" : "a later page")
                                + " says that there are more but not where)",
                        "The position of the feed has not moved. Use changeSource=coql, or a startFrom that is nearer");
        return new ZohoBiginIncompleteResultException(failure, 0, cause);
    }
}
