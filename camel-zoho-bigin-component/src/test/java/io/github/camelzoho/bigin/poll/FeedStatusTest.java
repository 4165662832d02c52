package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.poll.PageHandler.Handled;
import io.github.camelzoho.bigin.simulator.Fault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * What a feed tells of itself. Times are the machine's own, which is a thousand days behind here.
 */
class FeedStatusTest extends FeedTest {
    private Instant machineTime() {
        return lab.now().minus(Duration.ofDays(1_000));
    }

    @Test
    void nothingIsKnownBeforeTheFirstPoll() {
        FeedStatus status = feed(Way.COQL_COLUMNS, 4).status();
        assertThat(status.position()).isNull();
        assertThat(status.lag()).isNull();
        assertThat(status.lastSuccess()).isNull();
        assertThat(status.waitingSince()).isNull();
        assertThat(status.lastFailure()).isNull();
        assertThat(status.handedOut()).isZero();
    }

    @Test
    void aFeedAtRestLagsByTheDelayAndTheTimeSinceItsPoll() throws Exception {
        insert(1);
        lab.passSeconds(10);
        ChangeFeed feed = feed(Way.COQL_COLUMNS, 4);
        feed.poll(0, taken);
        FeedStatus status = feed.status();
        assertThat(status.position()).isEqualTo(store.load("things").orElseThrow());
        assertThat(status.lag()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(status.lastSuccess()).isEqualTo(machineTime());
        assertThat(status.handedOut()).isEqualTo(1);
        lab.passSeconds(60);
        assertThat(feed.status().lag()).isGreaterThan(Duration.ofSeconds(61));
        feed.poll(0, taken);
        assertThat(feed.status().lag()).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aBacklogIsALag() throws Exception {
        insertEvery(Duration.ofMinutes(1), 10);
        ChangeFeed feed = feed(Way.COQL_COLUMNS, 4);
        feed.poll(3, taken);
        assertThat(feed.status().lag()).isBetween(Duration.ofMinutes(7), Duration.ofMinutes(9));
        assertThat(feed.status().waitingSince()).as("but it moves").isNull();
    }

    @Test
    void aPositionThatStandsStillAlthoughThereIsSomethingIsTold() throws Exception {
        insert(1);
        lab.passSeconds(5);
        ChangeFeed feed = feed(Way.COQL_COLUMNS, 4);
        IllegalStateException poison = new IllegalStateException("poison");
        Instant first = machineTime();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> feed.poll(0, page -> new Handled(0, poison))).isSameAs(poison);
            assertThat(feed.status().waitingSince()).isEqualTo(first);
            assertThat(feed.status().lastFailure()).isSameAs(poison);
            assertThat(feed.status().lastSuccess()).isNull();
            lab.passSeconds(30);
        }
        feed.poll(0, page -> new Handled(0, null));
        assertThat(feed.status().waitingSince()).as("stopping is no movement").isEqualTo(first);
        assertThat(feed.status().lastFailure()).isNull();
        feed.poll(0, taken);
        assertThat(feed.status().waitingSince()).isNull();
    }

    @Test
    void aFailedReadIsToldAndWaitsForNothing() throws Exception {
        ChangeFeed feed = feed(Way.COQL_COLUMNS, 4);
        feed.poll(0, taken);
        Instant success = machineTime();
        lab.passSeconds(30);
        lab.bigin.faults().add(Fault.status(503)).always();
        assertThatThrownBy(() -> feed.poll(0, taken)).hasMessageContaining("503");
        assertThat(feed.status().lastFailure()).hasMessageContaining("503");
        assertThat(feed.status().lastSuccess()).isEqualTo(success);
        assertThat(feed.status().waitingSince()).isNull();
        lab.bigin.faults().clear();
        feed.poll(0, taken);
        assertThat(feed.status().lastFailure()).isNull();
        assertThat(feed.status().lastSuccess()).isEqualTo(machineTime());
    }

    @Test
    void aPositionThatAnotherHasMovedIsTakenOver() throws Exception {
        insertEvery(Duration.ofSeconds(1), 6);
        lab.passSeconds(5);
        ChangeFeed one = feed(Way.COQL_COLUMNS, 4);
        one.poll(2, taken);
        feed(Way.COQL_COLUMNS, 4).poll(2, taken);
        one.poll(0, taken);
        assertThat(taken.numbers()).as("what it remembers is dropped").isEqualTo(numbers(0, 6));
    }

    @Test
    void aSaveThatFailsFailsThePoll() throws Exception {
        insertEvery(Duration.ofSeconds(1), 3);
        lab.passSeconds(5);
        boolean[] broken = {false};
        MemoryStore fragile =
                new MemoryStore(
                        () -> {
                            if (broken[0]) {
                                throw new IllegalStateException("disk full");
                            }
                        },
                        () -> {});
        ChangeFeed feed = lab.feed(settings(Way.COQL_COLUMNS), fragile, 4);
        feed.poll(1, taken);
        broken[0] = true;
        assertThatThrownBy(() -> feed.poll(0, taken)).hasMessage("disk full");
        broken[0] = false;
        feed.poll(0, taken);
        assertThat(taken.numbers()).containsExactly("0", "1", "2", "1", "2");
    }
}
