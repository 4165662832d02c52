package io.github.camelzoho.bigin.client.http;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginRateLimitException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides whether and when a failed call is sent again: the server's own hint, or twice as long
 * each time with jitter, as long as tries and time last. Immutable.
 *
 * @param maxRetries tries after the first
 * @param budget how long all waits together may be
 * @param firstDelay the wait before the first retry, before jitter
 */
public record RetryPolicy(int maxRetries, Duration budget, Duration firstDelay) {
    /** Bigin's documents advise about one second. */
    public static final Duration FIRST_DELAY = Duration.ofSeconds(1);

    /**
     * The wait before the next try, or empty to give up.
     *
     * @param retries how often this call was sent again already
     * @param waited the sum of its waits so far
     * @param failure what happened last; knows whether a repetition is safe
     * @param random between 0 and 1, spreads the waits of many callers
     */
    public Optional<Duration> next(
            int retries, Duration waited, ZohoBiginException failure, double random) {
        if (!failure.isRetryable() || retries >= maxRetries) {
            return Optional.empty();
        }
        Duration full = firstDelay.multipliedBy(1L << Math.min(retries, 20));
        Duration wait = Duration.ofMillis((long) (full.toMillis() * (0.5 + random / 2)));
        Duration hint = hint(failure).orElse(Duration.ZERO);
        wait = hint.compareTo(wait) > 0 ? hint : wait;
        // The hint may be of any length: nothing is added to it.
        return wait.compareTo(budget.minus(waited)) > 0 ? Optional.empty() : Optional.of(wait);
    }

    private static Optional<Duration> hint(ZohoBiginException failure) {
        if (failure instanceof ZohoBiginRateLimitException limit) {
            return limit.getRetryAfter();
        }
        return failure instanceof ZohoBiginServerException fault
                ? fault.getRetryAfter()
                : Optional.empty();
    }
}
