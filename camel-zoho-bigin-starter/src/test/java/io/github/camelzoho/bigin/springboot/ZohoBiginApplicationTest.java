package io.github.camelzoho.bigin.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.ZohoBiginComponent;
import io.github.camelzoho.bigin.client.auth.DataCenter;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A whole application, with its web server and Actuator, against the simulator. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camel.component.zoho-bigin.data-center=eu",
            "camel.component.zoho-bigin.maxRetries=2",
            "camel.component.zoho-bigin.response-timeout=30000",
            "camel.health.producers-enabled=true",
            "camel.health.exposure-level=full",
            "management.endpoint.health.show-details=always"
        })
class ZohoBiginApplicationTest {
    private static final String HEALTH = "/actuator/health/camelHealth";
    private static final BiginSimulator BIGIN = BiginSimulator.start();

    @Autowired private CamelContext camel;
    @Autowired private ProducerTemplate template;
    @Autowired private TestRestTemplate web;

    @DynamicPropertySource
    static void credential(DynamicPropertyRegistry properties) {
        String prefix = ZohoBiginAutoConfiguration.PREFIX;
        properties.add(prefix + ".accounts-url", BIGIN::url);
        properties.add(prefix + ".client-id", () -> BIGIN.credentials().clientId());
        properties.add(prefix + ".client-secret", () -> BIGIN.credentials().clientSecret());
        properties.add(prefix + ".refresh-token", () -> BIGIN.credentials().refreshToken());
    }

    @AfterAll
    static void stop() {
        BIGIN.close();
    }

    @Test
    void routesWorkWithOptionsFromProperties() {
        template.sendBody("direct:newContact", Map.of("Last_Name", "Varga"));

        assertThat(BIGIN.module("Contacts").all()).extracting("Last_Name").contains("Varga");
        assertThat(BIGIN.refused()).isEmpty();
    }

    @Test
    void bothSpellingsOfAnOptionAreUnderstood() {
        ZohoBiginComponent component = camel.getComponent("zoho-bigin", ZohoBiginComponent.class);

        assertThat(component.getConfiguration().getDataCenter()).isEqualTo(DataCenter.eu);
        assertThat(component.getConfiguration().getMaxRetries()).isEqualTo(2);
        assertThat(component.getConfiguration().getResponseTimeout()).isEqualTo(30_000);
    }

    @Test
    void actuatorTellsOfTheProducersHealth() {
        template.sendBody("direct:newContact", Map.of("Last_Name", "Before"));
        Map<?, ?> good = web.getForObject(HEALTH, Map.class);
        BIGIN.credentials().revokeRefreshToken();
        Exchange refused =
                template.request(
                        "direct:newContact",
                        exchange -> exchange.getMessage().setBody(Map.of("Last_Name", "After")));
        Map<?, ?> bad = web.getForObject(HEALTH, Map.class);

        assertThat(good.get("status")).isEqualTo("UP");
        assertThat(good.toString()).contains("producer:zoho-bigin");
        assertThat(refused.getException()).isNotNull();
        assertThat(bad.get("status")).isEqualTo("DOWN");
        assertThat(bad.toString())
                .doesNotContain(
                        List.of(
                                BIGIN.credentials().clientSecret(),
                                BIGIN.credentials().refreshToken()));
    }
}
