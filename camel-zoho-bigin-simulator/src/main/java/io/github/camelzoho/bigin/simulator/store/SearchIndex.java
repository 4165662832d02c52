package io.github.camelzoho.bigin.simulator.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a search sees: the rows as they were some seconds ago. Only recent changes are remembered,
 * each with the row before it, so the lag costs nothing for rows that rest.
 */
final class SearchIndex {
    /** The longest lag that anything of the API is said to have. */
    private static final long LONGEST_LAG_SECONDS = 3_600;

    private record Change(Instant time, long id, @Nullable Row before) {}

    private final Deque<Change> changes = new ArrayDeque<>();

    void changed(Instant time, long id, @Nullable Row before) {
        while (!changes.isEmpty()
                && changes.peekFirst().time().plusSeconds(LONGEST_LAG_SECONDS).isBefore(time)) {
            changes.removeFirst();
        }
        changes.addLast(new Change(time, id, before));
    }

    void catchUp() {
        changes.clear();
    }

    /** The rows as they were at the given time, in the order of ids. */
    List<Row> asOf(Instant time, List<Row> now) {
        Map<Long, Optional<Row>> before = new HashMap<>();
        for (Change change : changes) {
            if (change.time().isAfter(time)) {
                before.putIfAbsent(change.id(), Optional.ofNullable(change.before()));
            }
        }
        if (before.isEmpty()) {
            return now;
        }
        List<Row> seen = new ArrayList<>(now.size());
        for (Row row : now) {
            Optional<Row> old = before.remove(row.id());
            if (old == null) {
                seen.add(row);
            } else {
                old.ifPresent(seen::add);
            }
        }
        before.values().forEach(old -> old.ifPresent(seen::add));
        seen.sort(java.util.Comparator.comparingLong(Row::id));
        return seen;
    }
}
