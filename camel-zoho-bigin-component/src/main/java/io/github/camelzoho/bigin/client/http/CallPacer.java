package io.github.camelzoho.bigin.client.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Spreads calls so that no more than so many start in a second. Thread-safe. */
public final class CallPacer {
    private long nanosBetween;
    private final LongSupplier nanoTime;
    private final Sleeper sleeper;
    private final Object turn = new Object();
    private long nextStart;

    /**
     * @param perSecond calls per second, 0 for no limit
     * @param nanoTime a clock that never goes back, in nanoseconds
     * @param sleeper waits
     */
    public CallPacer(double perSecond, LongSupplier nanoTime, Sleeper sleeper) {
        this.nanosBetween = interval(perSecond);
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
        this.nextStart = nanoTime.getAsLong();
    }

    /**
     * Several endpoints share one credential: the smallest number that any of them asks for counts.
     */
    public void restrictTo(double perSecond) {
        synchronized (turn) {
            nanosBetween = Math.max(nanosBetween, interval(perSecond));
        }
    }

    private static long interval(double perSecond) {
        return perSecond <= 0 ? 0 : (long) (1_000_000_000L / perSecond);
    }

    /**
     * Waits for this call's turn.
     *
     * @return false if the client was closed meanwhile
     */
    boolean await() throws InterruptedException {
        long wait;
        synchronized (turn) {
            if (nanosBetween == 0) {
                return true;
            }
            long now = nanoTime.getAsLong();
            long start = Math.max(now, nextStart);
            nextStart = start + nanosBetween;
            wait = start - now;
        }
        return wait == 0 || sleeper.sleep(Duration.ofNanos(wait));
    }
}
