package io.github.camelzoho.bigin.client.auth;

import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginRateLimitException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Zoho makes ten access tokens in ten minutes from one refresh token and may drop older ones after
 * that. Refusing the eleventh here keeps the ones in use alive. Callers hold the lock of their
 * token cache.
 */
final class TokenQuota {
    static final int TOKENS = 10;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clock clock;
    private final Deque<Instant> made = new ArrayDeque<>();

    TokenQuota(Clock clock) {
        this.clock = clock;
    }

    /** Throws, with the time until there is one again, if ten were made. */
    void check() {
        Instant now = clock.instant();
        while (!made.isEmpty() && !made.getFirst().plus(WINDOW).isAfter(now)) {
            made.removeFirst();
        }
        if (made.size() >= TOKENS) {
            Duration wait = Duration.between(now, made.getFirst().plus(WINDOW));
            String text =
                    "ten access tokens were fetched within ten minutes, which is all that Zoho gives; the next one in "
                            + wait.toSeconds()
                            + " s";
            String advice =
                    "Something invalidates the tokens: look for another client with the same refresh token,"
                            + " or a wrong data centre";
            throw new ZohoBiginRateLimitException(CallFailure.of(null, text, advice), wait);
        }
    }

    /** Counts one; a request that failed made none, so an outage uses nothing up. */
    void count() {
        made.addLast(clock.instant());
    }
}
