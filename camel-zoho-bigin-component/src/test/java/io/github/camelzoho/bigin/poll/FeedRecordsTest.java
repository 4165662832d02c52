package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the records have that are handed out. */
class FeedRecordsTest extends FeedTest {
    private static final String WIDE = "Wides";

    @ParameterizedTest
    @EnumSource
    void recordsHaveWhatWasAskedForAndNoMore(Way way) throws Exception {
        lab.things().insert(Map.of("Name", "A", "Number", "1", "Memo", "m", "Colour", "red"));
        lab.things().insert(Map.of("Name", "B", "Number", "2", "Colour", "green"));
        lab.passSeconds(5);
        FeedSettings some =
                filtering(
                        settings(way, EventType.created),
                        List.of("Name", "Number"),
                        record -> "green".equals(record.get("Colour")),
                        Set.of("Colour"));
        ChangeFeed feed = lab.feed(some, store, 4);
        assertThat(feed.poll(0, taken)).isEqualTo(1);
        RecordChange.Upserted change = (RecordChange.Upserted) taken.all.get(0);
        assertThat(change.record())
                .containsOnlyKeys("id", "Name", "Number")
                .containsEntry("Name", "B");
        assertThat(change.createdTime()).isEqualTo(FeedLab.START);
        int saves = store.saves;
        lab.things().insert(Map.of("Name", "C", "Number", "3", "Colour", "red"));
        lab.passSeconds(5);
        assertThat(feed.poll(0, taken)).as("filtered out").isZero();
        assertThat(store.saves).as("but passed").isEqualTo(saves + 1);
    }

    @ParameterizedTest
    @EnumSource
    void withoutFieldsAllOfThemCome(Way way) throws Exception {
        lab.things().insert(Map.of("Name", "A", "Memo", "many lines", "Colour", "red"));
        lab.passSeconds(5);
        way.prepare(lab.bigin.switches());
        lab.feed(settings(way.source(), List.of()), store, 4).poll(0, taken);
        assertThat(((RecordChange.Upserted) taken.all.get(0)).record())
                .containsKeys("id", "Name", "Number", "Owner", "Created_By", "Modified_Time")
                .containsEntry("Memo", "many lines");
    }

    @ParameterizedTest
    @EnumSource
    void aModuleWith120FieldsComesWhole(Way way) throws Exception {
        ModuleDefinition wide = ModuleDefinition.custom(WIDE);
        IntStream.range(0, 112)
                .forEach(i -> wide.add(FieldDefinition.of("Field_" + i, FieldType.TEXT)));
        lab.bigin.organization().defineModule(wide);
        assertThat(wide.fields()).hasSizeGreaterThanOrEqualTo(120);
        List<String> ids =
                lab.bigin
                        .module(WIDE)
                        .insertAll(IntStream.range(0, 20).mapToObj(i -> wide(i)).toList());
        lab.passSeconds(5);
        // The version changes while its parts are read: it comes again as a whole, in its time.
        onEachCall(
                call -> {
                    if (call == 4) {
                        lab.bigin.module(WIDE).updateAll(ids.subList(3, 6), wide(100));
                    }
                });
        FeedSettings settings = settings(way);
        FeedSettings of =
                new FeedSettings(
                        WIDE,
                        List.of(),
                        settings.filter(),
                        settings.filterFields(),
                        settings.events(),
                        settings.startFrom(),
                        settings.changeSource(),
                        settings.settleDelay(),
                        settings.lookBack());
        ChangeFeed feed = lab.feed(of, store, 8);
        feed.poll(0, taken);
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.all).extracting(RecordChange::id).containsAll(ids);
        assertThat(taken.all).hasSizeLessThan(24);
        for (RecordChange change : taken.all) {
            Map<String, Object> record = ((RecordChange.Upserted) change).record();
            assertThat(record).hasSize(wide.fields().size());
            assertThat(record.values().stream().filter(v -> String.valueOf(v).startsWith("v")))
                    .hasSize(112)
                    .containsOnly(record.get("Field_0"));
        }
    }

    private static Map<String, Object> wide(int number) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("Name", "N" + number);
        IntStream.range(0, 112).forEach(i -> values.put("Field_" + i, "v" + number));
        return values;
    }

    @ParameterizedTest
    @EnumSource
    void timesAreTheSameInWhateverOffsetTheyAreWritten(Way way) throws Exception {
        lab.bigin.organization().timeZone(java.time.ZoneId.of("America/St_Johns"));
        insertEvery(Duration.ofMillis(700), 6);
        lab.passSeconds(5);
        lab.bigin.switches().set(Switch.DATE_SKEW_SECONDS, -1);
        ChangeFeed feed = feed(way, 2);
        feed.poll(4, taken);
        lab.bigin.organization().timeZone(java.time.ZoneId.of("Asia/Kolkata"));
        feed(way, 2).poll(0, taken);
        assertThat(taken.numbers()).isEqualTo(numbers(0, 6));
    }
}
