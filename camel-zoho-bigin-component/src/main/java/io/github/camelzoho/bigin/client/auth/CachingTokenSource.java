package io.github.camelzoho.bigin.client.auth;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a token until a minute before its end, and fetches the next one once for all threads.
 * Thread-safe.
 *
 * <p>Within that last minute one thread fetches while the others go on with the old token; if the
 * fetch fails, the old token serves until it has really ended.
 */
public final class CachingTokenSource implements TokenSource {
    private static final Logger LOG = LoggerFactory.getLogger(CachingTokenSource.class);
    private static final Duration EARLY = Duration.ofMinutes(1);

    private final Supplier<AccessToken> source;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable AccessToken token;

    /**
     * @param source fetches a new token
     * @param clock tells when a token has ended
     */
    public CachingTokenSource(Supplier<AccessToken> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public AccessToken current() {
        AccessToken known = token;
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.expiresAt())) {
            boolean fresh =
                    known.expiresAt().equals(Instant.MAX)
                            || now.isBefore(known.expiresAt().minus(EARLY));
            return fresh || !fetching.tryLock() ? known : renewedEarly(known);
        }
        fetching.lock();
        try {
            AccessToken other = token;
            // Another thread may have fetched it while this one waited for the lock.
            return other != null && clock.instant().isBefore(other.expiresAt()) ? other : fetch();
        } finally {
            fetching.unlock();
        }
    }

    @Override
    public void invalidate(AccessToken rejected) {
        fetching.lock();
        try {
            AccessToken known = token;
            if (known != null && known.value().equals(rejected.value())) {
                token = null;
            }
        } finally {
            fetching.unlock();
        }
    }

    private AccessToken renewedEarly(AccessToken old) {
        try {
            AccessToken known = token;
            // The lock may have been free because another thread has just finished.
            return known != null && !known.value().equals(old.value()) ? known : fetch();
        } catch (ZohoBiginException e) {
            LOG.warn(
                    "The access token could not be renewed early and serves until {}: {}",
                    old.expiresAt(),
                    e.getMessage());
            return old;
        } finally {
            fetching.unlock();
        }
    }

    private AccessToken fetch() {
        AccessToken fetched = source.get();
        token = fetched;
        return fetched;
    }
}
