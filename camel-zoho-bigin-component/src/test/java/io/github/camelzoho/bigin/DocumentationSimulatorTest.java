package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.camel.SimulatorCustomizer;
import io.github.camelzoho.bigin.simulator.notifications.Delivery;
import io.github.camelzoho.bigin.simulator.notifications.Mishap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The examples of docs/simulator.md. */
class DocumentationSimulatorTest {

    // tag::extension
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    @Test
    void importsContacts(BiginSimulator bigin) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("simulator", SimulatorCustomizer.of(bigin));
            context.start();

            ProducerTemplate template = context.createProducerTemplate();
            template.sendBody("zoho-bigin:Contacts?operation=create", Map.of("Last_Name", "Varga"));

            assertThat(bigin.module("Contacts").all())
                    .extracting("Last_Name")
                    .containsExactly("Varga");
            assertThat(bigin.refused()).isEmpty();
        }
    }

    // end::extension

    @Test
    void faultsAndSwitches() {
        BiginSimulator bigin = BIGIN.simulator();
        // tag::faults
        bigin.faults().add(Fault.status(503)).on("GET", "/bigin/v2/Contacts").times(2);
        bigin.faults().add(Fault.resetAfterProcessing()).on("POST", "/bigin/v2/Contacts").skip(1);
        bigin.faults().add(Fault.status(429).retryAfter(3));
        // end::faults

        // tag::switches
        bigin.switches().set(Switch.SEARCH_LAG_SECONDS, 0);
        bigin.switches().set(Switch.MIXED_BATCH_STATUS, 207);
        // end::switches
        assertThat(bigin.switches().get(Switch.MIXED_BATCH_STATUS)).isEqualTo(207);
    }

    @Test
    void notifications() throws Exception {
        BiginSimulator bigin = BIGIN.simulator();
        enableChannel(bigin);
        // tag::notifications
        bigin.notifications().mishaps().add(Mishap.dropped()).times(2);
        bigin.notifications().mishaps().add(Mishap.late(Duration.ofMinutes(5)));
        bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
        bigin.notifications().awaitQuiet();
        assertThat(bigin.notifications().deliveries())
                .extracting(Delivery::outcome)
                .containsExactly(Delivery.Outcome.DROPPED);
        // end::notifications
    }

    @Test
    void bulkJobs() throws Exception {
        BiginSimulator bigin = BIGIN.simulator();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            ZohoBiginComponent component =
                    context.getComponent("zoho-bigin", ZohoBiginComponent.class);
            component.getConfiguration().setApiUrl(bigin.url());
            component.getConfiguration().setAccessToken(bigin.credentials().issueAccessToken());
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            // tag::bulk
            bigin.bulkJobs().duration(Duration.ofMinutes(5));
            bigin.bulkJobs().recordsPerJob(1_000);
            bigin.bulkJobs().failNext(1);

            template.sendBody("zoho-bigin:Contacts?operation=bulkReadCreate", null);
            bigin.clock().advance(Duration.ofMinutes(5));

            String id = bigin.bulkJobs().ids().get(0);
            Map<?, ?> job =
                    template.requestBodyAndHeader(
                            "zoho-bigin:org?operation=bulkReadStatus",
                            null,
                            "CamelZohoBiginJobId",
                            id,
                            Map.class);
            assertThat(job.get("state")).isEqualTo("FAILURE");
            // end::bulk
        }
    }

    private static void enableChannel(BiginSimulator bigin) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.start();
            String body =
                    "{\"channel_id\":7001,\"notify_url\":\"https://hooks.lumen.example\","
                            + "\"events\":[\"Contacts.all\"]}";
            String uri = "zoho-bigin:org?operation=enableNotifications&apiUrl=%s&accessToken=%s";
            String token = bigin.credentials().issueAccessToken();
            context.createProducerTemplate().sendBody(uri.formatted(bigin.url(), token), body);
        }
    }

    @Test
    void inProcess() {
        // tag::in-process
        try (BiginSimulator bigin = BiginSimulator.start()) {
            List<String> ids =
                    List.of(
                            bigin.module("Contacts").insert(Map.of("Last_Name", "Varga")),
                            bigin.module("Contacts").insert(Map.of("Last_Name", "Okoro")));
            bigin.module("Contacts").delete(ids.get(0));
            bigin.catchUpSearchIndex();
            assertThat(bigin.module("Contacts").size()).isEqualTo(1);
        }
        // end::in-process
    }
}
