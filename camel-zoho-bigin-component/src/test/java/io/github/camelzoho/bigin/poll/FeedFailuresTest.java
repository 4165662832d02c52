package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.poll.PageHandler.Handled;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Routes that fail or stop, and processes that begin anew, each way. */
class FeedFailuresTest extends FeedTest {
    @ParameterizedTest
    @EnumSource
    void aFailureStopsBeforeTheChangeAndLosesNothing(Way way) throws Exception {
        List<String> ids = insertEvery(Duration.ofSeconds(1), 6);
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
        List<String> ids = insertEvery(Duration.ofSeconds(1), 6);
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
        insertEvery(Duration.ofMillis(500), 12);
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
}
