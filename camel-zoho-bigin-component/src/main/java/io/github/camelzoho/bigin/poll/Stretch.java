package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.poll.PollCursor.Mark;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a source found behind a mark: all settled rows up to another mark.
 *
 * @param settled whole rows in the order of the feed, all behind the mark asked for
 * @param end where the feed stands when they are handed out
 * @param last whether nothing settled is left behind the end
 * @param unsettled rows whose second is not over, and others that are still to come, with the key
 *     fields at least
 * @param allUnsettled whether these are all there are
 */
record Stretch(
        List<Row> settled, Mark end, boolean last, List<Row> unsettled, boolean allUnsettled) {

    /** Nothing up to the end, and nothing left. */
    static Stretch nothing(Mark end) {
        return new Stretch(List.of(), end, true, List.of(), true);
    }

    /** Everything behind a mark, in one answer. */
    static Stretch everything(List<Row> rows, Mark from, Instant horizon) {
        return new Stretch(
                settled(rows, from, horizon),
                from.orLater(Mark.before(horizon)),
                true,
                unsettled(rows, horizon),
                true);
    }

    /** What comes before a second, the rest of which may lie beyond the answer. */
    static Stretch before(Instant second, List<Row> rows, Mark from, Instant horizon) {
        if (!second.isBefore(horizon)) {
            return new Stretch(
                    settled(rows, from, horizon),
                    from.orLater(Mark.before(horizon)),
                    true,
                    unsettled(rows, horizon),
                    false);
        }
        return goingOn(settled(rows, from, second), from.orLater(Mark.before(second)));
    }

    /** Settled rows with more behind them. */
    static Stretch goingOn(List<Row> rows, Mark end) {
        return new Stretch(rows, end, false, List.of(), false);
    }

    /** The same with rows that were made whole, and others that have moved on meanwhile. */
    Stretch with(List<Row> whole, List<Row> movedOn) {
        List<Row> later = Stream.concat(unsettled.stream(), movedOn.stream()).toList();
        return new Stretch(whole, end, last, later, allUnsettled);
    }

    private static List<Row> settled(List<Row> rows, Mark from, Instant until) {
        return rows.stream()
                .filter(row -> row.time().isBefore(until) && !from.covers(row.time(), row.id()))
                .sorted(Row.ORDER)
                .toList();
    }

    private static List<Row> unsettled(List<Row> rows, Instant horizon) {
        return rows.stream().filter(row -> !row.time().isBefore(horizon)).toList();
    }
}
