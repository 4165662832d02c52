package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.http.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How bulk work waits, for all who use the same credential: for jobs, and for its turn to download,
 * of which Bigin allows ten a minute. Thread-safe.
 */
public final class Patience {
    private static final int DOWNLOADS = 10;
    private static final Duration OF_DOWNLOADS = Duration.ofMinutes(1);
    private static final Duration LONGEST_QUEUE = Duration.ofHours(1);

    private final Clock clock;
    private final Sleeper sleeper;
    private final Deque<Instant> downloads = new ArrayDeque<>();

    /**
     * @param clock tells when downloads were
     * @param sleeper waits
     */
    public Patience(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /**
     * Waits.
     *
     * @return false if the wait was cut short because the client was closed or the thread is to end
     */
    boolean sleep(Duration time) {
        try {
            return sleeper.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Waits until one more download is allowed.
     *
     * @return as {@link #sleep}
     */
    boolean awaitDownload() {
        Duration wait = turn();
        return wait.isZero() || sleep(wait);
    }

    /** The tenth download before this one says when it may start. */
    private synchronized Duration turn() {
        Instant now = clock.instant();
        Instant tenth = downloads.size() < DOWNLOADS ? null : downloads.removeFirst();
        Instant free = tenth == null ? now : tenth.plus(OF_DOWNLOADS);
        // After a clock was set back the times before it say nothing.
        boolean known = free.isBefore(now.plus(LONGEST_QUEUE));
        Instant start = known && free.isAfter(now) ? free : now;
        downloads.addLast(start);
        return Duration.between(now, start);
    }
}
