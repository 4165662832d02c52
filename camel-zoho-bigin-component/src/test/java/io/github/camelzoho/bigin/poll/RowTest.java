package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.poll.PollCursor.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids are numbers, also where they have not all the same length; the simulator's have. */
class RowTest {
    private static final Instant SECOND = Instant.parse("2031-03-04T08:00:00Z");

    private static Row row(int second, String id) {
        return new Row(id, SECOND.plusSeconds(second), SECOND, Map.of());
    }

    @Test
    void theOrderIsByTimeThenByIdAsANumber() {
        List<String> ids =
                Stream.of(row(0, "1000"), row(1, "7"), row(0, "999"), row(0, "20"), row(0, "100"))
                        .sorted(Row.ORDER)
                        .map(Row::id)
                        .toList();
        assertThat(ids).containsExactly("20", "100", "999", "1000", "7");
    }

    @Test
    void aMarkCoversSmallerNumbersOfItsSecond() {
        Mark mark = new Mark(SECOND, "1000");
        assertThat(mark.covers(SECOND, "999")).isTrue();
        assertThat(mark.covers(SECOND, "1000")).isTrue();
        assertThat(mark.covers(SECOND, "1001")).isFalse();
        assertThat(mark.covers(SECOND, "20000")).isFalse();
        assertThat(mark.covers(SECOND.minusSeconds(1), "20000")).isTrue();
        assertThat(mark.covers(SECOND.plusSeconds(1), "1")).isFalse();
        assertThat(mark.orLater(new Mark(SECOND, "999"))).isEqualTo(mark);
        assertThat(new Mark(SECOND, "999").orLater(mark)).isEqualTo(mark);
        assertThat(Mark.before(SECOND).orLater(mark)).isEqualTo(mark);
    }
}
