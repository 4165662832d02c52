package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.poll.PollCursor.Mark;
import java.time.Instant;
import java.util.List;

/**
 * Rows found by a walk over many pages, to be handed out page by page. Immutable.
 *
 * @param at where the feed stands before them
 * @param rows in the order of the feed, with the keys at least
 * @param whole whether they have all fields
 * @param end where the feed stands behind them
 * @param last whether nothing was settled behind them when they were found
 * @param unsettled some of what was not settled then
 */
record Backlog(
        Mark at, List<Row> rows, boolean whole, Mark end, boolean last, List<Row> unsettled) {

    /** The first rows. */
    List<Row> page(int size) {
        return rows.subList(0, Math.min(size, rows.size()));
    }

    /** What is left behind the first rows. */
    Backlog after(int size) {
        List<Row> page = page(size);
        if (page.size() == rows.size()) {
            return new Backlog(end, List.of(), whole, end, last, unsettled);
        }
        Row row = page.get(page.size() - 1);
        return new Backlog(
                new Mark(row.time(), row.id()),
                rows.subList(page.size(), rows.size()),
                whole,
                end,
                last,
                unsettled);
    }

    /**
     * A page of rows that were made whole, with later versions of others. When the walk is long
     * past, more has settled since.
     */
    Stretch stretch(Details.Outcome outcome, int size, Instant horizon) {
        Backlog rest = after(size);
        boolean done = rest.rows.isEmpty() && last && !end.second().isBefore(horizon);
        Stretch stretch = new Stretch(outcome.whole(), rest.at, done, unsettled, false);
        return stretch.with(outcome.whole(), outcome.movedOn());
    }
}
