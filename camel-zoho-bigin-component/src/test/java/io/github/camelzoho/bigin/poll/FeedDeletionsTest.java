package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.Switch.Support;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of deletions changes while it is read: entries of long ago leave it. */
class FeedDeletionsTest extends FeedTest {
    private static final Duration LISTED = Duration.ofDays(180);

    private void oldestFirst() {
        lab.bigin
                .switches()
                .set(Switch.DELETED_NEWEST_FIRST, false)
                .set(Switch.IF_MODIFIED_SINCE_DELETED, Support.IGNORED);
    }

    private ChangeFeed feedOfTheLastMinute() {
        return feedOfTheLastMinute(3);
    }

    private ChangeFeed feedOfTheLastMinute(int pageSize) {
        FeedSettings settings =
                startingFrom(
                        settings(ChangeSourceType.coql, List.of("Name"), EventType.deleted),
                        new StartFrom(lab.now().minusSeconds(60)));
        return lab.feed(settings, store, pageSize);
    }

    private void delete(List<String> ids) {
        lab.things().deleteAll(ids);
    }

    @Test
    void entriesThatLeaveTheListOfDeletionsHideNoOthers() throws Exception {
        oldestFirst();
        List<String> ids = insertAll(0, 9);
        for (int i = 0; i < 3; i++) {
            lab.things().delete(ids.get(i));
        }
        lab.pass(Duration.ofDays(180).minusSeconds(10));
        for (int i = 3; i < 9; i++) {
            lab.things().delete(ids.get(i));
        }
        lab.pass(Duration.ofMillis(8_500));
        // The oldest entries end while the pages are read.
        onEachCall(call -> lab.pass(Duration.ofMillis(call == 2 ? 2_000 : 0)));
        feedOfTheLastMinute().poll(0, taken);
        assertThat(taken.all).extracting(RecordChange::id).isEqualTo(ids.subList(3, 9));
    }

    @Test
    void entriesThatLeaveAgainAndAgainHideNoOthers() throws Exception {
        oldestFirst();
        List<String> ids = insertAll(0, 12);
        delete(ids.subList(0, 1));
        lab.passSeconds(20);
        delete(ids.subList(1, 4));
        lab.passSeconds(60);
        delete(ids.subList(4, 6));
        lab.pass(LISTED.minusSeconds(110));
        delete(ids.subList(6, 12));
        lab.passSeconds(10);
        int[] seen = {0, 0};
        lab.wire =
                new FeedLab.Quiet() {
                    @Override
                    public void calling(String method, String url) {
                        // The first new entry is to stand on page 3, then on page 2, and is pulled
                        // away from there each time just before that page is read.
                        if (url.endsWith("page=3") && seen[0]++ == 0) {
                            lab.passSeconds(25);
                        }
                        if (url.endsWith("page=2") && seen[1]++ == 1) {
                            lab.passSeconds(20);
                        }
                    }
                };
        feedOfTheLastMinute().poll(0, taken);
        assertThat(seen[1]).isGreaterThan(1);
        assertThat(taken.all).extracting(RecordChange::id).isEqualTo(ids.subList(6, 12));
    }

    @Test
    void anEntryThatIsListedLateDoesNotMakeTheListGoBack() throws Exception {
        oldestFirst();
        List<String> ids = insertAll(0, 15);
        lab.passSeconds(10);
        delete(ids.subList(0, 11));
        lab.things().takingTime(Duration.ofSeconds(1)).delete(ids.get(11));
        lab.pass(Duration.ofMinutes(5));
        delete(ids.subList(12, 15));
        lab.passSeconds(10);
        feedOfTheLastMinute(12).poll(0, taken);
        assertThat(taken.all).extracting(RecordChange::id).isEqualTo(ids.subList(12, 15));
    }

    @Test
    void aListFromTheNewestBackIsNotReadToItsEnd() throws Exception {
        oldestFirst();
        lab.bigin.switches().set(Switch.DELETED_NEWEST_FIRST, true);
        List<String> ids = insertAll(0, 60);
        for (int i = 0; i < 57; i++) {
            delete(ids.subList(i, i + 1));
            lab.passSeconds(20);
        }
        lab.pass(Duration.ofMinutes(5));
        delete(ids.subList(57, 60));
        lab.passSeconds(10);
        ChangeFeed feed = feedOfTheLastMinute(12);
        lab.calls();
        feed.poll(0, taken);
        assertThat(taken.all).extracting(RecordChange::id).isEqualTo(ids.subList(57, 60));
        assertThat(lab.calls()).filteredOn(call -> call.path().endsWith("/deleted")).hasSize(1);
    }
}
