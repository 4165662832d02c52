package io.github.camelzoho.bigin.poll;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes that were read together. Immutable.
 *
 * @param entries the changes to hand out, in order
 * @param end where the feed stands when they are handed out, and what was filtered out is passed
 * @param until all changes of the seconds before this are in it or before it
 * @param passed whether any change was found, handed out or not
 * @param last whether nothing settled is left behind
 */
record Batch(List<Entry> entries, PollCursor end, Instant until, boolean passed, boolean last) {
    /** What is left behind the first entries, {@code null} for nothing. */
    @Nullable Batch without(int first) {
        return first == entries.size()
                ? null
                : new Batch(entries.subList(first, entries.size()), end, until, passed, last);
    }

    /**
     * A change to hand out.
     *
     * @param change the change
     * @param row what was read of the record; {@code null} if it was deleted
     */
    record Entry(RecordChange change, @Nullable Row row) {}
}
