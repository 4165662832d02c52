package io.github.camelzoho.bigin.client;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Time and chance, handed in so that tests own them.
 *
 * @param clock tells when tokens end and metadata are stale
 * @param nanoTime measures intervals, never goes back
 * @param random between 0 and 1, spreads retries
 * @param sleeper waits; {@code null} for waiting in real time
 */
public record Timing(Clock clock, LongSupplier nanoTime, DoubleSupplier random, Wait sleeper) {

    /** The machine's own. */
    public static Timing system() {
        return new Timing(
                Clock.systemUTC(),
                System::nanoTime,
                () -> ThreadLocalRandom.current().nextDouble(),
                Wait.REAL);
    }

    /** How waits are done. */
    @FunctionalInterface
    public interface Wait {
        /** Really. */
        Wait REAL = (time, realWait) -> realWait.sleep(time);

        /**
         * Waits.
         *
         * @param time how long
         * @param realWait waits in real time, ends early when the client is closed
         * @return false if the wait was cut short because the client was closed
         */
        boolean await(Duration time, io.github.camelzoho.bigin.client.http.Sleeper realWait)
                throws InterruptedException;
    }
}
