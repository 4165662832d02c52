package io.github.camelzoho.bigin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.client.http.ServerClock;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A hint leads to the polls that it needs and to no others, on a moved clock. */
class HintedPollsTest {
    private static final Instant START = Instant.parse("2031-03-04T08:00:00.400Z");

    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    private final BiginSimulator bigin = EXTENSION.simulator();
    private final ManualSchedule schedule = new ManualSchedule(bigin);
    private final AFeed feed = new AFeed();
    private HintedPolls polls;

    /** A feed that knows Bigin's clock by the date of the last answer, as a real one does. */
    private final class AFeed implements HintedFeed {
        private final List<Duration> polledAt = new ArrayList<>();
        private Duration settleDelay = Duration.ZERO;
        private Instant date = START.truncatedTo(ChronoUnit.SECONDS);
        private Instant heard = START;
        private Instant complete;
        private boolean works = true;
        private Runnable meanwhile = () -> {};

        @Override
        public boolean poll() {
            polledAt.add(Duration.between(START, bigin.clock().now()));
            Instant horizon = clock().minus(settleDelay).truncatedTo(ChronoUnit.SECONDS);
            heard = bigin.clock().now();
            date = heard.truncatedTo(ChronoUnit.SECONDS);
            meanwhile.run();
            if (works) {
                complete = horizon;
            }
            return works;
        }

        @Override
        public Optional<Instant> complete() {
            return Optional.ofNullable(complete);
        }

        @Override
        public Optional<Instant> biginNow() {
            return Optional.of(clock());
        }

        private Instant clock() {
            Duration since = Duration.between(heard, bigin.clock().now());
            return date.plus(ServerClock.passedSurely(since.toNanos()));
        }
    }

    @BeforeEach
    void stopTheClock() {
        bigin.clock().set(START);
        polls = polls(Duration.ZERO, Duration.ofSeconds(1));
    }

    private HintedPolls polls(Duration settleDelay, Duration interval) {
        return polls(settleDelay, Duration.ZERO, interval);
    }

    private HintedPolls polls(Duration settleDelay, Duration lookBack, Duration interval) {
        feed.settleDelay = settleDelay;
        return new HintedPolls(
                feed,
                settleDelay,
                lookBack,
                interval,
                schedule,
                () -> Duration.between(Instant.EPOCH, bigin.clock().now()).toNanos());
    }

    private Instant now() {
        return bigin.clock().now();
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    @Test
    void changeIsReadAsSoonAsItsSecondIsOver() {
        polls.hint(now());
        schedule.advance(Duration.ofMinutes(5));
        assertThat(feed.polledAt)
                .as("the first one learns how late it is")
                .containsExactly(millis(650), millis(650));
        assertThat(feed.complete).isEqualTo(Instant.parse("2031-03-04T08:00:01Z"));
        assertThat(polls.hints()).isEqualTo(1);
    }

    @Test
    void settleDelayIsWaitedFor() {
        polls = polls(Duration.ofSeconds(2), Duration.ofSeconds(1));
        polls.hint(now());
        schedule.advance(Duration.ofMinutes(5));
        assertThat(feed.polledAt).containsExactly(millis(2650), millis(2650));
    }

    @Test
    void burstsAreJoined() {
        for (int i = 0; i < 50; i++) {
            polls.hint(now());
            schedule.advance(millis(10));
        }
        schedule.advance(Duration.ofMinutes(5));
        assertThat(feed.polledAt).hasSize(2);
        assertThat(polls.hints()).isEqualTo(50);
    }

    @Test
    void hintsWithoutTimeLeadToAPollAtOnce() {
        polls.hint(null);
        schedule.run();
        assertThat(feed.polledAt).containsExactly(Duration.ZERO);
        schedule.advance(Duration.ofMinutes(5));
        assertThat(feed.complete)
                .as("and to others until all that was there then is read")
                .isEqualTo(Instant.parse("2031-03-04T08:00:01Z"));
        assertThat(feed.polledAt).containsExactly(Duration.ZERO, millis(1050));
    }

    @Test
    void secondIsLookedAtAgainWhenTheFeedLooksBack() {
        polls = polls(Duration.ZERO, Duration.ofSeconds(3), Duration.ofSeconds(1));
        polls.hint(now());
        schedule.advance(millis(3640));
        assertThat(feed.polledAt).containsExactly(millis(650), millis(650));
        schedule.advance(Duration.ofMinutes(5));
        assertThat(feed.polledAt).hasSize(3);
        assertThat(feed.complete).isEqualTo(Instant.parse("2031-03-04T08:00:04Z"));
        feed.polledAt.clear();
        polls.hint(null);
        schedule.advance(Duration.ofMinutes(5));
        assertThat(feed.polledAt).hasSizeBetween(3, 4);
        assertThat(feed.complete).isEqualTo(Instant.parse("2031-03-04T08:05:08Z"));
    }

    @Test
    void whatIsOverAlreadyIsReadAtOnce() {
        bigin.clock().advance(Duration.ofSeconds(3));
        feed.date = START.truncatedTo(ChronoUnit.SECONDS);
        feed.heard = now();
        polls.hint(null);
        schedule.run();
        assertThat(feed.complete)
                .as("the first poll has learned how late it is")
                .isEqualTo(Instant.parse("2031-03-04T08:00:03Z"));
        assertThat(feed.polledAt).hasSize(2);
    }

    @Test
    void hintOfTheNextSecondDoesNotKeepTheOneBeforeWaiting() {
        polls.hint(now());
        schedule.advance(millis(620));
        polls.hint(now());
        schedule.advance(millis(40));
        assertThat(feed.complete).isEqualTo(Instant.parse("2031-03-04T08:00:01Z"));
        schedule.advance(Duration.ofSeconds(1));
        assertThat(feed.complete).isEqualTo(Instant.parse("2031-03-04T08:00:02Z"));
    }

    @Test
    void hintsOfManySecondsAreBoundedByTheInterval() {
        polls = polls(Duration.ZERO, Duration.ofSeconds(10));
        for (int i = 0; i < 600; i++) {
            polls.hint(now());
            schedule.advance(millis(100));
        }
        assertThat(feed.polledAt).hasSizeBetween(7, 8);
        schedule.advance(Duration.ofMinutes(1));
        assertThat(feed.complete).as("the last one too").isAfter(START.plusSeconds(59));
    }

    @Test
    void steadyChangesAreReadSecondBySecond() {
        for (int i = 0; i < 100; i++) {
            polls.hint(now());
            schedule.advance(millis(100));
            if (feed.complete != null) {
                assertThat(Duration.between(feed.complete, now()))
                        .isLessThan(Duration.ofSeconds(2));
            }
        }
        assertThat(feed.polledAt).hasSizeBetween(11, 12);
    }

    @Test
    void hintDuringAPollLeadsToAnother() {
        feed.meanwhile =
                () -> {
                    feed.meanwhile = () -> {};
                    bigin.clock().advance(Duration.ofSeconds(3));
                    polls.hint(now());
                };
        polls.hint(now());
        schedule.advance(Duration.ofMinutes(5));
        assertThat(feed.complete).isAfterOrEqualTo(START.plusSeconds(3));
        assertThat(feed.polledAt).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void failedPollIsLeftToTheScheduler() {
        feed.works = false;
        polls.hint(now());
        schedule.advance(Duration.ofMinutes(5));
        assertThat(feed.polledAt).hasSize(1);
        feed.works = true;
        polls.hint(now());
        schedule.advance(Duration.ofMinutes(5));
        assertThat(feed.complete).as("a later hint works").isNotNull();
    }

    @Test
    void hintsFromAnywhereInTimeCostAFewPollsOnly() {
        polls.hint(now().plus(Duration.ofDays(300)));
        schedule.advance(Duration.ofDays(1));
        assertThat(feed.polledAt).hasSizeLessThanOrEqualTo(4);
        feed.polledAt.clear();
        polls.hint(now().minus(Duration.ofDays(300)));
        schedule.advance(Duration.ofDays(1));
        assertThat(feed.polledAt).hasSize(1);
    }

    @Test
    void nothingIsPolledAfterTheEnd() {
        polls.hint(now());
        polls.stop();
        polls.hint(now());
        schedule.advance(Duration.ofDays(1));
        assertThat(feed.polledAt).isEmpty();
        assertThat(schedule.size()).isZero();
    }
}
