package io.github.camelzoho.bigin.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginCursorException;
import io.github.camelzoho.bigin.poll.PollCursor.Mark;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Positions that any released version has stored. A file here never changes; a new form gets a new
 * one.
 */
class PollCursorCompatibilityTest {
    private static final Instant EIGHT = Instant.parse("2031-03-04T08:00:00Z");
    private static final Instant BEFORE_EIGHT = Instant.parse("2031-03-04T07:59:00Z");

    private static final List<PollCursor> V1 =
            List.of(
                    PollCursor.before(EIGHT),
                    new PollCursor(
                            new Mark(EIGHT.plusSeconds(7), "4001002000000111002"),
                            Mark.before(BEFORE_EIGHT),
                            EIGHT.plusSeconds(5)),
                    new PollCursor(
                            Mark.before(EIGHT.plusSeconds(7)),
                            new Mark(BEFORE_EIGHT, "4001002000000111003"),
                            EIGHT.plusSeconds(5)),
                    PollCursor.before(Instant.EPOCH));

    private static List<String> stored(String version) throws Exception {
        String file = "/fixtures/cursor/" + version + ".txt";
        try (InputStream in = PollCursorCompatibilityTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void readsVersion1() throws Exception {
        assertThat(stored("v1").stream().map(PollCursor::decode)).isEqualTo(V1);
    }

    @Test
    void writesVersion1() throws Exception {
        assertThat(V1.stream().map(PollCursor::encode)).isEqualTo(stored("v1"));
    }

    @Provide
    Arbitrary<PollCursor> cursors() {
        Arbitrary<Instant> seconds =
                Arbitraries.longs().between(0, 253_402_300_799L).map(Instant::ofEpochSecond);
        Arbitrary<Mark> marks =
                Combinators.combine(
                                seconds,
                                Arbitraries.strings()
                                        .numeric()
                                        .ofMinLength(1)
                                        .ofMaxLength(30)
                                        .injectNull(0.3))
                        .as(Mark::new);
        return Combinators.combine(marks, marks, seconds).as(PollCursor::new);
    }

    @Property
    void anyPositionIsReadAsItWasWritten(@ForAll("cursors") PollCursor cursor) {
        String text = cursor.encode();
        assertThat(PollCursor.decode(text)).isEqualTo(cursor);
        assertThat(text).doesNotContain("=", "\n", "\r");
        assertThat(text.length()).as("fits the column").isLessThanOrEqualTo(500);
    }

    @Property
    void aPartIsNeverTakenForTheWhole(
            @ForAll("cursors") PollCursor cursor, @ForAll("lengths") double part) {
        String text = cursor.encode();
        String cut = text.substring(0, (int) (text.length() * part));
        assertThatThrownBy(() -> PollCursor.decode(cut))
                .isInstanceOf(ZohoBiginCursorException.class);
    }

    @Provide
    Arbitrary<Double> lengths() {
        return Arbitraries.doubles().between(0, true, 1, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2031-03-04T08:00:00Z",
                "v0|2031-03-04T08:00:00Z|-|2031-03-04T08:00:00Z|-|2031-03-04T08:00:00Z",
                "v2|2031-03-04T08:00:00Z|-|2031-03-04T08:00:00Z|-|2031-03-04T08:00:00Z",
                "v1|2031-03-04T08:00:00Z|x|2031-03-04T08:00:00Z|-|2031-03-04T08:00:00Z",
                "v1|2031-03-04T08:00:00Z||2031-03-04T08:00:00Z|-|2031-03-04T08:00:00Z",
                "v1|2031-03-04 08:00:00|-|2031-03-04T08:00:00Z|-|2031-03-04T08:00:00Z",
                "v1|2031-03-04T08:00:00Z|-|2031-03-04T08:00:00Z|-|2031-03-04T08:00:00Z|",
                "v1|2031-03-04T08:00:00Z|-|2031-03-04T08:00:00Z|-|2031-03-04T08:00:00Z\n"
            })
    void anythingElseIsRefusedWithAdvice(String text) {
        assertThatThrownBy(() -> PollCursor.decode(text))
                .isInstanceOf(ZohoBiginCursorException.class)
                .hasMessageContaining("can't be read by this version")
                .hasMessageContaining("Nothing was skipped");
    }
}
