package io.github.camelzoho.bigin.poll;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The records that were handed out as created, of those that the position does not know yet. Tells
 * created from updated; of very many the oldest are forgotten, and may come as created once more.
 * For one thread.
 */
final class Announced {
    private static final int MOST = 10_000;

    private final Map<String, Instant> createdById =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                    return size() > MOST;
                }
            };

    /** Whether a record is new to the feed. */
    boolean isNew(Row row, Instant known) {
        return !row.created().isBefore(known) && !createdById.containsKey(row.id());
    }

    void add(String id, Instant created) {
        createdById.put(id, created);
    }

    /** What was created earlier is known by the position now. */
    void forgetBefore(Instant known) {
        createdById.values().removeIf(created -> created.isBefore(known));
    }

    void clear() {
        createdById.clear();
    }
}
