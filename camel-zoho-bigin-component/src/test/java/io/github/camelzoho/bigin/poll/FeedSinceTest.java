package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.Switch.Support;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists that take {@code If-Modified-Since} or do not, or no longer do. */
class FeedSinceTest extends FeedTest {
    private ChangeFeed byList() {
        return lab.feed(settings(ChangeSourceType.list, List.of("Name", "Number")), store, 3);
    }

    @ParameterizedTest
    @EnumSource(names = {"IGNORED", "REFUSED"})
    void aHeaderThatIsNotHonouredIsNoticedOnce(Support form) throws Exception {
        lab.bigin.switches().set(Switch.IF_MODIFIED_SINCE, form);
        List<String> ids = insertEvery(Duration.ofSeconds(1), 3);
        lab.passSeconds(5);
        ChangeFeed feed = byList();
        feed.poll(0, taken);
        edit(ids.get(0), 10);
        lab.passSeconds(5);
        feed.poll(0, taken);
        lab.passSeconds(5);
        lab.calls();
        feed.poll(0, taken);
        assertThat(lab.calls())
                .filteredOn(call -> call.path().equals("/bigin/v2/Things"))
                .singleElement()
                .satisfies(
                        call -> {
                            assertThat(call.param("sort_order")).hasValue("desc");
                            assertThat(call.header("If-Modified-Since")).isEmpty();
                        });
        assertThat(taken.numbers()).containsExactly("0", "1", "2", "10");
    }

    @ParameterizedTest
    @EnumSource(names = {"IGNORED", "REFUSED"})
    void aHeaderThatIsHonouredNoMoreHidesNothing(Support form) throws Exception {
        ChangeFeed feed = byList();
        insertEvery(Duration.ofMillis(250), 8);
        insertAll(8, 18);
        lab.passSeconds(1);
        insertAll(18, 21);
        lab.passSeconds(5);
        onEachCall(
                call -> {
                    if (call == 6) {
                        lab.bigin.switches().set(Switch.IF_MODIFIED_SINCE, form);
                    }
                });
        if (form == Support.REFUSED) {
            // In the middle of a second, which the next poll begins anew.
            assertThatThrownBy(() -> feed.poll(0, taken))
                    .isInstanceOf(ZohoBiginInvalidDataException.class);
        }
        feed.poll(0, taken);
        assertThat(taken.numbers()).isEqualTo(numbers(0, 21));
    }
}
