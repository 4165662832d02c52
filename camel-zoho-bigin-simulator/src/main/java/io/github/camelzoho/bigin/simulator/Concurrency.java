package io.github.camelzoho.bigin.simulator;

import java.util.Map;

/**
 * Counts calls that run at the same time.
 *
 * <p>Source: <a href="https://www.bigin.com/developer/docs/apis/v2/api-limits.html">API limits</a>:
 * 10 calls, and 10 heavy ones, on paid editions.
 */
final class Concurrency {
    private final int limit;
    private final int heavyLimit;
    private int running;
    private int heavyRunning;

    Concurrency(int limit, int heavyLimit) {
        this.limit = limit;
        this.heavyLimit = heavyLimit;
    }

    synchronized void enter(boolean heavy) {
        if (running >= limit || (heavy && heavyRunning >= heavyLimit)) {
            throw new ApiError(
                    429,
                    "TOO_MANY_REQUESTS",
                    Map.of(),
                    "You have reached the limit of concurrent calls");
        }
        running++;
        heavyRunning += heavy ? 1 : 0;
    }

    synchronized void leave(boolean heavy) {
        running--;
        heavyRunning -= heavy ? 1 : 0;
    }
}
