package io.github.camelzoho.bigin.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has really happened in Bigin, told by the writer: every version of every record. */
final class Truth {
    /**
     * A state of a record, or its end.
     *
     * @param id the record's id
     * @param number tells the state from the record's others; 0 for its end
     * @param time its second by Bigin's clock
     * @param turn its place in the order of all versions, in which they became visible
     * @param red what the filter looks at
     */
    record Version(String id, long number, Instant time, long turn, boolean red) {
        boolean isEnd() {
            return number == 0;
        }
    }

    /** A record's way through time. */
    static final class Life {
        final String id;
        final List<Version> versions = new ArrayList<>();
        boolean ended;

        Life(String id) {
            this.id = id;
        }

        Version last() {
            return versions.get(versions.size() - 1);
        }

        Instant created() {
            return versions.get(0).time;
        }
    }

    private final Map<String, Life> lives = new LinkedHashMap<>();
    private final Map<Version, Long> replaced = new HashMap<>();
    private final Set<Version> open = new LinkedHashSet<>();
    private long turns;

    /** The turn of the next version. */
    long turn() {
        return turns;
    }

    void add(String id, long number, Instant time, boolean red) {
        Version version = new Version(id, number, time, turns++, red);
        Life life = lives.computeIfAbsent(id, Life::new);
        if (!life.versions.isEmpty()) {
            replaced.put(life.last(), version.turn);
        }
        life.versions.add(version);
        life.ended = version.isEnd();
        open.add(version);
    }

    Life life(String id) {
        return lives.get(id);
    }

    List<Life> alive() {
        return lives.values().stream().filter(life -> !life.ended).toList();
    }

    /** The turn of what took its place; the largest number if it is still there. */
    long replaced(Version version) {
        // The list of deletions keeps its entries.
        return version.isEnd() ? Long.MAX_VALUE : replaced.getOrDefault(version, Long.MAX_VALUE);
    }

    /** Whether the record has a later version of the same second. */
    boolean replacedWithinSecond(Version version) {
        return lives.get(version.id()).versions.stream()
                .anyMatch(v -> v.time().equals(version.time()) && v.turn() > version.turn());
    }

    /** The versions that were neither handed out nor given up. */
    Set<Version> open() {
        return open;
    }
}
