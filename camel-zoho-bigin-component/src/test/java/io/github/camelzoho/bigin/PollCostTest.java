package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollCostTest {

    @Test
    void camelsDefaultIsMoreThanAnyEditionHas() {
        assertThat(PollCost.warning(Duration.ofMillis(500)).orElseThrow())
                .contains("172800 credits a day", "set delay");
    }

    @Test
    void whatTheLargestEditionCanPayIsNotWarnedOf() {
        assertThat(PollCost.warning(Duration.ofMillis(864))).isEmpty();
        assertThat(PollCost.warning(Duration.ofMillis(863))).isPresent();
        assertThat(PollCost.warning(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void noDelayAtAllIsWarnedOf() {
        assertThat(PollCost.warning(Duration.ZERO)).isPresent();
    }
}
