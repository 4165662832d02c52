package io.github.camelzoho.bigin.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The seconds that were hinted at, each by its end, and from when on each can be read. Under its
 * user's lock.
 */
final class HintedSeconds {
    private final Map<Instant, Long> readableFrom = new TreeMap<>();

    /**
     * @param nanos when it can be read; the first hint of a second counts
     */
    void add(Instant end, long nanos) {
        readableFrom.putIfAbsent(end, nanos);
    }

    /** The latest of the seconds that can be read by now; {@code null} if none can. */
    @Nullable Instant latestReadable(long now) {
        return readableFrom.entrySet().stream()
                .filter(one -> one.getValue() - now <= 0)
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** As {@link #latestReadable}, and all that can be read are forgotten. */
    @Nullable Instant takeReadable(long now) {
        Instant latest = latestReadable(now);
        readableFrom.values().removeIf(from -> from - now <= 0);
        return latest;
    }

    void removeIf(Predicate<Instant> isDone) {
        readableFrom.keySet().removeIf(isDone);
    }

    boolean isEmpty() {
        return readableFrom.isEmpty();
    }

    /** How long until the first of them can be read; there is one. */
    Duration untilReadable(long now) {
        long first =
                Collections.min(readableFrom.values(), (one, other) -> Long.signum(one - other));
        return Duration.ofNanos(first - now);
    }
}
