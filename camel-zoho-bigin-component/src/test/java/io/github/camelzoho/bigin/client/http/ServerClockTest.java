package io.github.camelzoho.bigin.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is known of the server's clock. */
class ServerClockTest {
    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
    private final ServerClock clock = new ServerClock(nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void nothingBeforeTheFirstDate() {
        assertThat(clock.now()).isEmpty();
        clock.heard(null);
        assertThat(clock.now()).isEmpty();
        clock.heard("just now");
        assertThat(clock.now()).isEmpty();
    }

    @Test
    void theLatestDateAndTheTimeSinceLessAThousandth() {
        clock.heard("Tue, 04 Mar 2031 07:08:07 GMT");
        assertThat(clock.now()).hasValue(Instant.parse("2031-03-04T07:08:07Z"));
        pass(Duration.ofSeconds(10));
        assertThat(clock.now()).hasValue(Instant.parse("2031-03-04T07:08:16.990Z"));
        clock.heard("Tue, 04 Mar 2031 07:00:00 GMT");
        assertThat(clock.now()).as("set back").hasValue(Instant.parse("2031-03-04T07:00:00Z"));
        clock.heard(null);
        pass(Duration.ofSeconds(1));
        assertThat(clock.now())
                .as("an answer without one changes nothing")
                .hasValue(Instant.parse("2031-03-04T07:00:00.999Z"));
    }
}
