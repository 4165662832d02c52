package io.github.camelzoho.bigin.client.http;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginRateLimitException;
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
        if (failure instanceof ZohoBiginRateLimitException limit) {
            Duration hint = limit.getRetryAfter().orElse(Duration.ZERO);
            wait = hint.compareTo(wait) > 0 ? hint : wait;
        }
        return waited.plus(wait).compareTo(budget) > 0 ? Optional.empty() : Optional.of(wait);
    }
}
