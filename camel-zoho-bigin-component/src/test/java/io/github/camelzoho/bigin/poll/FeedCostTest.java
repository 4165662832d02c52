package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.RecordedCall;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What polls cost, in calls; each of these costs one credit. */
class FeedCostTest extends FeedTest {
    private static final EventType[] NOT_DELETED = {EventType.created, EventType.updated};

    /** A feed that has read what there was, as big as Bigin allows. */
    private ChangeFeed atRest(FeedSettings settings) throws Exception {
        lab.passSeconds(5);
        ChangeFeed feed = lab.feed(settings, store, 200);
        feed.poll(0, taken);
        lab.passSeconds(5);
        feed.poll(0, taken);
        lab.passSeconds(60);
        lab.calls();
        return feed;
    }

    private List<String> paths() {
        return lab.calls().stream().map(RecordedCall::path).toList();
    }

    @ParameterizedTest
    @EnumSource
    void anIdlePollIsOneCall(Way way) throws Exception {
        insertAll(0, 150);
        ChangeFeed feed = atRest(settings(way, NOT_DELETED));
        int saves = store.saves;
        assertThat(feed.poll(0, taken)).isZero();
        assertThat(lab.calls()).hasSize(1);
        assertThat(store.saves).isEqualTo(saves);
        lab.passSeconds(60);
        feed.poll(0, taken);
        assertThat(lab.calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void withDeletionsItIsTwo(Way way) throws Exception {
        List<String> ids = insertAll(0, 150);
        ChangeFeed feed = atRest(settings(way));
        feed.poll(0, taken);
        assertThat(lab.calls()).hasSize(2);
        lab.things().delete(ids.get(0));
        lab.passSeconds(60);
        assertThat(feed.poll(0, taken)).isEqualTo(1);
        assertThat(lab.calls()).as("also when there are some").hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void anIdlePollAfterThousandsInOneSecondIsOneCallToo(Way way) throws Exception {
        insertAll(0, 1_000);
        ChangeFeed feed = atRest(settings(way, NOT_DELETED));
        feed.poll(0, taken);
        assertThat(lab.calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aPageOfChangesIsAPageAndItsDetails(Way way) throws Exception {
        List<String> ids = insertAll(0, 500);
        ChangeFeed feed = atRest(settings(way, NOT_DELETED));
        for (String id : ids.subList(0, 199)) {
            edit(id, 1);
        }
        lab.passSeconds(60);
        assertThat(feed.poll(0, taken)).isEqualTo(199);
        // COQL gives ids and times, and the list takes 100 ids a call.
        assertThat(lab.calls()).hasSize(way == Way.COQL_AND_DETAILS ? 3 : 1);
    }

    @ParameterizedTest
    @EnumSource
    void noCallPerRecord(Way way) throws Exception {
        insertEvery(Duration.ofMillis(50), 2_000);
        ChangeFeed feed = lab.feed(settings(way, NOT_DELETED), store, 200);
        lab.passSeconds(5);
        lab.calls();
        assertThat(feed.poll(0, taken)).isEqualTo(2_000);
        List<RecordedCall> calls = lab.calls();
        // 11 pages, because a page ends before its last second, 2 calls each for their details, and
        // some to find out.
        assertThat(calls).hasSizeLessThanOrEqualTo(11 + 22 + 6);
        assertThat(calls).noneMatch(call -> call.path().matches(".*/Things/\\d+"));
    }

    @ParameterizedTest
    @EnumSource
    void aMaximumDoesNotReadThePageAgain(Way way) throws Exception {
        List<String> ids = insertAll(0, 300);
        ChangeFeed feed = atRest(settings(way, NOT_DELETED));
        ids.subList(0, 150).forEach(id -> edit(id, 1));
        lab.passSeconds(60);
        for (int i = 0; i < 15; i++) {
            assertThat(feed.poll(10, taken)).isEqualTo(10);
        }
        assertThat(lab.calls()).hasSize(way == Way.COQL_AND_DETAILS ? 3 : 1);
    }

    @Test
    void autoCostsNoMoreThanWhatItFinds() throws Exception {
        insertAll(0, 50);
        ChangeFeed feed = atRest(settings(ChangeSourceType.auto, List.of(), NOT_DELETED));
        feed.poll(0, taken);
        assertThat(paths()).containsExactly("/bigin/v2/coql");
        lab.bigin.credentials().scopes(java.util.Set.of("ZohoBigin.modules.ALL"));
        lab.expireToken();
        feed.poll(0, taken);
        lab.calls();
        lab.passSeconds(60);
        feed.poll(0, taken);
        assertThat(paths()).as("it is not tried again").containsExactly("/bigin/v2/Things");
    }

    @Test
    void aFirstPollAsksTheTimeOnce() throws Exception {
        lab.feed(settings(ChangeSourceType.coql, List.of("Name"), NOT_DELETED), store, 200)
                .poll(0, taken);
        assertThat(paths())
                .containsExactly("/bigin/v2/Things", "/bigin/v2/settings/fields", "/bigin/v2/coql");
    }
}
