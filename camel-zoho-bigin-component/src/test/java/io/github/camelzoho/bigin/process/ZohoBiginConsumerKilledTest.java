package io.github.camelzoho.bigin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import io.github.camelzoho.bigin.testing.ChildJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A consumer that is a process of its own is killed without warning, again and again, while a
 * writer works. The next one begins where the position says. Nothing is lost, nothing comes in the
 * wrong order, and never more than a page comes again.
 */
class ZohoBiginConsumerKilledTest {
    private static final int KILLS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    @TempDir Path folder;

    private final BiginSimulator bigin = EXTENSION.simulator();
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final History history = new History(bigin, seed);
    private final Semaphore rounds = new Semaphore(0);

    @Test
    void losesNothing() throws Exception {
        System.out.println("again with -Dseed=" + seed);
        Deliveries deliveries = new Deliveries(folder.resolve("deliveries"));
        FeedProcesses processes =
                new FeedProcesses(
                        bigin,
                        "zoho-bigin:Contacts?events=created,updated,deleted&startFrom=beginning"
                                + "&settleDelay=0&delay=20&initialDelay=0&greedy=true"
                                + "&stateDirectory="
                                + folder.resolve("state"),
                        folder.resolve("deliveries"));
        ExecutorService writer = Executors.newSingleThreadExecutor();
        ChildJvm next = processes.start();
        try {
            Future<?> work = writer.submit(this::write);
            for (int kill = 0; kill < KILLS; kill++) {
                ChildJvm consumer = next;
                consumer.await("ready");
                rounds.release();
                consumer.tell("go");
                // Its successor is made ready meanwhile, so that a kill costs no time.
                next = processes.start();
                awaitSomeOf(deliveries, consumer);
                consumer.kill();
            }
            rounds.release();
            work.get();
            history.settle();
            next.await("ready");
            next.tell("go");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(history.missing(deliveries.distinct())).isEmpty());
            next.kill();
        } finally {
            writer.shutdownNow();
            next.close();
        }
        deliveries.assertTrue(history);
        deliveries.assertInOrder(history::place);
        deliveries.assertAtMostAPageRepeats();
        assertThat(bigin.refused()).isEmpty();
    }

    private Void write() throws InterruptedException {
        for (int round = 0; round <= KILLS; round++) {
            rounds.acquire();
            history.work();
        }
        return null;
    }

    /** Waits until the process has delivered some of what it must, or has only just begun. */
    private void awaitSomeOf(Deliveries deliveries, ChildJvm consumer) throws Exception {
        consumer.await("started");
        int before = deliveries.distinct().size();
        long waiting = history.waiting(deliveries.distinct());
        int some = random.nextInt(1 + (int) Math.min(350, waiting));
        await().pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE)
                .until(() -> deliveries.distinct().size() - before >= some);
    }
}
