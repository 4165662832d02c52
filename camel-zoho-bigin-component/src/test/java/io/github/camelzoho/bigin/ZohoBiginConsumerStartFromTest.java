package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a consumer begins that has no position yet. */
class ZohoBiginConsumerStartFromTest extends SimulatedFeed {

    @Test
    void now() throws Exception {
        contact("long ago");
        seconds(60);
        feed("");
        poll();
        contact("in the second of the first poll");
        seconds(1);
        contact("later");
        settledPoll();
        assertThat(told())
                .containsExactly("created in the second of the first poll", "created later");
    }

    @Test
    void nowIsFixedByTheFirstPollAlthoughNothingHappened() throws Exception {
        feed("");
        poll();
        assertThat(positions.saved()).hasSize(1);
        stopFeed();
        contact("while it was down");
        seconds(3600);
        feed("");
        poll();
        assertThat(told()).containsExactly("created while it was down");
    }

    @Test
    void beginning() throws Exception {
        contact("long ago");
        seconds(86_400);
        contact("yesterday");
        seconds(86_400);
        feed("startFrom=beginning");
        poll();
        assertThat(told()).containsExactly("created long ago", "created yesterday");
    }

    @Test
    void beginningGoesOnAfterItWasInterruptedAndHandsOverToTheStream() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            ids.add(contact("N" + i));
            if (i % 30 == 0) {
                seconds(1);
            }
        }
        String options = "startFrom=beginning&fields=Last_Name&maxMessagesPerPoll=90";
        feed(options);
        settledPoll();
        settledPoll();
        stopFeed();
        ids.add(contact("new meanwhile"));
        feed(options);
        for (int i = 0; i < 5; i++) {
            settledPoll();
        }
        ids.add(contact("new afterwards"));
        settledPoll();
        assertThat(ids()).containsExactlyElementsOf(ids);
        assertThat(told()).allMatch(told -> told.startsWith("created"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2031-03-04T08:00:10Z",
                "2031-03-04T10:00:10+02:00",
                "RAW(2031-03-04T10:00:10+02:00)",
                "2031-03-04T10:00:10%2B02:00",
                "2031-03-04T05:00:10-03:00"
            })
    void instant(String time) throws Exception {
        contact("at 00");
        seconds(9);
        contact("at 09");
        seconds(1);
        contact("at 10");
        seconds(1);
        contact("at 11");
        feed("startFrom=" + time);
        settledPoll();
        assertThat(told()).containsExactly("created at 10", "created at 11");
    }

    @Test
    void aStoredPositionWins() throws Exception {
        contact("before");
        feed("startFrom=beginning");
        settledPoll();
        stopFeed();
        contact("after");
        feed("startFrom=2031-01-01T00:00:00Z");
        settledPoll();
        assertThat(told()).containsExactly("created before", "created after");
    }
}
