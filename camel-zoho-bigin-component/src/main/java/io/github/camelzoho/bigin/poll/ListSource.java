package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.poll.ListPages.Listing;
import io.github.camelzoho.bigin.poll.ListPages.Rows;
import io.github.camelzoho.bigin.poll.PollCursor.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By the list of records, for credentials that may not use COQL. Where Bigin honours {@code
 * If-Modified-Since}, which every answer shows, from the oldest change on and always the first
 * page; else from the newest back. What a first page does not hold is found by {@link ListWalks}.
 */
final class ListSource implements ModifiedSource {
    private static final Logger LOG = LoggerFactory.getLogger(ListSource.class);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ListPages pages;
    private final ListWalks walks;
    private final Details details;
    private final WantedFields fields;
    private final String module;
    private final int pageSize;
    private boolean sinceHonoured = true;
    private @Nullable Backlog backlog;

    ListSource(
            ListPages pages,
            ListWalks walks,
            Details details,
            WantedFields fields,
            String module,
            int pageSize) {
        this.pages = pages;
        this.walks = walks;
        this.details = details;
        this.fields = fields;
        this.module = module;
        this.pageSize = pageSize;
    }

    @Override
    public ChangeSourceType type() {
        return ChangeSourceType.list;
    }

    @Override
    public Stretch read(Mark from, Instant horizon) {
        Backlog found = backlog;
        backlog = null;
        if (found != null && found.at().equals(from)) {
            return handOut(found, horizon);
        }
        return sinceHonoured ? oldestFirst(from, horizon) : newestFirst(from, horizon);
    }

    private Stretch oldestFirst(Mark from, Instant horizon) {
        List<List<String>> groups = fields.groups();
        // One second earlier, because the header's own second does not count as changed after it,
        // or does: both are right.
        Instant since = from.second().isAfter(Instant.EPOCH) ? from.second().minus(SECOND) : null;
        Listing listing = new Listing(true, since, groups.get(0));
        Rows page;
        try {
            page = pages.first(listing);
        } catch (ZohoBiginInvalidDataException refused) {
            if (since == null) {
                throw refused;
            }
            // If this works, the header was the reason.
            Stretch stretch = newestFirst(from, horizon);
            notHonoured("refused");
            return stretch;
        }
        if (since != null && page.rows().stream().anyMatch(row -> row.time().isBefore(since))) {
            notHonoured("ignored");
            return newestFirst(from, horizon);
        }
        if (!isFull(page)) {
            return whole(Stretch.everything(page.rows(), from, horizon), listing, groups);
        }
        Instant last = page.lastTime();
        if (!from.second().isBefore(horizon)) {
            // Nothing behind the mark is over, and the page may not even reach it.
            return Stretch.before(horizon, page.rows(), from, horizon);
        }
        if (last.isAfter(from.second())) {
            return whole(Stretch.before(last, page.rows(), from, horizon), listing, groups);
        }
        return handOut(walks.throughSecond(from, listing, groups), horizon);
    }

    private Stretch newestFirst(Mark from, Instant horizon) {
        List<List<String>> groups = fields.groups();
        Listing listing = new Listing(false, null, groups.get(0));
        Rows page = pages.first(listing);
        if (page.next() == null || page.lastTime().isBefore(from.second())) {
            return whole(Stretch.everything(page.rows(), from, horizon), listing, groups);
        }
        return handOut(walks.backTo(from, horizon, listing, groups), horizon);
    }

    private boolean isFull(Rows page) {
        return page.next() != null || page.rows().size() >= pageSize;
    }

    private void notHonoured(String how) {
        sinceHonoured = false;
        LOG.info(
                "{}: If-Modified-Since is {}, so the list is read from its newest record back",
                module,
                how);
    }

    private Stretch handOut(Backlog found, Instant horizon) {
        List<Row> page = found.page(pageSize);
        Optional<Details.Outcome> outcome =
                found.whole()
                        ? Optional.of(new Details.Outcome(page, List.of()))
                        : details.complete(page, fields.groups());
        if (outcome.isEmpty()) {
            // Lists take no ids, as is known now: the walk has to bring all fields.
            return read(found.at(), horizon);
        }
        Backlog rest = found.after(pageSize, outcome.get().movedOn());
        backlog = rest.rows().isEmpty() ? null : rest;
        return rest.stretch(outcome.get().whole(), horizon);
    }

    /** Adds the fields that the page's call had no room for. */
    private Stretch whole(Stretch stretch, Listing listing, List<List<String>> groups) {
        List<List<String>> others = groups.subList(1, groups.size());
        if (others.isEmpty() || stretch.settled().isEmpty()) {
            return stretch;
        }
        Optional<Details.Outcome> byIds =
                details.idsTaken() ? details.complete(stretch.settled(), others) : Optional.empty();
        Details.Outcome outcome =
                byIds.orElseGet(
                        () ->
                                Details.joined(
                                        stretch.settled(),
                                        walks.parts(stretch.settled(), listing, others, 1)));
        return stretch.with(outcome.whole(), outcome.movedOn());
    }

    @Override
    public List<Row> now(List<Row> rows) {
        return details.now(rows, fields.groups());
    }
}
