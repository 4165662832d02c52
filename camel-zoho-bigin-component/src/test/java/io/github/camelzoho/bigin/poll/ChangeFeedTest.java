package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.poll.PageHandler.Handled;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.store.Ties;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a feed promises, each way in which it may have to find changes. */
class ChangeFeedTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private final MemoryStore store = new MemoryStore();
    private final Recorder taken = new Recorder();
    private FeedLab lab;

    @BeforeEach
    void build() {
        lab = new FeedLab(BIGIN.simulator());
    }

    private FeedSettings settings(Way way, EventType... events) {
        way.prepare(lab.bigin.switches());
        Set<EventType> wanted =
                events.length == 0
                        ? Set.of(EventType.created, EventType.updated, EventType.deleted)
                        : Set.of(events);
        return new FeedSettings(
                FeedLab.MODULE,
                way.fields(),
                record -> true,
                Set.of(),
                wanted,
                StartFrom.BEGINNING,
                way.source(),
                Duration.ofSeconds(2),
                Duration.ZERO);
    }

    private ChangeFeed feed(Way way, int pageSize) {
        return lab.feed(settings(way), store, pageSize);
    }

    private String insert(int number) {
        return lab.things().insert(thing(number));
    }

    private static Map<String, Object> thing(int number) {
        return Map.of("Name", "N" + number, "Number", Integer.toString(number));
    }

    private void edit(String id, int number) {
        lab.things().update(id, Map.of("Number", Integer.toString(number)));
    }

    private static List<String> numbers(int from, int until) {
        return IntStream.range(from, until).mapToObj(Integer::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void tiesComeOnceAndByIdWhateverTheirOrder(Way way) throws Exception {
        lab.things().insertAll(IntStream.range(0, 7).mapToObj(ChangeFeedTest::thing).toList());
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
        for (int i = 0; i < 20; i++) {
            insert(i);
            lab.pass(Duration.ofMillis(400));
        }
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
        List<String> ids =
                lab.things()
                        .insertAll(
                                IntStream.range(0, 2_500).mapToObj(ChangeFeedTest::thing).toList());
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
        for (int i = 0; i < 30; i++) {
            insert(i);
            lab.pass(Duration.ofMillis(150));
        }
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
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ids.add(insert(i));
            lab.pass(Duration.ofMillis(300));
        }
        lab.passSeconds(5);
        int[] calls = {0};
        lab.wire =
                new FeedLab.Quiet() {
                    @Override
                    public void calling(String method, String url) {
                        // The oldest and the newest move, so that all others shift.
                        if (calls[0]++ < 8) {
                            edit(ids.get(calls[0]), 100 + calls[0]);
                            edit(ids.get(29 - calls[0]), 200 + calls[0]);
                        }
                        lab.pass(Duration.ofMillis(100));
                    }
                };
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
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ids.add(insert(i));
            lab.pass(Duration.ofMillis(300));
        }
        lab.passSeconds(5);
        int[] calls = {0};
        lab.wire =
                new FeedLab.Quiet() {
                    @Override
                    public void calling(String method, String url) {
                        int call = calls[0]++;
                        if (call > 3 && call < 6) {
                            lab.things().delete(ids.get(call));
                            lab.things().delete(ids.get(29 - call));
                        }
                        lab.pass(Duration.ofMillis(100));
                    }
                };
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

    @ParameterizedTest
    @EnumSource
    void aFailureStopsBeforeTheChangeAndLosesNothing(Way way) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(insert(i));
            lab.passSeconds(1);
        }
        lab.passSeconds(5);
        ChangeFeed feed = feed(way, 10);
        IllegalStateException poison = new IllegalStateException("poison");
        assertThatThrownBy(() -> feed.poll(0, page -> new Handled(2, poison))).isSameAs(poison);
        assertThat(feed.status().lastFailure()).isSameAs(poison);
        // Both were read; one failed and is read anew, the other is kept as it was.
        edit(ids.get(2), 20);
        edit(ids.get(4), 40);
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.numbers()).containsExactly("3", "4", "5", "20", "40");
        assertThat(feed.status().lastFailure()).isNull();
        assertThat(feed.status().handedOut()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void aHandlerMayStopInTheMiddle(Way way) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(insert(i));
            lab.passSeconds(1);
        }
        lab.passSeconds(5);
        ChangeFeed feed = feed(way, 10);
        assertThat(feed.poll(0, page -> new Handled(2, null))).isEqualTo(2);
        edit(ids.get(4), 40);
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.numbers()).containsExactly("2", "3", "4", "5", "40");
    }

    @ParameterizedTest
    @EnumSource
    void aRestartGoesOnWhereTheLastOneStood(Way way) throws Exception {
        for (int i = 0; i < 12; i++) {
            insert(i);
            lab.pass(Duration.ofMillis(500));
        }
        lab.passSeconds(5);
        feed(way, 5).poll(0, page -> new Handled(taken.all.isEmpty() ? take(page, 3) : 0, null));
        feed(way, 5).poll(4, taken);
        feed(way, 5).poll(0, taken);
        assertThat(taken.numbers()).isEqualTo(numbers(0, 12));
    }

    private int take(List<RecordChange> page, int count) {
        taken.all.addAll(page.subList(0, count));
        return count;
    }

    @ParameterizedTest
    @EnumSource
    void recordsHaveWhatWasAskedForAndNoMore(Way way) throws Exception {
        lab.things().insert(Map.of("Name", "A", "Number", "1", "Memo", "m", "Colour", "red"));
        lab.things().insert(Map.of("Name", "B", "Number", "2", "Colour", "green"));
        lab.passSeconds(5);
        FeedSettings all = settings(way, EventType.created);
        FeedSettings some =
                new FeedSettings(
                        all.module(),
                        List.of("Name", "Number"),
                        record -> "green".equals(record.get("Colour")),
                        Set.of("Colour"),
                        all.events(),
                        all.startFrom(),
                        all.changeSource(),
                        all.settleDelay(),
                        all.lookBack());
        ChangeFeed feed = lab.feed(some, store, 4);
        assertThat(feed.poll(0, taken)).isEqualTo(1);
        RecordChange.Upserted change = (RecordChange.Upserted) taken.all.get(0);
        assertThat(change.record())
                .containsOnlyKeys("id", "Name", "Number")
                .containsEntry("Name", "B");
        assertThat(change.createdTime()).isEqualTo(FeedLab.START);
        lab.calls();
        int saves = store.saves;
        lab.things().insert(Map.of("Name", "C", "Number", "3", "Colour", "red"));
        lab.passSeconds(5);
        assertThat(feed.poll(0, taken)).as("filtered out").isZero();
        assertThat(store.saves).as("but passed").isEqualTo(saves + 1);
    }
}
