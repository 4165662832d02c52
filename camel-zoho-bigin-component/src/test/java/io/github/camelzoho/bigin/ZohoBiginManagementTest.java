package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.Fault;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Set;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.Test;

/** What operators see: health and figures. */
class ZohoBiginManagementTest extends SimulatedBigin {
    private static final String LIST =
            "zoho-bigin:Contacts?operation=list&fields=Last_Name&clientSecret=RAW(simulator-secret)";

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withJMX(true);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        if (registry == null) {
            registry =
                    (HealthCheckRegistry)
                            context.getCamelContextExtension()
                                    .getBootstrapFactoryFinder()
                                    .newInstance("health-check/default-registry")
                                    .orElseThrow();
            context.getCamelContextExtension()
                    .addContextPlugin(HealthCheckRegistry.class, registry);
        }
        Object producers = registry.resolveById("producers");
        ((HealthCheckRepository) producers).setEnabled(true);
        registry.register(producers);
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:list").to(LIST);
            }
        };
    }

    private HealthCheck.Result health() {
        Collection<HealthCheck.Result> all = HealthCheckHelper.invoke(context);
        return all.stream()
                .filter(result -> result.getCheck().getId().startsWith("producer:zoho-bigin"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isUpWithATokenAndDownWithout() {
        template.requestBody("direct:list", (Object) null);
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health().getDetails()).containsEntry("calls", 1L).containsEntry("credits", 1L);

        bigin().credentials().revokeRefreshToken();
        bigin().clock().advance(java.time.Duration.ofHours(2));
        HealthCheck.Result down = health();
        assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(down.getMessage().orElseThrow()).contains("revoked");
        assertThat(down.getDetails()).containsEntry("service.status.code", 200);
        assertThat(down.toString()).doesNotContain(bigin().credentials().clientSecret());
    }

    @Test
    void isDownWhileBiginRefusesAFixedTokenAndUpAgainAfterwards() {
        String uri =
                "zoho-bigin:Contacts?operation=list&fields=Last_Name&apiUrl="
                        + bigin().url()
                        + "&accessToken="
                        + bigin().credentials().issueAccessToken();
        bigin().faults().add(Fault.invalidToken()).on("GET", "*");
        template.request(uri, exchange -> {});
        assertThat(states()).contains(HealthCheck.State.DOWN);
        template.request(uri, exchange -> {});
        assertThat(states()).containsOnly(HealthCheck.State.UP);
    }

    private java.util.List<HealthCheck.State> states() {
        return HealthCheckHelper.invoke(context).stream()
                .filter(result -> result.getCheck().getId().startsWith("producer:zoho-bigin"))
                .map(HealthCheck.Result::getState)
                .toList();
    }

    @Test
    void checkCostsNoCredits() {
        health();
        health();
        assertThat(bigin().credits().used()).isZero();
        assertThat(bigin().credentials().tokensIssued()).hasSize(1);
    }

    @Test
    void figuresAreInJmxAndNamesHoldNoSecret() throws Exception {
        contacts(1);
        template.requestBody("direct:list", (Object) null);
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Set<ObjectName> endpoints =
                server.queryNames(
                        new ObjectName(
                                "org.apache.camel:context="
                                        + context.getManagementName()
                                        + ",type=endpoints,name=*zoho-bigin*"),
                        null);
        assertThat(endpoints).hasSize(1);
        ObjectName name = endpoints.iterator().next();
        assertThat(name.toString()).doesNotContain("simulator-secret");
        assertThat(server.getAttribute(name, "Calls")).isEqualTo(1L);
        assertThat(server.getAttribute(name, "Credits")).isEqualTo(1L);
        assertThat(server.getAttribute(name, "Failures")).isEqualTo(0L);
        assertThat(server.getAttribute(name, "CallsUnderWay")).isEqualTo(0);
        assertThat(server.getAttribute(name, "CallsAllowed")).isEqualTo(5);
        assertThat(server.getAttribute(name, "Module")).isEqualTo("Contacts");
        assertThat(server.getAttribute(name, "OperationName")).isEqualTo("list");
        assertThat(server.getAttribute(name, "EndpointUri").toString())
                .doesNotContain("simulator-secret");
    }
}
