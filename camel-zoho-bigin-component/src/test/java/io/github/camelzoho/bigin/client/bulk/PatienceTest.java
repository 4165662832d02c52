package io.github.camelzoho.bigin.client.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten downloads a minute. */
class PatienceTest {
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2031-03-04T08:00:00Z");

    private final Clock clock =
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };

    private final Patience patience =
            new Patience(
                    clock,
                    time -> {
                        waits.add(time);
                        return true;
                    });

    private void downloads(int count) {
        for (int i = 0; i < count; i++) {
            assertThat(patience.awaitDownload()).isTrue();
        }
    }

    @Test
    void theEleventhWaitsForTheRestOfTheMinute() {
        downloads(10);
        assertThat(waits).isEmpty();
        now = now.plusSeconds(20);
        downloads(1);
        assertThat(waits).containsExactly(Duration.ofSeconds(40));
    }

    @Test
    void thoseWhoWaitAtTheSameTimeQueueUp() {
        downloads(22);
        assertThat(waits).hasSize(12);
        assertThat(waits.subList(0, 10)).containsOnly(Duration.ofMinutes(1));
        assertThat(waits.subList(10, 12)).containsOnly(Duration.ofMinutes(2));
    }

    @Test
    void aMinuteLaterNobodyWaits() {
        downloads(10);
        now = now.plusSeconds(60);
        downloads(10);
        assertThat(waits).isEmpty();
    }

    @Test
    void clockThatIsSetBackStopsNobody() {
        downloads(10);
        now = now.minus(Duration.ofDays(1));
        downloads(10);
        assertThat(waits).isEmpty();
    }
}
