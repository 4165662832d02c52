package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.poll.PollCursor.Mark;
import io.github.camelzoho.bigin.poll.Row.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Versions that were read and may be gone from Bigin when their turn comes: of records edited so
 * often that they are never settled, and those behind a change that failed. In memory only. For one
 * thread.
 */
final class HeldVersions {
    private static final Logger LOG = LoggerFactory.getLogger(HeldVersions.class);
    private static final int MOST = 2_000;

    private final Map<Version, Row> held = new LinkedHashMap<>();
    private Map<String, Row> unsettled = Map.of();

    /** Keeps versions that were read but not handed out. */
    void keep(Collection<Row> rows) {
        for (Row row : rows) {
            if (held.size() >= MOST && !held.containsKey(row.version())) {
                LOG.warn(
                        "{} versions wait behind a failure; further ones are not kept, and are not handed out if"
                                + " Bigin has replaced them by then",
                        held.size());
                return;
            }
            held.put(row.version(), row);
        }
    }

    /**
     * Takes note of the rows that were not settled at the end of a poll. Those that were so at the
     * last one too, and were edited since, may be so at each: they are read and kept now.
     *
     * @param end where the poll ends: a version behind it, kept already, still has to wait
     * @param read gives rows whole, as they are now
     */
    void note(List<Row> rows, Mark end, Function<List<Row>, List<Row>> read) {
        List<Row> hot = new ArrayList<>();
        Map<String, Row> now = new HashMap<>();
        for (Row row : rows) {
            Row before = unsettled.get(row.id());
            boolean edited = before != null && row.time().isAfter(before.time());
            if (edited && !waits(row.id(), end)) {
                hot.add(row);
            }
            now.put(row.id(), row);
        }
        if (!hot.isEmpty()) {
            keep(read.apply(hot));
        }
        unsettled = now;
    }

    private boolean waits(String id, Mark end) {
        return held.keySet().stream()
                .anyMatch(
                        version ->
                                version.id().equals(id)
                                        && !end.covers(version.time(), version.id()));
    }

    /** The versions between two marks that are not among the rows. */
    List<Row> between(Mark from, Mark end, List<Row> rows) {
        held.keySet().removeIf(version -> from.covers(version.time(), version.id()));
        rows.forEach(row -> held.remove(row.version()));
        return held.values().stream().filter(row -> end.covers(row.time(), row.id())).toList();
    }

    /** All that wait. */
    Collection<Row> all() {
        return held.values();
    }

    void handedOut(Version version) {
        held.remove(version);
    }

    void clear() {
        held.clear();
        unsettled = Map.of();
    }
}
