package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes as created, updated, deleted, and when, each way. */
class FeedEventsTest extends FeedTest {
    @ParameterizedTest
    @EnumSource
    void createdUpdatedDeleted(Way way) throws Exception {
        ChangeFeed feed = feed(way, 4);
        String one = insert(1);
        String two = insert(2);
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.take()).containsExactly("created 1", "created 2");
        edit(two, 3);
        lab.passSeconds(1);
        edit(one, 4);
        lab.passSeconds(1);
        lab.things().delete(two);
        String three = insert(5);
        lab.passSeconds(1);
        edit(three, 6);
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.take()).containsExactly("updated 4", "deleted N2", "created 6");
        lab.things().delete(one);
        lab.passSeconds(5);
        feed.poll(0, taken);
        RecordChange.Deleted deleted = (RecordChange.Deleted) taken.all.get(0);
        assertThat(deleted.id()).isEqualTo(one);
        assertThat(deleted.time()).isEqualTo(Instant.parse("2031-03-04T08:00:13Z"));
        assertThat(deleted.item()).containsEntry("type", "recycle");
        lab.passSeconds(5);
        assertThat(feed(way, 4).poll(0, taken)).as("after a restart").isZero();
    }

    @ParameterizedTest
    @EnumSource
    void anUnsettledSecondWaits(Way way) throws Exception {
        ChangeFeed feed = feed(way, 4);
        lab.pass(Duration.ofMillis(100));
        String one = insert(1);
        feed.poll(0, taken);
        lab.pass(Duration.ofMillis(800));
        insert(2);
        edit(one, 3);
        feed.poll(0, taken);
        lab.passSeconds(2);
        feed.poll(0, taken);
        assertThat(taken.take()).as("2.9 seconds after its begin").isEmpty();
        lab.pass(Duration.ofMillis(1_200));
        feed.poll(0, taken);
        assertThat(taken.take()).containsExactly("created 3", "created 2");
    }

    @ParameterizedTest
    @EnumSource
    void aRecordEditedEverySecondIsNotLost(Way way) throws Exception {
        String hot = insert(0);
        ChangeFeed feed = feed(way, 4);
        for (int second = 1; second <= 60; second++) {
            lab.passSeconds(1);
            edit(hot, second);
            if (second % 5 == 0) {
                feed.poll(0, taken);
            }
        }
        List<String> texts = taken.take();
        assertThat(texts).as("once a poll, but for the first two").hasSize(10);
        assertThat(texts).startsWith("created 10", "updated 15").endsWith("updated 55");
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.take()).containsExactly("updated 60");
    }

    @ParameterizedTest
    @EnumSource
    void onlyCreatedMissesNoneThatIsEditedAtOnce(Way way) throws Exception {
        ChangeFeed feed = lab.feed(settings(way, EventType.created), store, 4);
        feed.poll(0, taken);
        for (int round = 0; round < 10; round++) {
            String id = insert(round);
            lab.passSeconds(2);
            edit(id, 100 + round);
            feed.poll(0, taken);
            lab.passSeconds(4);
        }
        feed.poll(0, taken);
        assertThat(taken.numbers()).isEqualTo(numbers(100, 110));
    }

    @ParameterizedTest
    @EnumSource
    void onlyUpdatedMissesNoneThatWasCreatedMeanwhile(Way way) throws Exception {
        ChangeFeed feed = lab.feed(settings(way, EventType.updated), store, 4);
        for (int round = 0; round < 5; round++) {
            String id = insert(round);
            lab.passSeconds(4);
            feed.poll(0, taken);
            edit(id, 100 + round);
            lab.passSeconds(4);
            feed.poll(0, taken);
        }
        assertThat(taken.numbers()).isEqualTo(numbers(100, 105));
    }
}
