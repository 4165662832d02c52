package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same consumer in YAML, XML and Java, started by Camel Main with nothing but properties. */
class ZohoBiginConsumerLanguagesTest {
    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"classpath:routes/feed.yaml", "classpath:routes/feed.xml"})
    void routesRun(String file) throws Exception {
        Main main = main();
        main.configure().withRoutesIncludePattern(file);
        run(main);
    }

    @Test
    void javaRouteRuns() throws Exception {
        Main main = main();
        main.configure()
                .addRoutesBuilder(
                        new RouteBuilder() {
                            @Override
                            public void configure() {
                                from("zoho-bigin:Contacts?startFrom=beginning"
                                                + "&events=created,updated,deleted&fields=Last_Name,Email"
                                                + "&stateDirectory={{state.directory}}"
                                                + "&cursorName={{cursor.name}}&settleDelay=1s"
                                                + "&startScheduler=false")
                                        .routeId("feed")
                                        .setBody(
                                                simple(
                                                        "${header.CamelZohoBiginEventType}"
                                                                + " ${header.CamelZohoBiginRecordId}"
                                                                + " at ${header.CamelZohoBiginModifiedTime}"))
                                        .to("mock:out");
                            }
                        });
        run(main);
    }

    private Main main() {
        bigin().clock().set(Instant.parse("2031-03-04T08:00:00Z"));
        Main main = new Main();
        String component = "camel.component.zoho-bigin.";
        main.addInitialProperty("state.directory", folder.toString());
        main.addInitialProperty("cursor.name", "all-contacts");
        main.addInitialProperty(component + "api-url", bigin().url());
        main.addInitialProperty(
                component + "access-token", bigin().credentials().issueAccessToken());
        return main;
    }

    private void run(Main main) throws Exception {
        String id = bigin().module("Contacts").insert(Map.of("Last_Name", "Varga"));
        main.start();
        try {
            CamelContext context = main.getCamelContext();
            MockEndpoint out = context.getEndpoint("mock:out", MockEndpoint.class);
            out.expectedBodiesReceived(
                    "created " + id + " at 2031-03-04T08:00:00+00:00",
                    "deleted " + id + " at 2031-03-04T08:00:10+00:00");
            settledPoll(context);
            bigin().module("Contacts").delete(id);
            settledPoll(context);
            out.assertIsSatisfied();
        } finally {
            main.stop();
        }
        assertThat(folder).isNotEmptyDirectory();
        assertThat(bigin().refused()).isEmpty();
    }

    /** Twice: what Bigin's clock shows is learnt from the first answer. */
    private static void settledPoll(CamelContext context) {
        bigin().clock().advance(Duration.ofSeconds(10));
        ZohoBiginConsumer consumer = (ZohoBiginConsumer) context.getRoute("feed").getConsumer();
        consumer.run();
        consumer.run();
    }

    private static BiginSimulator bigin() {
        return EXTENSION.simulator();
    }
}
