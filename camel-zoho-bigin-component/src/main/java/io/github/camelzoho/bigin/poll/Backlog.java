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
 * @param behind what the walk has found behind them: where the feed stands, and what has to wait
 */
record Backlog(Mark at, List<Row> rows, boolean whole, Stretch behind) {

    /** The first rows. */
    List<Row> page(int size) {
        return rows.subList(0, Math.min(size, rows.size()));
    }

    /**
     * What is left behind the first rows.
     *
     * @param movedOn later versions of these, which have to wait too
     */
    Backlog after(int size, List<Row> movedOn) {
        List<Row> page = page(size);
        Stretch waiting = behind.with(List.of(), movedOn);
        if (page.size() == rows.size()) {
            return new Backlog(waiting.end(), List.of(), whole, waiting);
        }
        Row row = page.get(page.size() - 1);
        return new Backlog(
                new Mark(row.time(), row.id()),
                rows.subList(page.size(), rows.size()),
                whole,
                waiting);
    }

    /**
     * The rows before this, made whole. If the walk is long past, more has settled since.
     *
     * @param before the rows
     * @param horizon the first second that may not be over yet
     */
    Stretch stretch(List<Row> before, Instant horizon) {
        if (!rows.isEmpty() || behind.end().second().isBefore(horizon)) {
            return Stretch.goingOn(before, at);
        }
        return behind.with(before, List.of());
    }
}
