package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginApiException;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.Switch.Support;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which way is gone, and what happens when it is closed. */
class FeedSourcesTest extends FeedTest {
    private static final String COQL = "/bigin/v2/coql";
    private static final List<String> PLAIN = List.of("Name", "Number");

    private ChangeFeed auto(List<String> fields) {
        return lab.feed(settings(ChangeSourceType.auto, fields), store, 3);
    }

    private void closeCoql() {
        lab.bigin.credentials().scopes(Set.of("ZohoBigin.modules.ALL", "ZohoBigin.settings.ALL"));
        lab.expireToken();
    }

    private long coqlCalls() {
        return lab.calls().stream().filter(call -> call.path().equals(COQL)).count();
    }

    @Test
    void autoTakesCoqlIfItMay() throws Exception {
        ChangeFeed feed = auto(PLAIN);
        assertThat(feed.status().source()).isEqualTo(ChangeSourceType.auto);
        feed.poll(0, taken);
        assertThat(feed.status().source()).isEqualTo(ChangeSourceType.coql);
    }

    @Test
    void autoTakesTheListIfCoqlIsRefusedAtTheStart() throws Exception {
        closeCoql();
        insertEvery(Duration.ofMillis(300), 10);
        lab.passSeconds(5);
        ChangeFeed feed = auto(List.of());
        feed.poll(0, taken);
        assertThat(taken.numbers()).isEqualTo(numbers(0, 10));
        assertThat(feed.status().source()).isEqualTo(ChangeSourceType.list);
        assertThat(coqlCalls()).isEqualTo(1);
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(coqlCalls()).as("remembered").isZero();
    }

    @Test
    void autoGoesOnByTheListFromTheSamePositionIfCoqlIsRefusedInTheMiddle() throws Exception {
        insertAll(0, 10);
        lab.passSeconds(1);
        insert(10);
        lab.passSeconds(5);
        ChangeFeed feed = auto(PLAIN);
        int[] coql = {0};
        lab.wire =
                new FeedLab.Quiet() {
                    @Override
                    public void calling(String method, String url) {
                        if (url.equals(COQL) && ++coql[0] == 4) {
                            closeCoql();
                        }
                    }
                };
        feed.poll(0, taken);
        assertThat(taken.numbers()).isEqualTo(numbers(0, 11));
        assertThat(feed.status().source()).isEqualTo(ChangeSourceType.list);
    }

    @Test
    void autoGoesOnByTheListIfIdsAreNotCompared() throws Exception {
        lab.bigin.switches().set(Switch.COQL_ID_COMPARABLE, false);
        insert(0);
        lab.passSeconds(1);
        insertAll(1, 10);
        lab.passSeconds(5);
        ChangeFeed feed = auto(PLAIN);
        feed.poll(0, taken);
        assertThat(taken.numbers()).isEqualTo(numbers(0, 10));
        assertThat(feed.status().source()).isEqualTo(ChangeSourceType.list);
    }

    @ParameterizedTest
    @EnumSource(names = {"IGNORED", "REFUSED"})
    void autoTakesTheListIfListsTakeNoIds(Support form) throws Exception {
        lab.bigin.switches().set(Switch.LIST_IDS, form);
        insertEvery(Duration.ofMillis(300), 10);
        lab.passSeconds(5);
        ChangeFeed feed = auto(List.of());
        feed.poll(0, taken);
        assertThat(taken.numbers()).isEqualTo(numbers(0, 10));
        assertThat(feed.status().source()).isEqualTo(ChangeSourceType.list);
        assertThat(lab.calls())
                .as("no call per record")
                .noneMatch(call -> call.path().matches(".*/Things/\\d+"));
    }

    @Test
    void whatIsNoRefusalChangesNothing() throws Exception {
        ChangeFeed feed = auto(PLAIN);
        lab.bigin.faults().add(Fault.status(500)).on("POST", COQL);
        assertThatThrownBy(() -> feed.poll(0, taken)).isInstanceOf(ZohoBiginServerException.class);
        assertThat(feed.status().source()).isEqualTo(ChangeSourceType.auto);
        feed.poll(0, taken);
        assertThat(feed.status().source()).isEqualTo(ChangeSourceType.coql);
        // Of used up credits Bigin may tell with 400, whatever is asked.
        lab.bigin.switches().set(Switch.CREDITS_STATUS, 400);
        lab.bigin.switches().set(Switch.CREDITS_CODE, "LIMIT_EXCEEDED");
        lab.bigin.credits().limit(0);
        assertThatThrownBy(() -> feed.poll(0, taken)).isInstanceOf(ZohoBiginException.class);
        assertThat(feed.status().source()).isEqualTo(ChangeSourceType.coql);
    }

    @Test
    void whoAsksForCoqlIsToldWhatToDo() {
        closeCoql();
        ChangeFeed feed = lab.feed(settings(ChangeSourceType.coql, PLAIN), store, 3);
        assertThatThrownBy(() -> feed.poll(0, taken))
                .isInstanceOf(ZohoBiginPermissionException.class)
                .hasMessageContaining("changeSource=list")
                .hasMessageContaining("ZohoBigin.coql.READ");
    }

    @Test
    void whoAsksForCoqlWhereListsTakeNoIdsIsToldToo() {
        lab.bigin.switches().set(Switch.LIST_IDS, Support.IGNORED);
        insertAll(0, 5);
        lab.passSeconds(5);
        ChangeFeed feed = lab.feed(settings(ChangeSourceType.coql, List.of()), store, 3);
        assertThatThrownBy(() -> feed.poll(0, taken))
                .isInstanceOf(ZohoBiginApiException.class)
                .hasMessageContaining("ids")
                .hasMessageContaining("changeSource=auto")
                .hasMessageContaining("plain types");
        assertThat(store.load("things").orElseThrow().modified().second())
                .as("the position has not moved")
                .isEqualTo(java.time.Instant.EPOCH);
    }

    @Test
    void aStaleReadFailsThePollAndSkipsNothing() throws Exception {
        String id = insert(1);
        lab.passSeconds(1);
        insert(2);
        lab.passSeconds(5);
        ChangeFeed feed = lab.feed(settings(ChangeSourceType.coql, List.of()), store, 3);
        String old =
                "{\"data\":[{\"id\":\"%s\",\"Modified_Time\":\"2031-03-04T07:59:00+00:00\",\"Created_Time\":\"2031-03-04T07:59:00+00:00\"}]}";
        lab.bigin
                .faults()
                .add(Fault.answer(200, "application/json", old.formatted(id)))
                .on("GET", "/bigin/v2/Things")
                .skip(1);
        assertThatThrownBy(() -> feed.poll(0, taken)).hasMessageContaining(id);
        feed.poll(0, taken);
        assertThat(taken.numbers()).containsExactly("1", "2");
    }

    @Test
    void aListWhoseRecordsVanishEachTimeItIsReadFailsLoudly() throws Exception {
        lab.bigin.switches().set(Switch.IF_MODIFIED_SINCE, Support.IGNORED);
        insert(-1);
        lab.passSeconds(60);
        StartFrom start = new StartFrom(lab.now());
        List<String> ids = insertEvery(Duration.ofMillis(100), 40);
        lab.passSeconds(5);
        ChangeFeed feed =
                lab.feed(startingFrom(settings(ChangeSourceType.list, PLAIN), start), store, 3);
        int[] gone = {0};
        lab.wire =
                new FeedLab.Quiet() {
                    @Override
                    public void calling(String method, String url) {
                        if (url.contains("/Things?") && url.contains("page_token")) {
                            lab.things().delete(ids.get(gone[0]++));
                        }
                    }
                };
        assertThatThrownBy(() -> feed.poll(0, taken))
                .isInstanceOf(ZohoBiginIncompleteResultException.class)
                .hasMessageContaining("changeSource=coql");
        assertThat(taken.all).isEmpty();
        lab.wire = new FeedLab.Quiet();
        lab.passSeconds(5);
        feed.poll(0, taken);
        assertThat(taken.all)
                .filteredOn(change -> change.type() == EventType.created)
                .hasSize(lab.things().size() - 1);
    }

    @Test
    void undocumentedThingsAreNotSent() throws Exception {
        insertAll(0, 10);
        lab.passSeconds(5);
        for (Way way : List.of(Way.COQL_COLUMNS, Way.COQL_AND_DETAILS, Way.LIST_SINCE)) {
            lab.feed(settings(way), new MemoryStore(), 3).poll(0, taken);
        }
        assertThat(lab.bigin.refused()).isEmpty();
        assertThat(lab.calls()).extracting(RecordedCall::status).doesNotContain(400);
    }
}
