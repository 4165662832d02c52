package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;

/**
 * The guarantee, held against random histories. {@code -Dfeed.schedules=100000} runs more of them,
 * {@code -Dfeed.seed=…} one of them again.
 */
class FeedModelTest {
    private static final int SCHEDULES = Integer.getInteger("feed.schedules", 2_000);
    private static final Long SEED = Long.getLong("feed.seed");

    @Test
    void everyVersionThatAPollCouldReadIsHandedOut() {
        try (BiginSimulator bigin =
                BiginSimulator.start(SimulatorOptions.defaults().withRecordedCalls(0))) {
            if (SEED != null) {
                FeedSchedule.run(bigin, SEED);
                return;
            }
            long first = System.nanoTime();
            for (int i = 0; i < SCHEDULES; i++) {
                FeedSchedule.run(bigin, first + i);
            }
        }
    }
}
