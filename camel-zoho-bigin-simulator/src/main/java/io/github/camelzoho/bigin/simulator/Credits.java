package io.github.camelzoho.bigin.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The credits used in the last 24 hours by the simulator's clock.
 *
 * <p>Source: <a href="https://www.bigin.com/developer/docs/apis/v2/api-limits.html">API limits</a>.
 */
public final class Credits {
    /** 50,000 and 250 for each of two user licences. */
    public static final int DEFAULT_LIMIT = 50_500;

    private static final Duration WINDOW = Duration.ofHours(24);

    private record Use(Instant second, int credits) {}

    private final SimulatorClock clock;
    private final int initialLimit;
    private final Deque<Use> uses = new ArrayDeque<>();
    private int used;
    private int limit;

    Credits(SimulatorClock clock, int limit) {
        this.clock = clock;
        this.initialLimit = limit;
        this.limit = limit;
    }

    /** Credits used in the last 24 hours. */
    public synchronized int used() {
        forgetOld();
        return used;
    }

    public synchronized int limit() {
        return limit;
    }

    /** Sets how many credits 24 hours have. */
    public synchronized void limit(int newLimit) {
        limit = newLimit;
    }

    public synchronized int remaining() {
        return Math.max(0, limit - used());
    }

    /** Uses up all that is left; it comes back 24 hours later. */
    public synchronized void exhaust() {
        take(remaining());
    }

    /** Takes credits if so many are left. */
    public synchronized boolean take(int credits) {
        forgetOld();
        if (used + credits > limit) {
            return false;
        }
        Instant now = clock.now();
        Use last = uses.peekLast();
        if (last != null && !now.isAfter(last.second().plusSeconds(1))) {
            // One entry a second keeps a day of constant traffic small.
            uses.removeLast();
            uses.addLast(new Use(last.second(), last.credits() + credits));
        } else {
            uses.addLast(new Use(now, credits));
        }
        used += credits;
        return true;
    }

    synchronized void reset() {
        uses.clear();
        used = 0;
        limit = initialLimit;
    }

    private void forgetOld() {
        Instant start = clock.now().minus(WINDOW);
        for (Use first = uses.peekFirst();
                first != null && !first.second().isAfter(start);
                first = uses.peekFirst()) {
            uses.removeFirst();
            used -= first.credits();
        }
    }
}
