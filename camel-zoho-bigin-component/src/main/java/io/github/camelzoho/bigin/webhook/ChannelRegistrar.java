package io.github.camelzoho.bigin.webhook;

import io.github.camelzoho.bigin.client.Timing;
import io.github.camelzoho.bigin.client.api.ChannelsApi;
import io.github.camelzoho.bigin.client.http.ServerClock;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.webhook.ChannelStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one channel open: asks for it, renews it at half of the life that Bigin has granted, makes
 * it anew when Bigin has forgotten it, tries again when that fails, and ends it. Thread-safe.
 *
 * <p>Bigin's clock decides when a channel ends. Where its answers do not tell it, this machine's
 * clock is taken for it.
 */
public final class ChannelRegistrar {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelRegistrar.class);

    /** Timers stand still while a machine is suspended, so the clock is looked at so often. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final Duration LAST_RETRY = Duration.ofMinutes(10);

    private final ChannelsApi channels;
    private final ChannelPlan plan;
    private final Schedule schedule;
    private final ServerClock serverClock;
    private final Timing timing;
    private final ReentrantLock lock = new ReentrantLock();

    /** By how much Bigin's clock is ahead of ours. */
    private volatile Duration ahead = Duration.ZERO;

    private volatile Known known = new Known(State.waiting, null, 0, null);
    private Schedule.@Nullable Planned next;
    private Instant dueAt = Instant.MIN;
    private boolean running;

    /**
     * What is known of the channel.
     *
     * @param state what it is in when it is not open
     */
    private record Known(
            State state, @Nullable Open open, int failures, @Nullable Exception lastFailure) {}

    /** An open channel, by our clock. */
    private record Open(Instant expiry, Instant since, Instant until) {
        Duration life() {
            return Duration.between(since, until);
        }
    }

    /**
     * Asks for nothing yet.
     *
     * @param channels makes the calls
     * @param plan what the channel is to be
     * @param schedule runs the asking
     * @param serverClock what is known of Bigin's clock
     * @param timing the clock, and the chance that spreads retries
     */
    public ChannelRegistrar(
            ChannelsApi channels,
            ChannelPlan plan,
            Schedule schedule,
            ServerClock serverClock,
            Timing timing) {
        this.channels = channels;
        this.plan = plan;
        this.schedule = schedule;
        this.serverClock = serverClock;
        this.timing = timing;
    }

    /** From now on the channel is to be open. Returns at once; the schedule asks for it. */
    public void start() {
        lock.lock();
        try {
            if (!running) {
                running = true;
                known = new Known(State.waiting, null, 0, null);
                dueAt = now();
                plan(Duration.ZERO);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the channel unless it is to be kept; a failure to do so is told in the log only. */
    public void stop() {
        lock.lock();
        try {
            if (!running) {
                return;
            }
            running = false;
            if (next != null) {
                next.cancel();
                next = null;
            }
            boolean open = known.open != null;
            known = new Known(State.ended, null, 0, null);
            if (open && !plan.keep()) {
                end();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Asks for the channel once, on the caller's thread, and leaves it to its expiry. */
    public void openOnce() {
        register();
    }

    /** Ends the channel, whoever has opened it. */
    public void endNow() {
        channels.end(plan.id());
    }

    /** How the channel is doing. */
    public ChannelStatus status() {
        Known now = known;
        Open open = now.open;
        if (open == null) {
            return new ChannelStatus(
                    now.state,
                    plan.id(),
                    null,
                    Duration.ZERO,
                    Duration.ZERO,
                    now.failures,
                    now.lastFailure);
        }
        Duration left = Duration.between(now(), open.until);
        boolean over = left.isNegative() || left.isZero();
        return new ChannelStatus(
                over ? State.closed : State.open,
                plan.id(),
                open.expiry,
                over ? Duration.ZERO : left,
                open.life(),
                now.failures,
                now.lastFailure);
    }

    /** Bigin's time, as far as is known. */
    public Instant biginNow() {
        return now().plus(ahead);
    }

    private Instant now() {
        return timing.clock().instant();
    }

    private void plan(Duration delay) {
        Duration wait = delay.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : delay;
        next = schedule.after(wait, this::step);
    }

    private void step() {
        lock.lock();
        try {
            if (!running) {
                return;
            }
            Instant now = now();
            if (!dueAt.isAfter(now)) {
                dueAt = now.plus(ask());
            }
            Duration wait = Duration.between(now(), dueAt);
            plan(wait.isNegative() ? Duration.ZERO : wait);
        } finally {
            lock.unlock();
        }
    }

    /** Asks for the channel, or for a longer life of it; tells when to ask the next time. */
    private Duration ask() {
        Known before = known;
        try {
            Open open = opened(before.open == null ? register() : renewed());
            known = new Known(State.open, open, 0, null);
            LOG.debug("{} is open until {}", plan, open.expiry);
            return open.life().dividedBy(2);
        } catch (RuntimeException e) {
            return failed(before, e);
        }
    }

    private Duration failed(Known before, RuntimeException e) {
        int failures = before.failures + 1;
        Open open = before.open;
        if (open != null && !open.until.isAfter(now())) {
            open = null;
        }
        known = new Known(State.closed, open, failures, e);
        Duration wait = pause(failures, e);
        LOG.warn(
                "{} could not be {}; the next try is in {} s: {}",
                plan,
                open == null
                        ? "opened, so Bigin tells of no changes"
                        : "renewed, it ends at " + open.expiry,
                wait.toSeconds(),
                e.getMessage());
        return wait;
    }

    /** What is wrong for good is asked for less often: each time costs a credit. */
    private Duration pause(int failures, RuntimeException e) {
        if (!(e instanceof ZohoBiginException failure) || !failure.isRetryable()) {
            return LAST_RETRY;
        }
        Duration full = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 20));
        Duration most = full.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : full;
        return Duration.ofMillis(
                (long) (most.toMillis() * (0.5 + timing.random().getAsDouble() / 2)));
    }

    /**
     * Takes over a channel of an earlier run, which is documented to drop what it had, or makes it.
     */
    private @Nullable Instant register() {
        try {
            Instant taken = channels.replace(plan.toMap(plan.expiry(biginNow())));
            if (taken != null) {
                return taken;
            }
        } catch (ZohoBiginInvalidDataException | ZohoBiginPermissionException notThere) {
            LOG.debug("{} is not there yet: {}", plan, notThere.getMessage());
        }
        return channels.enable(plan.toMap(plan.expiry(biginNow())));
    }

    private @Nullable Instant renewed() {
        Instant asked = plan.expiry(biginNow());
        try {
            Instant grant = channels.renew(plan.id(), asked);
            Open open = known.open;
            if (grant != null && (open == null || grant.isAfter(open.expiry))) {
                return grant;
            }
        } catch (ZohoBiginInvalidDataException | ZohoBiginPermissionException gone) {
            LOG.info("{} can't be renewed and is opened again: {}", plan, gone.getMessage());
        }
        return channels.enable(plan.toMap(asked));
    }

    private Open opened(@Nullable Instant granted) {
        Instant now = now();
        ahead = serverClock.now().map(time -> Duration.between(now, time)).orElse(ahead);
        Duration life =
                granted == null
                        ? ChannelPlan.SHORTEST_LIFE
                        : Duration.between(now.plus(ahead), granted);
        // A clock that is far off must not make it ask all the time.
        Duration atLeast =
                life.compareTo(ChannelPlan.SHORTEST_LIFE) < 0 ? ChannelPlan.SHORTEST_LIFE : life;
        Instant until = now.plus(atLeast);
        return new Open(granted == null ? until : granted, now, until);
    }

    private void end() {
        try {
            channels.end(plan.id());
            LOG.debug("{} is ended", plan);
        } catch (ZohoBiginException e) {
            LOG.warn("{} could not be ended and lives until its expiry: {}", plan, e.getMessage());
        }
    }
}
