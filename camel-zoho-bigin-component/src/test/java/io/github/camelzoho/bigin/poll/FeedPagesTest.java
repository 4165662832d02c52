package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.store.Ties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More changes than a page, equal times, and records that move while pages are read, each way. */
class FeedPagesTest extends FeedTest {
    @ParameterizedTest
    @EnumSource
    void tiesComeOnceAndByIdWhateverTheirOrder(Way way) throws Exception {
        insertAll(0, 7);
        lab.bigin.switches().set(Switch.SORT_TIES, Ties.BY_CHANCE);
        lab.passSeconds(5);
        ChangeFeed feed = feed(way, 3);
        assertThat(feed.poll(0, taken)).isEqualTo(7);
        assertThat(taken.numbers()).isEqualTo(numbers(0, 7));
        assertThat(feed.poll(0, taken)).isZero();
        assertThat(lab.bigin.refused()).hasSizeLessThan(4);
    }

    @ParameterizedTest
    @EnumSource
    void manyPagesComeInOnePoll(Way way) throws Exception {
        insertEvery(Duration.ofMillis(400), 20);
        lab.passSeconds(5);
        assertThat(feed(way, 4).poll(0, taken)).isEqualTo(20);
        assertThat(taken.pages).allMatch(size -> size <= 4);
        assertThat(taken.numbers()).isEqualTo(numbers(0, 20));
    }

    @ParameterizedTest
    @EnumSource
    void thousandsInOneSecondComeWithThoseAround(Way way) throws Exception {
        String before = insert(-1);
        lab.passSeconds(1);
        List<String> ids = insertAll(0, 2_500);
        lab.passSeconds(1);
        insert(2_500);
        lab.passSeconds(5);
        ChangeFeed feed = feed(way, 200);
        assertThat(feed.poll(0, taken)).isEqualTo(2_502);
        assertThat(taken.numbers()).isEqualTo(numbers(-1, 2_501));
        lab.things().updateAll(ids, Map.of("Colour", "red"));
        edit(before, -2);
        lab.passSeconds(5);
        assertThat(feed.poll(0, taken)).isEqualTo(2_501);
    }

    @ParameterizedTest
    @EnumSource
    void theMaximumMayCutAnywhere(Way way) throws Exception {
        insertEvery(Duration.ofMillis(150), 30);
        lab.passSeconds(5);
        ChangeFeed feed = feed(way, 4);
        for (int i = 0; i < 10; i++) {
            assertThat(feed.poll(3, taken)).isEqualTo(3);
            if (i % 3 == 2) {
                feed = feed(way, 4);
            }
        }
        assertThat(feed.poll(3, taken)).isZero();
        assertThat(taken.numbers()).isEqualTo(numbers(0, 30));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsEditedWhilePagesAreReadHidesNothing(Way way) throws Exception {
        List<String> ids = insertEvery(Duration.ofMillis(300), 30);
        lab.passSeconds(5);
        onEachCall(
                call -> {
                    // The oldest and the newest move, so that all others shift.
                    if (call < 8) {
                        edit(ids.get(call + 1), 101 + call);
                        edit(ids.get(28 - call), 201 + call);
                    }
                    lab.pass(Duration.ofMillis(100));
                });
        ChangeFeed feed = feed(way, 4);
        feed.poll(0, taken);
        lab.passSeconds(5);
        feed.poll(0, taken);
        List<String> all = taken.numbers();
        for (int i = 0; i < 30; i++) {
            assertThat(all).contains(String.valueOf(lab.things().get(ids.get(i)).get("Number")));
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeletedWhilePagesAreReadHidesNothing(Way way) throws Exception {
        List<String> ids = insertEvery(Duration.ofMillis(300), 30);
        lab.passSeconds(5);
        onEachCall(
                call -> {
                    if (call > 3 && call < 6) {
                        lab.things().delete(ids.get(call));
                        lab.things().delete(ids.get(29 - call));
                    }
                    lab.pass(Duration.ofMillis(100));
                });
        ChangeFeed feed = feed(way, 4);
        feed.poll(0, taken);
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(lab.things().size()).isEqualTo(26);
        List<String> left =
                lab.things().all().stream().map(r -> String.valueOf(r.get("Number"))).toList();
        List<String> all = taken.take();
        assertThat(all.stream().filter(t -> t.startsWith("created")).map(t -> t.substring(8)))
                .containsAll(left)
                .doesNotHaveDuplicates();
        assertThat(all.stream().filter(t -> t.startsWith("deleted"))).hasSize(4);
    }
}
