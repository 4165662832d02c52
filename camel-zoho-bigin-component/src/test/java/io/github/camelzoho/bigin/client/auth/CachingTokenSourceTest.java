package io.github.camelzoho.bigin.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginAuthenticationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachingTokenSourceTest {
    private static final Instant START = Instant.parse("2031-03-04T08:00:00Z");
    private static final Duration LIFE = Duration.ofHours(1);

    private final AtomicInteger fetches = new AtomicInteger();
    private volatile Instant now = START;
    private volatile boolean failing;
    private final CachingTokenSource tokens = new CachingTokenSource(this::fetch, clock());

    private AccessToken fetch() {
        int number = fetches.incrementAndGet();
        if (failing) {
            throw new ZohoBiginAuthenticationException(CallFailure.of(null, "no", ""));
        }
        return new AccessToken("token " + number, now.plus(LIFE), null);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Test
    void thirtyTwoThreadsFetchOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        CountDownLatch ready = new CountDownLatch(32);
        CountDownLatch release = new CountDownLatch(1);
        CachingTokenSource slow =
                new CachingTokenSource(
                        () -> {
                            awaitDown(release);
                            return fetch();
                        },
                        clock());
        try {
            List<Future<AccessToken>> answers = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                answers.add(
                        threads.submit(
                                () -> {
                                    ready.countDown();
                                    return slow.current();
                                }));
            }
            awaitDown(ready);
            release.countDown();
            for (Future<AccessToken> answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS).value()).isEqualTo("token 1");
            }
            assertThat(fetches).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneThreadRenewsEarlyWhileOthersGoOn() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        CachingTokenSource slow =
                new CachingTokenSource(
                        () -> {
                            if (calls.incrementAndGet() > 1) {
                                inside.countDown();
                                awaitDown(release);
                            }
                            return fetch();
                        },
                        clock());
        assertThat(slow.current().value()).isEqualTo("token 1");
        now = START.plus(LIFE).minusSeconds(60);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<AccessToken> renewed = thread.submit(slow::current);
            awaitDown(inside);
            assertThat(slow.current().value()).isEqualTo("token 1");
            release.countDown();
            assertThat(renewed.get(10, TimeUnit.SECONDS).value()).isEqualTo("token 2");
            assertThat(slow.current().value()).isEqualTo("token 2");
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void isKeptUntilAMinuteBeforeItsEnd() {
        tokens.current();
        now = START.plus(LIFE).minusSeconds(61);
        assertThat(tokens.current().value()).isEqualTo("token 1");
        now = START.plus(LIFE).minusSeconds(60);
        assertThat(tokens.current().value()).isEqualTo("token 2");
    }

    @Test
    void servesUntilItsEndIfItCannotBeRenewedEarly() {
        tokens.current();
        failing = true;
        now = START.plus(LIFE).minusSeconds(30);
        assertThat(tokens.current().value()).isEqualTo("token 1");
        now = START.plus(LIFE);
        assertThatThrownBy(tokens::current).isInstanceOf(ZohoBiginAuthenticationException.class);
    }

    @Test
    void invalidatesOnlyTheTokenThatWasRefused() {
        AccessToken first = tokens.current();
        tokens.invalidate(first);
        AccessToken second = tokens.current();
        tokens.invalidate(first);
        assertThat(tokens.current()).isEqualTo(second);
        assertThat(fetches).hasValue(2);
    }

    @Test
    void asksAgainAfterAFailedFetch() {
        failing = true;
        assertThatThrownBy(tokens::current).isInstanceOf(ZohoBiginAuthenticationException.class);
        failing = false;
        assertThat(tokens.current().value()).isEqualTo("token 2");
    }

    private static void awaitDown(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody released the latch");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
