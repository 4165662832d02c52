package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.SimulatorOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The guarantee, held against random histories. {@code -Dfeed.schedules=100000} runs more of them,
 * {@code -Dfeed.seed=…} one of them again.
 */
class FeedModelTest {
    private static final int SCHEDULES = Integer.getInteger("feed.schedules", 2_000);
    private static final Long SEED = Long.getLong("feed.seed");

    private final AtomicBoolean failed = new AtomicBoolean();
    private final LongAdder histories = new LongAdder();
    private final LongAdder versions = new LongAdder();

    @Test
    void everyVersionThatAPollCouldReadIsHandedOut() throws Exception {
        if (SEED != null) {
            run(LongStream.of(SEED));
            return;
        }
        int threads = Runtime.getRuntime().availableProcessors();
        SplittableRandom seeds = new SplittableRandom(System.nanoTime());
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> shares = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int share = SCHEDULES / threads + (i < SCHEDULES % threads ? 1 : 0);
                LongStream some = seeds.split().longs(share);
                shares.add(executor.submit(() -> run(some)));
            }
            for (Future<?> share : shares) {
                share.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            executor.shutdown();
        }
        System.out.println(histories + " histories with " + versions + " versions");
    }

    /** Runs histories, as long as none has failed anywhere. */
    private void run(LongStream seeds) {
        try (BiginSimulator bigin =
                BiginSimulator.start(SimulatorOptions.defaults().withRecordedCalls(0))) {
            seeds.takeWhile(seed -> !failed.get())
                    .forEach(
                            seed -> {
                                versions.add(FeedSchedule.run(bigin, seed));
                                histories.increment();
                            });
        } catch (AssertionError e) {
            failed.set(true);
            throw e;
        }
    }
}
