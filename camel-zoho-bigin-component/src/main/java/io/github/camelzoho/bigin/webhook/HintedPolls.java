package io.github.camelzoho.bigin.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Starts polls as soon as what somebody has hinted at can be read. A hint never changes what a poll
 * reads: a wrong one costs a poll, and a lost one is made up for by the next scheduled poll.
 * Thread-safe.
 *
 * <p>A feed hands a second out when it is over, so a hint of a change leads to a poll at the end of
 * its second. That poll may not know yet how late it is for Bigin: then it has learned it, and
 * another one follows at once. All hints of a second lead to the same polls.
 */
public final class HintedPolls {
    /** Clocks tick and timers fire a little off; too early a poll would be for nothing. */
    static final Duration MARGIN = Duration.ofMillis(50);

    /**
     * If no more than this is missing for all that is known of Bigin's clock, waiting is cheaper
     * than a poll that only learns how late it is.
     */
    private static final Duration LITTLE = Duration.ofMillis(50);

    /** Timers count milliseconds. */
    private static final Duration TICKS = Duration.ofMillis(2);

    /** Polls for one hint, more than it should ever take. */
    private static final int MOST_POLLS = 4;

    private final HintedFeed feed;
    private final Duration settleDelay;
    private final Duration lookBack;
    private final FeedReach reach;
    private final Duration interval;
    private final Schedule schedule;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();

    private final HintedSeconds wanted = new HintedSeconds();

    /** Somebody has hinted without saying when. */
    private boolean atOnce;

    /** The end of the second that the round under way is to reach. */
    private @Nullable Instant target;

    private boolean inRound;
    private int polls;
    private boolean waited;
    private @Nullable Long lastRound;
    private Schedule.@Nullable Planned planned;
    private long plannedFor;
    private boolean stopped;
    private long hints;

    /**
     * @param feed what is polled
     * @param settleDelay how long a second must be over before the feed reads it
     * @param lookBack how far back the feed looks again, for which there is another poll
     * @param interval how much time is at least between two polls that begin with a hint
     * @param schedule runs the polls
     * @param nanoTime measures intervals
     */
    public HintedPolls(
            HintedFeed feed,
            Duration settleDelay,
            Duration lookBack,
            Duration interval,
            Schedule schedule,
            LongSupplier nanoTime) {
        this.feed = feed;
        this.settleDelay = settleDelay;
        this.lookBack = lookBack;
        this.reach = new FeedReach(feed, settleDelay);
        this.interval = interval;
        this.schedule = schedule;
        this.nanoTime = nanoTime;
    }

    /**
     * Something has changed. Returns at once.
     *
     * @param at when, by Bigin's clock, to the millisecond and just now; {@code null} if that is
     *     not known
     */
    public void hint(@Nullable Instant at) {
        lock.lock();
        try {
            if (stopped) {
                return;
            }
            hints++;
            long now = nanoTime.getAsLong();
            Duration wait = Duration.ZERO;
            if (at == null) {
                atOnce = true;
            } else {
                Instant end = endOfSecond(at);
                wait = Duration.between(at, end).plus(settleDelay).plus(MARGIN);
                want(end, now + wait.toNanos());
            }
            if (!inRound) {
                planRound(now, wait);
            }
        } finally {
            lock.unlock();
        }
    }

    /** No more polls; one that is under way goes on. */
    public void stop() {
        lock.lock();
        try {
            stopped = true;
            cancel();
        } finally {
            lock.unlock();
        }
    }

    /** How many hints there were. */
    public long hints() {
        lock.lock();
        try {
            return hints;
        } finally {
            lock.unlock();
        }
    }

    private static Instant endOfSecond(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }

    /** The first poll of a round, not too soon after the one before. */
    private void planRound(long now, Duration wait) {
        Duration since =
                lastRound == null ? interval : Duration.ofNanos(Math.max(0, now - lastRound));
        Duration rest = interval.minus(since);
        plan(now, rest.compareTo(wait) > 0 ? rest : wait);
    }

    private void plan(long now, Duration wait) {
        Duration delay = wait.isNegative() ? Duration.ZERO : wait;
        long at = now + delay.toNanos();
        if (planned != null && plannedFor - at <= 0) {
            return;
        }
        cancel();
        plannedFor = at;
        planned = schedule.after(delay, this::run);
    }

    private void cancel() {
        if (planned != null) {
            planned.cancel();
            planned = null;
        }
    }

    private void run() {
        if (waitsALittle()) {
            return;
        }
        boolean unknown = begin();
        boolean polled = false;
        try {
            polled = feed.poll();
        } finally {
            end(unknown, polled);
        }
    }

    private boolean waitsALittle() {
        lock.lock();
        try {
            long now = nanoTime.getAsLong();
            Instant end = inRound ? target : wanted.latestReadable(now);
            Duration missing = end == null || waited ? Duration.ZERO : reach.missing(end);
            planned = null;
            waited = missing.compareTo(Duration.ZERO) > 0 && missing.compareTo(LITTLE) <= 0;
            if (waited && !stopped) {
                plan(now, missing.plus(TICKS));
            }
            return waited;
        } finally {
            lock.unlock();
        }
    }

    /** A poll begins, and with it a round if none is under way. */
    private boolean begin() {
        lock.lock();
        try {
            planned = null;
            if (inRound) {
                polls++;
                return false;
            }
            inRound = true;
            polls = 1;
            lastRound = nanoTime.getAsLong();
            target = wanted.takeReadable(lastRound);
            boolean unknown = atOnce;
            atOnce = false;
            return unknown;
        } finally {
            lock.unlock();
        }
    }

    private void end(boolean unknown, boolean polled) {
        lock.lock();
        try {
            long now = nanoTime.getAsLong();
            if (unknown && polled) {
                // What was hinted at is not later than the answer to the poll.
                feed.biginNow().map(HintedPolls::endOfSecond).ifPresent(end -> aimAt(end, now));
            }
            if (stopped) {
                return;
            }
            Instant end = target;
            if (polled && polls < MOST_POLLS && end != null && !reach.has(end)) {
                plan(now, rest(end));
                return;
            }
            inRound = false;
            target = null;
            wanted.removeIf(reach::has);
            if (atOnce || !wanted.isEmpty()) {
                planRound(now, atOnce ? Duration.ZERO : wanted.untilReadable(now));
            }
        } finally {
            lock.unlock();
        }
    }

    private void aimAt(Instant end, long now) {
        if (target == null || end.isAfter(target)) {
            target = end;
        }
        wantAgain(end, now + reach.missing(end).plus(MARGIN).toNanos());
    }

    private void want(Instant end, long nanos) {
        wanted.add(end, nanos);
        wantAgain(end, nanos);
    }

    /** What became visible late is found when the second is looked back at. */
    private void wantAgain(Instant end, long nanos) {
        if (!lookBack.isZero()) {
            wanted.add(end.plus(lookBack), nanos + lookBack.toNanos());
        }
    }

    /** How long the second that the round is to reach is still to be waited for. */
    private Duration rest(Instant end) {
        Duration missing = reach.missing(end);
        if (missing.isZero() || reach.canGoFurther()) {
            return Duration.ZERO;
        }
        Duration longest = settleDelay.plusSeconds(1);
        return (missing.compareTo(longest) > 0 ? longest : missing).plus(MARGIN);
    }
}
