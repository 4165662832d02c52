package io.github.camelzoho.bigin.client.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits. The only place that does, so that tests need not. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Waits for the time.
     *
     * @return false if the wait was cut short because the client was closed
     * @throws InterruptedException if the thread was interrupted
     */
    boolean sleep(Duration time) throws InterruptedException;

    /** Waits in real time until the latch falls. */
    static Sleeper until(CountDownLatch closed) {
        return time -> !closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
