package io.github.camelzoho.bigin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import io.github.camelzoho.bigin.testing.ChildJvm;
import io.github.camelzoho.bigin.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes with {@code master:} before the endpoint and their position in a PostgreSQL: one
 * delivers, the other waits. The one that delivers is killed, and the other goes on.
 */
class ZohoBiginConsumerClusterTest {
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    @TempDir Path folder;

    private final BiginSimulator bigin = EXTENSION.simulator();
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final History history = new History(bigin, seed);
    private final Map<Integer, ChildJvm> running = new HashMap<>();

    @Test
    void theOtherGoesOn() throws Exception {
        System.out.println("again with -Dseed=" + seed);
        Deliveries deliveries = new Deliveries(folder.resolve("deliveries"));
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try (PostgresServer database = PostgresServer.start()) {
            FeedProcesses processes =
                    new FeedProcesses(
                            bigin,
                            "master:contacts:zoho-bigin:Contacts?events=created,updated,deleted"
                                    + "&startFrom=beginning&cursorStore=#positions"
                                    + "&settleDelay=0&delay=20&initialDelay=0&greedy=true",
                            folder.resolve("deliveries"),
                            "database=" + database.url(),
                            "cluster=" + folder.resolve("cluster"));
            start(processes);
            start(processes);
            for (int kill = 0; kill < KILLS; kill++) {
                Future<?> work = writer.submit(history::work);
                int leader = awaitNewLeader(deliveries, kill);
                awaitSomeMore(deliveries);
                running.remove(leader).kill();
                start(processes);
                work.get();
            }
            writer.submit(history::work).get();
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(history.missing(deliveries.distinct())).isEmpty());
        } finally {
            writer.shutdownNow();
            running.values().forEach(ChildJvm::close);
        }
        assertThat(leaders(deliveries)).hasSize(KILLS + 1);
        deliveries.assertTrue(history);
        deliveries.assertInOrder(history::place);
        deliveries.assertAtMostAPageRepeats();
        assertThat(bigin.refused()).isEmpty();
    }

    private void start(FeedProcesses processes) throws Exception {
        ChildJvm process = processes.start();
        running.put(processes.number(), process);
        process.await("ready");
        process.tell("go");
    }

    /** Waits until somebody delivers who was not killed yet. */
    private static int awaitNewLeader(Deliveries deliveries, int killed) throws IOException {
        await().atMost(PATIENCE).until(() -> leaders(deliveries).size() > killed);
        return leaders(deliveries).get(killed);
    }

    private void awaitSomeMore(Deliveries deliveries) throws Exception {
        int before = deliveries.distinct().size();
        int some = random.nextInt(1 + (int) Math.min(200, history.waiting(deliveries.distinct())));
        await().pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE)
                .until(() -> deliveries.distinct().size() - before >= some);
    }

    /** Those who delivered, in the order in which they took over. */
    private static List<Integer> leaders(Deliveries deliveries) throws IOException {
        return deliveries.all().stream().map(Delivery::process).distinct().toList();
    }
}
