package io.github.camelzoho.bigin.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.client.http.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Times of databases and older APIs read alike in queries, files and records. */
class ValuesTest {
    private final TimeZone before = TimeZone.getDefault();

    @BeforeEach
    void eastOfGreenwich() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    }

    @AfterEach
    void whereItWas() {
        TimeZone.setDefault(before);
    }

    /** Made by the test, so that the machine's zone is that of the test. */
    private interface Made {
        Object value();
    }

    @SuppressWarnings("JavaUtilDate") // people have them from databases
    static Stream<Arguments> times() {
        return Stream.of(
                time("day", () -> java.sql.Date.valueOf("2031-03-04"), "2031-03-04"),
                time("time of day", () -> Time.valueOf("09:08:07"), "09:08:07"),
                time("moment", () -> new Date(1_234), "1970-01-01T00:00:01+00:00"),
                time("timestamp", () -> new Timestamp(1_234), "1970-01-01T00:00:01+00:00"),
                time(
                        "calendar",
                        () -> new GregorianCalendar(2031, 2, 4, 9, 8, 7),
                        "2031-03-04T08:08:07+00:00"));
    }

    private static Arguments time(String name, Made made, String text) {
        return Arguments.of(name, made, text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("times")
    void readsAsBiginWantsIt(String name, Made made, String text) {
        assertThat(Values.text(made.value())).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("times")
    void readsTheSameInARecord(String name, Made made, String text) {
        byte[] json = Json.write(Map.of("value", made.value()));
        assertThat(new String(json, StandardCharsets.UTF_8))
                .isEqualTo("{\"value\":\"" + text + "\"}");
    }
}
