package io.github.camelzoho.bigin.poll;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * A record as one answer showed it.
 *
 * @param id its id
 * @param time its Modified_Time
 * @param created its Created_Time
 * @param values what was read of it; with everything that is wanted if the source calls it whole
 */
record Row(String id, Instant time, Instant created, Map<String, Object> values) {
    /** The order of a feed: by time, then by id as a number. */
    static final Comparator<Row> ORDER =
            Comparator.comparing(Row::time)
                    .thenComparing((one, other) -> compareIds(one.id, other.id));

    static Row of(Map<String, Object> item) {
        return new Row(
                idOf(item),
                BiginTimes.in(item, BiginTimes.MODIFIED),
                BiginTimes.in(item, BiginTimes.CREATED),
                item);
    }

    static String idOf(Map<String, Object> item) {
        Object id = item.get("id");
        if (id == null) {
            throw BiginTimes.unusable("a record has no id", null);
        }
        return id.toString();
    }

    Row with(Map<String, Object> other) {
        return new Row(id, time, created, other);
    }

    Version version() {
        return new Version(id, time);
    }

    /** Ids are numbers without leading zeros, longer than some number types. */
    static int compareIds(String one, String other) {
        int lengths = Integer.compare(one.length(), other.length());
        return lengths != 0 ? lengths : one.compareTo(other);
    }

    /**
     * What tells one state of a record from another.
     *
     * @param id the record's id
     * @param time when it came to be so
     */
    record Version(String id, Instant time) {}
}
