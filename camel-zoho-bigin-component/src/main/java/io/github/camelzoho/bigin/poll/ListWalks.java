package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.poll.ListPages.Listing;
import io.github.camelzoho.bigin.poll.ListPages.Rows;
import io.github.camelzoho.bigin.poll.PollCursor.Mark;
import io.github.camelzoho.bigin.poll.Row.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks over more than one page of a list whose records move meanwhile, each in the way in which
 * none can slip through.
 */
final class ListWalks {
    private static final int ATTEMPTS = 4;

    /** More than Bigin's clock and what tells of it may differ. */
    private static final Duration WELL_BEFORE = Duration.ofMinutes(1);

    private final ListPages pages;
    private final Details details;
    private final DeletedSource deletions;
    private final String module;
    private final Duration lookBack;

    ListWalks(
            ListPages pages,
            Details details,
            DeletedSource deletions,
            String module,
            Duration lookBack) {
        this.pages = pages;
        this.details = details;
        this.deletions = deletions;
        this.module = module;
        this.lookBack = lookBack;
    }

    /**
     * All rows of the mark's second, which is over and fills more than a page. From there records
     * only leave, and so those that stay only move to earlier places: read from the last page back
     * to the first, none is missed.
     */
    Backlog throughSecond(Mark from, Listing first, List<List<String>> groups) {
        Instant second = from.second();
        boolean whole = !details.idsTaken();
        Listing listing = whole ? first : first.of(WantedFields.KEYS);
        List<Rows> forward = pages.walk(listing, page -> page.lastTime().isAfter(second));
        Map<Version, Row> found = new LinkedHashMap<>();
        forward.forEach(page -> page.rows().forEach(row -> found.put(row.version(), row)));
        for (int i = forward.size() - 1; i >= 0; i--) {
            pages.page(listing, forward.get(i).ref())
                    .rows()
                    .forEach(row -> found.put(row.version(), row));
        }
        List<Row> rows =
                found.values().stream()
                        .filter(row -> row.time().equals(second))
                        .filter(row -> !from.covers(row.time(), row.id()))
                        .sorted(Row.ORDER)
                        .toList();
        Details.Outcome outcome =
                whole
                        ? joined(rows, listing, groups, forward.size())
                        : new Details.Outcome(rows, List.of());
        Mark end = Mark.before(second.plusSeconds(1));
        return new Backlog(from, outcome.whole(), whole, Stretch.goingOn(List.of(), end));
    }

    /**
     * All settled rows behind the mark, from the newest back. Records that are edited or created
     * meanwhile push others to later pages, where they are seen once more; one that is deleted
     * pulls others to pages that were read already. So the walk counts only if nothing was deleted
     * meanwhile.
     */
    Backlog backTo(Mark from, Instant horizon, Listing first, List<List<String>> groups) {
        boolean whole = !details.idsTaken();
        Listing listing = whole ? first : first.of(WantedFields.KEYS);
        Set<Version> before = deletions.since(horizon.minus(WELL_BEFORE));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            List<Rows> read = pages.walk(listing, page -> page.lastTime().isBefore(from.second()));
            Set<Version> after = deletions.since(horizon.minus(WELL_BEFORE));
            if (after.equals(before)) {
                Map<Version, Row> found = new LinkedHashMap<>();
                read.forEach(page -> page.rows().forEach(row -> found.put(row.version(), row)));
                List<Row> rows =
                        found.values().stream()
                                .filter(row -> row.time().isBefore(horizon))
                                .filter(row -> !from.covers(row.time(), row.id()))
                                .sorted(Row.ORDER)
                                .toList();
                Details.Outcome outcome =
                        whole
                                ? joined(rows, listing, groups, read.size())
                                : new Details.Outcome(rows, List.of());
                Stretch behind = newest(from, horizon, listing, found.keySet());
                return new Backlog(
                        from, outcome.whole(), whole, behind.with(List.of(), outcome.movedOn()));
            }
            before = after;
        }
        CallFailure failure =
                CallFailure.of(
                        "GET /bigin/v2/" + module,
                        "records were deleted each of the "
                                + ATTEMPTS
                                + " times that the list was read, which hides others from it",
                        "The position of the feed has not moved and the next poll tries again. With"
                                + " changeSource=coql deletions do no harm");
        throw new ZohoBiginIncompleteResultException(failure, 0, null);
    }

    /**
     * What has to wait, read behind a walk: what was edited meanwhile has jumped over to pages that
     * were read already.
     */
    private Stretch newest(Mark from, Instant horizon, Listing listing, Set<Version> found) {
        Rows page = pages.first(listing);
        boolean all = page.next() == null || page.lastTime().isBefore(horizon.minus(lookBack));
        List<Row> waiting =
                page.rows().stream()
                        .filter(
                                row ->
                                        !row.time().isBefore(horizon)
                                                || !found.contains(row.version()))
                        .filter(row -> !from.covers(row.time(), row.id()))
                        .toList();
        return new Stretch(List.of(), from.orLater(Mark.before(horizon)), true, waiting, all);
    }

    /** Rows that have the first group of fields, with the others, where lists take no ids. */
    private Details.Outcome joined(
            List<Row> rows, Listing listing, List<List<String>> groups, int count) {
        List<List<String>> others = groups.subList(1, groups.size());
        return Details.joined(rows, parts(rows, listing, others, count));
    }

    /** Other fields of rows, from the same pages; those that have left the pages one by one. */
    List<Map<String, Map<String, Object>>> parts(
            List<Row> rows, Listing listing, List<List<String>> groups, int count) {
        List<Map<String, Map<String, Object>>> parts = new ArrayList<>();
        Map<String, Optional<Map<String, Object>>> left = new HashMap<>();
        for (List<String> group : groups) {
            Map<String, Map<String, Object>> part = pages.values(listing.of(group), count);
            for (Row row : rows) {
                if (!part.containsKey(row.id())) {
                    left.computeIfAbsent(row.id(), details::one)
                            .ifPresent(one -> part.put(row.id(), Details.only(group, one)));
                }
            }
            parts.add(part);
        }
        return parts;
    }
}
