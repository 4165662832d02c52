package io.github.camelzoho.bigin.client;

import java.time.Duration;

/**
 * How hard one user of a connection may try. Immutable.
 *
 * @param maxConcurrentRequests calls under way over all users of the connection; the smallest value
 *     counts
 * @param requestsPerSecond calls started in a second, likewise; 0 for no limit
 * @param maxRetries tries after the first
 * @param retryBudget how long all waits of one call together may be
 */
public record CallLimits(
        int maxConcurrentRequests,
        double requestsPerSecond,
        int maxRetries,
        Duration retryBudget) {}
