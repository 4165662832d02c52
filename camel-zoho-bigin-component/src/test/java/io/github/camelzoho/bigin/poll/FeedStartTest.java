package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.poll.PageHandler.Handled;
import io.github.camelzoho.bigin.simulator.Switch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a feed begins that has no position. */
class FeedStartTest extends FeedTest {
    private ChangeFeed from(Way way, StartFrom startFrom) {
        return lab.feed(startingFrom(settings(way), startFrom), store, 4);
    }

    @ParameterizedTest
    @EnumSource
    void nowIsBiginsClockWithItsSecond(Way way) throws Exception {
        String old = insert(1);
        lab.pass(Duration.ofMillis(5_400));
        insert(2);
        lab.pass(Duration.ofMillis(300));
        ChangeFeed feed = from(way, StartFrom.NOW);
        feed.poll(0, taken);
        assertThat(store.first).isEqualTo(PollCursor.before(FeedLab.START.plusSeconds(5)));
        lab.pass(Duration.ofMillis(100));
        insert(3);
        lab.passSeconds(2);
        edit(old, 4);
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.take()).containsExactly("created 2", "created 3", "updated 4");
    }

    @ParameterizedTest
    @EnumSource
    void nowIsFixedAtOnceSoThatARestartMissesNothing(Way way) throws Exception {
        from(way, StartFrom.NOW).poll(0, taken);
        lab.passSeconds(10);
        insert(1);
        lab.passSeconds(10);
        from(way, StartFrom.NOW).poll(0, taken);
        assertThat(taken.take()).containsExactly("created 1");
    }

    @ParameterizedTest
    @EnumSource
    void beginningIsASnapshotThatGoesOnAfterAStopAndThenIsAStream(Way way) throws Exception {
        List<String> ids = insertEvery(Duration.ofMillis(250), 40);
        lab.passSeconds(5);
        for (int run = 0; run < 5; run++) {
            int[] left = {7};
            ChangeFeed feed = from(way, StartFrom.BEGINNING);
            feed.poll(
                    0,
                    page -> {
                        int some = Math.min(left[0], page.size());
                        taken.all.addAll(page.subList(0, some));
                        left[0] -= some;
                        return new Handled(some, null);
                    });
        }
        assertThat(taken.numbers()).isEqualTo(numbers(0, 35));
        edit(ids.get(3), 103);
        edit(ids.get(38), 138);
        lab.passSeconds(5);
        ChangeFeed feed = from(way, StartFrom.BEGINNING);
        feed.poll(0, taken);
        assertThat(taken.numbers()).containsExactly("35", "36", "37", "39", "103", "138");
        edit(ids.get(0), 100);
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.take()).containsExactly("updated 100");
    }

    @ParameterizedTest
    @EnumSource
    void aTimeIsTheFirstSecondThatIsWanted(Way way) throws Exception {
        insertEvery(Duration.ofSeconds(1), 10);
        lab.passSeconds(5);
        from(way, StartFrom.parse("2031-03-04T10:00:04+02:00")).poll(0, taken);
        assertThat(taken.numbers()).isEqualTo(numbers(4, 10));
    }

    @ParameterizedTest
    @EnumSource
    void aPositionWinsOverTheStart(Way way) throws Exception {
        insertEvery(Duration.ofSeconds(1), 5);
        lab.passSeconds(5);
        from(way, StartFrom.BEGINNING).poll(3, taken);
        from(way, StartFrom.NOW).poll(0, taken);
        assertThat(taken.numbers()).isEqualTo(numbers(0, 5));
    }

    @Test
    void nowWithoutDatesIsTheNewestRecord() throws Exception {
        lab.bigin.switches().set(Switch.DATE_HEADER, false);
        insertEvery(Duration.ofSeconds(1), 5);
        lab.passSeconds(60);
        ChangeFeed feed = from(Way.COQL_COLUMNS, StartFrom.NOW);
        feed.poll(0, taken);
        assertThat(store.first).isEqualTo(PollCursor.before(FeedLab.START.plusSeconds(4)));
    }

    @Test
    void nowInAnEmptyModuleWithoutDatesIsEverything() throws Exception {
        lab.bigin.switches().set(Switch.DATE_HEADER, false);
        ChangeFeed feed = from(Way.COQL_COLUMNS, StartFrom.NOW);
        feed.poll(0, taken);
        insert(1);
        lab.passSeconds(5);
        feed.poll(0, taken);
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.take()).containsExactly("created 1");
    }

    @Test
    void textsAreRead() {
        assertThat(StartFrom.parse("now")).isEqualTo(StartFrom.NOW);
        assertThat(StartFrom.parse("beginning")).isEqualTo(StartFrom.BEGINNING);
        assertThat(StartFrom.parse("2031-03-04T09:08:07.5Z").time())
                .isEqualTo(Instant.parse("2031-03-04T09:08:07.5Z"));
        assertThatThrownBy(() -> StartFrom.parse("yesterday"))
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("startFrom 'yesterday'");
    }
}
