package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.SynchronizationAdapter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with the same route under {@code master:}: one of them polls, the other takes over. */
class ZohoBiginMultipleConsumersTest {
    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    /** What all nodes heard, in order. */
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** A node that can be leader. */
    private final class Node implements AutoCloseable {
        final DefaultCamelContext context = new DefaultCamelContext();
        final List<String> own = new CopyOnWriteArrayList<>();

        Node(Path folder) throws Exception {
            HealthCheckRegistry registry =
                    (HealthCheckRegistry)
                            context.getCamelContextExtension()
                                    .getBootstrapFactoryFinder()
                                    .newInstance("health-check/default-registry")
                                    .orElseThrow();
            context.getCamelContextExtension()
                    .addContextPlugin(HealthCheckRegistry.class, registry);
            FileLockClusterService cluster = new FileLockClusterService();
            cluster.setRoot(folder.resolve("cluster").toString());
            cluster.setAcquireLockDelay(1, TimeUnit.MILLISECONDS);
            cluster.setAcquireLockInterval(50, TimeUnit.MILLISECONDS);
            context.addService(cluster);
            context.addComponent("zoho-bigin", component());
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("master:feeds:zoho-bigin:Contacts?startFrom=beginning&fields=Last_Name"
                                            + "&settleDelay=0&initialDelay=0&delay=50&stateDirectory="
                                            + folder.resolve("positions"))
                                    .process(
                                            exchange -> {
                                                Map<?, ?> record =
                                                        exchange.getMessage().getBody(Map.class);
                                                String name =
                                                        String.valueOf(record.get("Last_Name"));
                                                whenComplete(
                                                        exchange,
                                                        () -> {
                                                            own.add(name);
                                                            heard.add(name);
                                                        });
                                            });
                        }
                    });
            context.start();
        }

        void stop() {
            context.stop();
        }

        @Override
        public void close() {
            stop();
        }
    }

    /** An exchange that a stop meets in the middle is rejected by Camel, and comes again. */
    private static void whenComplete(Exchange exchange, Runnable action) {
        exchange.getExchangeExtension()
                .addOnCompletion(
                        new SynchronizationAdapter() {
                            @Override
                            public void onComplete(Exchange completed) {
                                action.run();
                            }
                        });
    }

    private static ZohoBiginComponent component() {
        ZohoBiginComponent component = new ZohoBiginComponent();
        component.useEnvironment(name -> null);
        component.getConfiguration().setApiUrl(bigin().url());
        component.getConfiguration().setAccessToken(bigin().credentials().issueAccessToken());
        return component;
    }

    private static BiginSimulator bigin() {
        return EXTENSION.simulator();
    }

    private static List<String> contacts(int from, int to) {
        List<String> names = new ArrayList<>();
        for (int i = from; i < to; i++) {
            names.add("N" + i);
            bigin().module("Contacts").insert(Map.of("Last_Name", "N" + i));
        }
        return names;
    }

    @Test
    void oneNodePollsAndTheOtherTakesOverWhereItEnded(@TempDir Path folder) {
        List<String> names = new ArrayList<>(contacts(0, 20));
        try (Node first = node(folder)) {
            awaitHeard(20);
            try (Node second = node(folder)) {
                names.addAll(contacts(20, 30));
                awaitHeard(30);
                assertThat(second.own).isEmpty();
                assertThat(feedHealth(first.context)).containsExactly(HealthCheck.State.UP);
                assertThat(feedHealth(second.context)).isEmpty();

                first.stop();
                names.addAll(contacts(30, 40));
                awaitHeard(40);
                assertThat(second.own).hasSize(10);
                assertThat(first.own).hasSize(30);
            }
        }
        assertThat(heard).containsExactlyElementsOf(names);
    }

    private void awaitHeard(int changes) {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> heard.size() == changes);
    }

    private Node node(Path folder) {
        try {
            return new Node(folder);
        } catch (Exception e) {
            throw new AssertionError("the node does not start", e);
        }
    }

    /** The check of the consumer that master runs. */
    private static List<HealthCheck.State> feedHealth(CamelContext context) {
        return HealthCheckHelper.invoke(context).stream()
                .filter(result -> result.getCheck().getId().startsWith("consumer:zoho-bigin"))
                .map(HealthCheck.Result::getState)
                .toList();
    }
}
