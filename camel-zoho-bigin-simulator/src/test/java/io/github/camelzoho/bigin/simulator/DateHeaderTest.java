package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers tell the server's time, unless something between takes it away or has its own. */
class DateHeaderTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;

    @BeforeEach
    void stopTheClock() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07.900Z"));
    }

    private List<String> date(String path) {
        return Rest.of(bigin).get(path).http().headers().allValues("Date");
    }

    @Test
    void itIsTheSimulatorsTime() {
        assertThat(date("/org")).containsExactly("Tue, 04 Mar 2031 07:08:07 GMT");
        bigin.clock().advance(Duration.ofMinutes(-10));
        assertThat(date("/org")).containsExactly("Tue, 04 Mar 2031 06:58:07 GMT");
    }

    @Test
    void errorsHaveItToo() {
        assertThat(date("/Nowhere?fields=id")).containsExactly("Tue, 04 Mar 2031 07:08:07 GMT");
    }

    @Test
    void itMayBeAbsent() {
        bigin.switches().set(Switch.DATE_HEADER, false);
        assertThat(date("/org")).isEmpty();
    }

    @Test
    void itMayBeAheadOrBehind() {
        bigin.switches().set(Switch.DATE_SKEW_SECONDS, 3);
        assertThat(date("/org")).containsExactly("Tue, 04 Mar 2031 07:08:10 GMT");
        bigin.switches().set(Switch.DATE_SKEW_SECONDS, -60);
        assertThat(date("/org")).containsExactly("Tue, 04 Mar 2031 07:07:07 GMT");
    }
}
