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
    private Runnable afterMove = () -> {};

    SimulatorClock() {}

    public synchronized Instant now() {
        return frozen != null ? frozen : system.instant().plus(shift);
    }

    /** What is to be done whenever the clock was set, advanced or reset. */
    public void onMove(Runnable action) {
        Runnable before = afterMove;
        afterMove =
                () -> {
                    before.run();
                    action.run();
                };
    }

    /** Stops the clock at a time. */
    public void set(Instant time) {
        synchronized (this) {
            frozen = time;
        }
        afterMove.run();
    }

    /** Moves a stopped clock on, or lets a running one go ahead by so much. */
    public void advance(Duration by) {
        synchronized (this) {
            if (frozen != null) {
                frozen = frozen.plus(by);
            } else {
                shift = shift.plus(by);
            }
        }
        afterMove.run();
    }

    /** Runs with the system again. */
    public void reset() {
        synchronized (this) {
            frozen = null;
            shift = Duration.ZERO;
        }
        afterMove.run();
    }
}
