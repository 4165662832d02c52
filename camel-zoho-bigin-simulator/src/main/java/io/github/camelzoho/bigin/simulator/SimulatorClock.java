package io.github.camelzoho.bigin.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The simulator's time: tokens, credits, the search index and all times of records follow it. It
 * runs with the system until {@link #set} stops it; {@link #advance} shifts it either way.
 */
public final class SimulatorClock {
    private final Clock system = Clock.systemUTC();
    private @Nullable Instant frozen;
    private Duration shift = Duration.ZERO;

    SimulatorClock() {}

    public synchronized Instant now() {
        return frozen != null ? frozen : system.instant().plus(shift);
    }

    /** Stops the clock at a time. */
    public synchronized void set(Instant time) {
        frozen = time;
    }

    /** Moves a stopped clock on, or lets a running one go ahead by so much. */
    public synchronized void advance(Duration by) {
        if (frozen != null) {
            frozen = frozen.plus(by);
        } else {
            shift = shift.plus(by);
        }
    }

    /** Runs with the system again. */
    public synchronized void reset() {
        frozen = null;
        shift = Duration.ZERO;
    }
}
