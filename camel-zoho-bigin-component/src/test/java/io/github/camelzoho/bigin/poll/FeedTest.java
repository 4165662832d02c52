package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ground for tests of a feed: things with a number, a store, and what was taken. */
abstract class FeedTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    final MemoryStore store = new MemoryStore();
    final Recorder taken = new Recorder();
    FeedLab lab;

    @BeforeEach
    void build() {
        lab = new FeedLab(BIGIN.simulator());
    }

    /** All that there is and what changes, of all kinds unless some are named. */
    FeedSettings settings(Way way, EventType... events) {
        way.prepare(lab.bigin.switches());
        return settings(way.source(), way.fields(), events);
    }

    FeedSettings settings(ChangeSourceType source, List<String> fields, EventType... events) {
        Set<EventType> wanted = Set.of(events.length == 0 ? EventType.values() : events);
        return new FeedSettings(
                FeedLab.MODULE,
                fields,
                record -> true,
                Set.of(),
                wanted,
                StartFrom.BEGINNING,
                source,
                Duration.ofSeconds(2),
                Duration.ZERO);
    }

    static FeedSettings startingFrom(FeedSettings settings, StartFrom startFrom) {
        return new FeedSettings(
                settings.module(),
                settings.fields(),
                settings.filter(),
                settings.filterFields(),
                settings.events(),
                startFrom,
                settings.changeSource(),
                settings.settleDelay(),
                settings.lookBack());
    }

    static FeedSettings lookingBack(FeedSettings settings, Duration lookBack) {
        return new FeedSettings(
                settings.module(),
                settings.fields(),
                settings.filter(),
                settings.filterFields(),
                settings.events(),
                settings.startFrom(),
                settings.changeSource(),
                settings.settleDelay(),
                lookBack);
    }

    static FeedSettings filtering(
            FeedSettings settings,
            List<String> fields,
            Predicate<Map<String, Object>> filter,
            Set<String> filterFields) {
        return new FeedSettings(
                settings.module(),
                fields,
                filter,
                filterFields,
                settings.events(),
                settings.startFrom(),
                settings.changeSource(),
                settings.settleDelay(),
                settings.lookBack());
    }

    ChangeFeed feed(Way way, int pageSize) {
        return lab.feed(settings(way), store, pageSize);
    }

    String insert(int number) {
        return lab.things().insert(thing(number));
    }

    List<String> insertAll(int from, int until) {
        return lab.things()
                .insertAll(IntStream.range(from, until).mapToObj(FeedTest::thing).toList());
    }

    /** Adds things one after the other. */
    List<String> insertEvery(Duration time, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(insert(i));
            lab.pass(time);
        }
        return ids;
    }

    static Map<String, Object> thing(int number) {
        return Map.of("Name", "N" + number, "Number", Integer.toString(number));
    }

    void edit(String id, int number) {
        lab.things().update(id, Map.of("Number", Integer.toString(number)));
    }

    static List<String> numbers(int from, int until) {
        return IntStream.range(from, until).mapToObj(Integer::toString).toList();
    }

    /** Something happens with each of the next calls on its way. */
    void onEachCall(java.util.function.IntConsumer happens) {
        int[] calls = {0};
        lab.wire =
                new FeedLab.Quiet() {
                    @Override
                    public void calling(String method, String url) {
                        happens.accept(calls[0]++);
                    }
                };
    }
}
