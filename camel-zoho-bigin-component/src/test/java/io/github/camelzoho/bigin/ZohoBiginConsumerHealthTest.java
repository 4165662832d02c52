package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators see of a consumer: health, figures, the dev console. */
class ZohoBiginConsumerHealthTest extends SimulatedFeed {
    private static final String ALL = "startFrom=beginning&fields=Last_Name";

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withJMX(true);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        HealthCheckRegistry registry =
                (HealthCheckRegistry)
                        context.getCamelContextExtension()
                                .getBootstrapFactoryFinder()
                                .newInstance("health-check/default-registry")
                                .orElseThrow();
        context.getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, registry);
        registry.register(registry.resolveById("consumers"));
        return context;
    }

    private HealthCheck.Result health() {
        return HealthCheckHelper.invokeReadiness(context).stream()
                .filter(result -> result.getCheck().getId().equals("consumer:" + ROUTE))
                .findFirst()
                .orElseThrow();
    }

    private void assertDown(String message) {
        assertThat(health().getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health().getMessage().orElse("") + health().getError().map(String::valueOf))
                .contains(message)
                .doesNotContain(bigin().credentials().refreshToken());
    }

    @Test
    void isUpWithPositionLagAndLastSuccess() throws Exception {
        contact("Varga");
        feed(ALL);
        assertThat(health().getState()).isEqualTo(HealthCheck.State.DOWN);
        settledPoll();
        seconds(30);
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health().getDetails())
                .containsEntry("cursorName", "Contacts-us")
                .containsEntry("position", positions.saved().get(positions.saved().size() - 1))
                .containsEntry("lastSuccess", "2031-03-04T08:00:05Z")
                .containsEntry("changeSource", "coql")
                .containsEntry("changesEmitted", 1L)
                .doesNotContainKeys("waitingSince", "lastFailure");
        assertThat((Long) health().getDetails().get("lagSeconds")).isBetween(30L, 36L);
    }

    @Test
    void isDownWhileAnExchangeFails() throws Exception {
        contact("Varga");
        AtomicBoolean broken = new AtomicBoolean(true);
        feed(
                ALL,
                exchange -> {
                    if (broken.get()) {
                        throw new IllegalStateException("no room");
                    }
                });
        settledPoll();
        assertDown("no room");
        broken.set(false);
        settledPoll();
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void isDownWhenThePositionDoesNotMoveAlthoughBiginHasChanges() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        feed(
                ALL,
                exchange -> {
                    hanging.countDown();
                    goOn.await();
                });
        settledPoll();
        contact("Varga");
        seconds(5);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> polling = thread.submit(this::poll);
            assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();
            bigin().clock().advance(Duration.ofMinutes(4));
            assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
            bigin().clock().advance(Duration.ofMinutes(2));
            assertDown("the position has not moved since 2031-03-04T08:00:10Z");
            assertThat(health().getDetails()).containsKey("waitingSince");
            goOn.countDown();
            polling.get(20, TimeUnit.SECONDS);
            assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
            assertThat(health().getDetails()).doesNotContainKey("waitingSince");
        } finally {
            goOn.countDown();
            thread.shutdownNow();
        }
    }

    @Test
    void isDownWhenThePositionStandsStillBecauseEveryExchangeFails() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        feed(
                ALL,
                exchange -> {
                    if (broken.get()) {
                        throw new IllegalStateException("no room");
                    }
                });
        settledPoll();
        contact("Varga");
        settledPoll();
        for (int i = 0; i < 3; i++) {
            assertDown("no room");
            assertThat(health().getDetails())
                    .containsEntry("waitingSince", "2031-03-04T08:00:10Z")
                    .containsEntry("changesEmitted", 0L);
            seconds(300);
            poll();
        }
        assertNotMoved();
        broken.set(false);
        poll();
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health().getDetails()).doesNotContainKeys("waitingSince", "lastFailure");
    }

    @Test
    void isDownWhenThePositionStandsStillBecauseTheStoreRefusesToSave() throws Exception {
        feed(ALL);
        settledPoll();
        contact("Varga");
        positions.broken = new IllegalStateException("disk full");
        settledPoll();
        for (int i = 0; i < 3; i++) {
            assertDown("disk full");
            assertThat(health().getDetails())
                    .containsEntry("waitingSince", "2031-03-04T08:00:10Z")
                    .containsEntry("changesEmitted", 0L);
            seconds(300);
            poll();
        }
        assertNotMoved();
        assertThat(news()).as("at least once, as long as that").hasSize(4);
        positions.broken = null;
        poll();
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health().getDetails()).doesNotContainKeys("waitingSince", "lastFailure");
    }

    @Test
    void isDownWhenTheStoreRefusesTheVeryFirstPosition() throws Exception {
        positions.broken = new IllegalStateException("disk full");
        feed(ALL);
        settledPoll();
        assertDown("disk full");
        assertThat(heard).isEmpty();
    }

    @Test
    void isDownWhileTheTokenIsRefused() throws Exception {
        feed(ALL);
        settledPoll();
        bigin().credentials().revokeRefreshToken();
        settledPoll();
        assertDown("revoked");
    }

    @Test
    void isDownAsSoonAsAnybodyIsRefused() throws Exception {
        feed(ALL);
        settledPoll();
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        bigin().credentials().revokeRefreshToken();
        send("zoho-bigin:Contacts?operation=list&fields=Last_Name", null);
        assertDown("revoked");
    }

    @ParameterizedTest
    @CsvSource({"429, TOO_MANY_REQUESTS", "400, LIMIT_EXCEEDED"})
    void isDownWhileTheCreditsAreUsedUp(int status, String code) throws Exception {
        bigin().switches().set(Switch.CREDITS_STATUS, status);
        bigin().switches().set(Switch.CREDITS_CODE, code);
        feed(ALL);
        settledPoll();
        contact("Varga");
        bigin().credits().exhaust();
        settledPoll();
        assertDown(code);
        assertThat(health().getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, status);
        bigin().clock().advance(Duration.ofHours(25));
        poll();
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(told()).containsExactly("created Varga");
        assertThat(feedConsumer().getChangeSource()).isEqualTo("coql");
    }

    @Test
    void checkCostsNoCredits() throws Exception {
        feed(ALL);
        settledPoll();
        int used = bigin().credits().used();
        health();
        assertThat(bigin().credits().used()).isEqualTo(used);
    }

    @Test
    void figuresAreInJmx() throws Exception {
        contact("Varga");
        feed(ALL);
        settledPoll();
        bigin().faults().add(Fault.status(400)).on("*", "/bigin/*").always();
        settledPoll();
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Set<ObjectName> consumers =
                server.queryNames(
                        new ObjectName(
                                "org.apache.camel:context="
                                        + context.getManagementName()
                                        + ",type=consumers,name=ZohoBiginConsumer*"),
                        null);
        assertThat(consumers).hasSize(1);
        ObjectName name = consumers.iterator().next();
        assertThat(server.getAttribute(name, "CursorName")).isEqualTo("Contacts-us");
        assertThat(server.getAttribute(name, "Position")).isEqualTo(feedConsumer().getPosition());
        assertThat(server.getAttribute(name, "ChangesEmitted")).isEqualTo(1L);
        assertThat(server.getAttribute(name, "ChangeSource")).isNotNull();
        assertThat(server.getAttribute(name, "LagSeconds"))
                .isEqualTo(feedConsumer().getLagSeconds());
        assertThat(server.getAttribute(name, "LastSuccess")).isEqualTo("2031-03-04T08:00:05Z");
        assertThat(server.getAttribute(name, "LastFailure").toString()).contains("400");
        assertThat(server.getAttribute(name, "WaitingSince")).isNull();
        // What every polling consumer of Camel has is still there.
        assertThat(server.getAttribute(name, "Delay")).isEqualTo(500L);
    }

    @Test
    void devConsoleShowsConnectionsAndFeedsAndNoSecret() throws Exception {
        contact("Varga");
        feed(ALL);
        settledPoll();
        DevConsole console =
                PluginHelper.getDevConsoleResolver(context).resolveDevConsole("zoho-bigin");
        JsonObject shown = (JsonObject) console.call(DevConsole.MediaType.JSON);
        JsonArray connections = shown.getCollection("connections");
        assertThat(connections).hasSize(1);
        assertThat((JsonObject) connections.get(0))
                .containsEntry("credential", "OAuth")
                .containsEntry("address", "https://www.zohoapis.com")
                .containsEntry("calls", (long) bigin().calls().size() - 1)
                .containsEntry("credits", (long) bigin().credits().used())
                .containsEntry("refused", false);
        JsonArray feeds = shown.getCollection("feeds");
        assertThat(feeds).hasSize(1);
        assertThat((JsonObject) feeds.get(0))
                .containsEntry("module", "Contacts")
                .containsEntry("route", ROUTE)
                .containsEntry("cursorName", "Contacts-us")
                .containsEntry("changesEmitted", 1L)
                .containsKeys("position", "lagSeconds", "lastSuccess");
        String text = (String) console.call(DevConsole.MediaType.TEXT);
        assertThat(text).contains("Connections: 1", "Feeds: 1", "cursorName: Contacts-us");
        for (String all : new String[] {text, shown.toJson()}) {
            assertThat(all)
                    .doesNotContain(bigin().credentials().clientSecret())
                    .doesNotContain(bigin().credentials().clientId())
                    .doesNotContain(bigin().credentials().refreshToken());
        }
        stopFeed();
        assertThat(((JsonObject) console.call(DevConsole.MediaType.JSON)).toJson())
                .contains("\"feeds\":[]");
    }
}
