package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.Switch;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Only Bigin's clock counts, as far as it is known; the machine's own is years off all the time.
 */
class FeedClockTest extends FeedTest {
    @ParameterizedTest
    @EnumSource
    void withoutDatesTheTimesOfRecordsTellTheTime(Way way) throws Exception {
        lab.bigin.switches().set(Switch.DATE_HEADER, false);
        ChangeFeed feed = feed(way, 3);
        insertAll(0, 7);
        feed.poll(0, taken);
        assertThat(taken.all).as("nothing tells that the second is over").isEmpty();
        lab.passSeconds(4);
        feed.poll(0, taken);
        assertThat(taken.numbers()).isEqualTo(numbers(0, 7));
        String id = insert(7);
        lab.things().delete(id);
        lab.passSeconds(60);
        feed.poll(0, taken);
        lab.passSeconds(60);
        feed.poll(0, taken);
        assertThat(taken.take()).containsExactly("deleted N7");
    }

    @ParameterizedTest
    @EnumSource
    void aDateThatIsBehindOnlyDelays(Way way) throws Exception {
        lab.bigin.switches().set(Switch.DATE_SKEW_SECONDS, -30);
        ChangeFeed feed = feed(way, 3);
        feed.poll(0, taken);
        insert(1);
        lab.passSeconds(5);
        feed.poll(0, taken);
        insert(2);
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.numbers()).as("its time was seen").containsExactly("1");
        lab.passSeconds(40);
        feed.poll(0, taken);
        assertThat(taken.numbers()).containsExactly("2");
    }

    @ParameterizedTest
    @EnumSource
    void aDateThatIsAheadByLessThanTheDelayLosesNothing(Way way) throws Exception {
        lab.bigin.switches().set(Switch.DATE_SKEW_SECONDS, 2);
        ChangeFeed feed = feed(way, 3);
        for (int i = 0; i < 30; i++) {
            lab.pass(Duration.ofMillis(330));
            insert(i);
            feed.poll(0, taken);
        }
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.numbers()).isEqualTo(numbers(0, 30));
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatTookLongIsNoNewerThanItsQuestion(Way way) throws Exception {
        ChangeFeed feed = feed(way, 3);
        feed.poll(0, taken);
        lab.passSeconds(1);
        boolean[] late = {false};
        lab.wire =
                new FeedLab.Quiet() {
                    @Override
                    public void answered(String method, String url) {
                        if (!late[0]) {
                            // Bigin has answered; meanwhile a record is made, and seconds go by.
                            late[0] = true;
                            insert(1);
                            lab.passSeconds(10);
                        }
                    }
                };
        feed.poll(0, taken);
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.numbers()).containsExactly("1");
    }

    @Test
    void afterALongPauseTheClockIsTrustedLessBecauseOursMayBeOff() throws Exception {
        ChangeFeed feed = feed(Way.COQL_COLUMNS, 3);
        feed.poll(0, taken);
        lab.pass(Duration.ofHours(10));
        insert(1);
        lab.passSeconds(10);
        feed.poll(0, taken);
        assertThat(taken.all).as("ten hours may be off by a thousandth, 36 seconds").isEmpty();
        feed.poll(0, taken);
        assertThat(taken.numbers()).containsExactly("1");
    }

    @Test
    void lookingBackFindsWhatBecameVisibleTooLate() throws Exception {
        FeedSettings settings = lookingBack(settings(Way.COQL_COLUMNS), Duration.ofSeconds(20));
        ChangeFeed feed = lab.feed(settings, store, 3);
        insertEvery(Duration.ofSeconds(1), 5);
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.numbers()).isEqualTo(numbers(0, 5));
        lab.things().takingTime(Duration.ofSeconds(9)).insert(thing(5));
        feed.poll(0, taken);
        assertThat(taken.take()).as("late, once, and created").containsExactly("created 5");
        lab.passSeconds(5);
        assertThat(feed.poll(0, taken)).as("what was handed out is known").isZero();
        assertThat(lab.feed(settings(Way.COQL_COLUMNS), store, 3).poll(0, taken)).isZero();
    }

    @Test
    void lookingBackDoesNotGoBehindTheStart() throws Exception {
        insert(1);
        lab.passSeconds(5);
        FeedSettings settings =
                startingFrom(
                        lookingBack(settings(Way.COQL_COLUMNS), Duration.ofMinutes(5)),
                        StartFrom.NOW);
        ChangeFeed feed = lab.feed(settings, store, 3);
        feed.poll(0, taken);
        insert(2);
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.numbers()).containsExactly("2");
    }

    @Test
    void theTimeIsAskedAgainIfTheFirstQuestionFails() throws Exception {
        insert(1);
        lab.passSeconds(5);
        lab.bigin
                .faults()
                .add(io.github.camelzoho.bigin.simulator.Fault.status(502))
                .on("GET", "/bigin/v2/Things");
        ChangeFeed feed = feed(Way.COQL_COLUMNS, 3);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> feed.poll(0, taken))
                .hasMessageContaining("502");
        lab.calls();
        feed.poll(0, taken);
        assertThat(taken.numbers()).containsExactly("1");
        assertThat(lab.calls().stream().map(RecordedCall::path)).startsWith("/bigin/v2/Things");
    }
}
