package io.github.camelzoho.bigin.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginRateLimitException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final RetryPolicy POLICY =
            new RetryPolicy(4, Duration.ofSeconds(20), Duration.ofSeconds(1));
    private static final CallFailure FACTS = CallFailure.of(null, "x", "");
    private final ZohoBiginException lost = new ZohoBiginTransportException(FACTS, false, null);

    @Test
    void doublesWithJitterOfHalf() {
        assertThat(POLICY.next(0, Duration.ZERO, lost, 0)).contains(Duration.ofMillis(500));
        assertThat(POLICY.next(0, Duration.ZERO, lost, 1)).contains(Duration.ofSeconds(1));
        assertThat(POLICY.next(3, Duration.ZERO, lost, 1)).contains(Duration.ofSeconds(8));
    }

    @Test
    void givesUpAfterTheTriesOrTheBudget() {
        assertThat(POLICY.next(4, Duration.ZERO, lost, 1)).isEmpty();
        assertThat(POLICY.next(3, Duration.ofSeconds(12), lost, 1)).contains(Duration.ofSeconds(8));
        assertThat(POLICY.next(3, Duration.ofSeconds(13), lost, 1)).isEmpty();
    }

    @Test
    void givesUpWhereARepetitionIsUselessOrUnsafe() {
        assertThat(POLICY.next(0, Duration.ZERO, new ZohoBiginInputException("x"), 1)).isEmpty();
        ZohoBiginException unknown = new ZohoBiginTransportException(FACTS, true, null);
        assertThat(POLICY.next(0, Duration.ZERO, unknown, 1)).isEmpty();
    }

    @Test
    void takesTheServersHintIfItIsLonger() {
        ZohoBiginException later = new ZohoBiginRateLimitException(FACTS, Duration.ofSeconds(9));
        assertThat(POLICY.next(0, Duration.ZERO, later, 1)).contains(Duration.ofSeconds(9));
        assertThat(POLICY.next(4, Duration.ZERO, later, 1)).isEmpty();
        ZohoBiginException now = new ZohoBiginRateLimitException(FACTS, Duration.ZERO);
        assertThat(POLICY.next(0, Duration.ZERO, now, 1)).contains(Duration.ofSeconds(1));
    }

    @Test
    void takesTheHintOfABrokenServerToo() {
        ZohoBiginException later =
                new ZohoBiginServerException(FACTS, false, Duration.ofSeconds(9));
        assertThat(POLICY.next(0, Duration.ZERO, later, 1)).contains(Duration.ofSeconds(9));
    }

    @Test
    void givesUpWhereTheHintHasNoEnd() {
        Duration never = Duration.ofSeconds(Long.MAX_VALUE);
        ZohoBiginException later = new ZohoBiginRateLimitException(FACTS, never);
        assertThat(POLICY.next(1, Duration.ofSeconds(1), later, 1)).isEmpty();
    }
}
