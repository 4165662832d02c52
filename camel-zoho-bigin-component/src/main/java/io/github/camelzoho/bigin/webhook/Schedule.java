package io.github.camelzoho.bigin.webhook;

import java.time.Duration;

/** Runs things later. Handed in, so that tests move the time. */
@FunctionalInterface
public interface Schedule {
    /** Runs a task once after a delay, one task at a time. */
    Planned after(Duration delay, Runnable task);

    /** A task that may not have run yet. */
    @FunctionalInterface
    interface Planned {
        /** Keeps it from running; does nothing if it runs or has run. */
        void cancel();
    }
}
