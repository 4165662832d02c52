package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.notifications.Channel;
import io.github.camelzoho.bigin.simulator.notifications.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The channel of a route lives as long as its listener. */
@Tag("own-webhook")
class ZohoBiginPushChannelTest extends SimulatedPush {
    private static final String WATCH = "/bigin/v2/actions/watch";
    private final AtomicLong companies = new AtomicLong();

    private Channel channel() {
        assertThat(notifications().channels()).hasSize(1);
        return notifications().channels().get(0);
    }

    private List<String> watchCalls() {
        return bigin().calls().stream()
                .filter(call -> call.path().equals(WATCH))
                .map(RecordedCall::method)
                .toList();
    }

    @Test
    void channelIsMadeAsDocumented() throws Exception {
        push("events=created,updated,deleted");
        assertThat(channel().id()).matches("[1-9][0-9]{17}");
        assertThat(channel().notifyUrl()).isEqualTo(address() + "/in");
        assertThat(channel().token()).matches("[A-Za-z0-9]{50}");
        assertThat(channel().events())
                .containsExactly("Contacts.create", "Contacts.edit", "Contacts.delete");
        assertThat(Duration.between(bigin().clock().now(), channel().expiry()))
                .isEqualTo(Duration.ofDays(1).minusMinutes(1));
        assertThat(endpoint().getChannelId()).isEqualTo(channel().id());
        assertThat(endpoint().getChannelState()).isEqualTo("open");
        assertThat(endpoint().getChannelExpiry()).isEqualTo(channel().expiry().toString());
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void channelIsAskedForWhenTheListenerIsUp() throws Exception {
        String uri = uri("");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri).routeId(ROUTE).autoStartup(false).to("mock:push");
                    }
                });
        schedule.advance(Duration.ofHours(1));
        assertThat(watchCalls()).as("nobody listens yet").isEmpty();
        context.getRouteController().startRoute(ROUTE);
        assertThat(notifications().forge(address() + "/in", "{}").status())
                .as("somebody listens")
                .isEqualTo(401);
        assertThat(watchCalls()).isEmpty();
        schedule.run();
        assertThat(notifications().channels()).hasSize(1);
    }

    @Test
    void twoModulesAreToldOfApart() throws Exception {
        push("");
        String other = uri("").replace("Contacts", "Accounts").replace("/in", "/companies");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(other).process(exchange -> companies.incrementAndGet());
                    }
                });
        schedule.run();
        assertThat(notifications().channels())
                .extracting(Channel::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
        bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        contact("Varga");
        told(1);
        Awaitility.await().until(() -> companies.get() == 1);
        assertThat(notifications().deliveries()).hasSize(2).allMatch(Delivery::taken);
    }

    @Test
    void channelEndsWithTheRouteAndComesBackWithIt() throws Exception {
        push("");
        String id = channel().id();
        context.getRouteController().stopRoute(ROUTE);
        assertThat(notifications().channels()).isEmpty();
        context.getRouteController().startRoute(ROUTE);
        schedule.run();
        assertThat(channel().id()).isEqualTo(id);
        contact("Varga");
        told(1);
        context.stop();
        assertThat(notifications().channels()).isEmpty();
        assertThat(watchCalls()).containsExactly("PUT", "POST", "DELETE", "PUT", "POST", "DELETE");
        assertThat(schedule.size()).isZero();
    }

    @Test
    void channelMayBeKept() throws Exception {
        push("keepChannel=true");
        context.stop();
        assertThat(notifications().channels()).hasSize(1);
    }

    @Test
    void sameEndpointHasTheSameChannelInEveryRun() throws Exception {
        push("keepChannel=true");
        Channel first = channel();
        context.getRouteController().stopRoute(ROUTE);
        context.removeRoute(ROUTE);
        push("keepChannel=true");
        assertThat(channel().id()).isEqualTo(first.id());
        assertThat(channel().token()).isNotEqualTo(first.token());
        contact("Varga");
        told(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursorName=other", "webhookPath=/other", "apiUrl=http://127.0.0.1:%d"})
    void otherEndpointsHaveOtherChannels(String other) throws Exception {
        push("");
        String id = channel().id();
        context.getRouteController().stopRoute(ROUTE);
        context.removeRoute(ROUTE);
        String uri = uri(other.formatted(bigin().port()));
        route(
                other.startsWith("webhookPath") ? uri.replace("&webhookPath=/in", "") : uri,
                exchange -> {});
        schedule.run();
        assertThat(channel().id()).isNotEqualTo(id);
    }

    @Test
    void idTokenAndLifeMayBeChosen() throws Exception {
        push("channelId=7001&channelLife=2h&notificationToken=RAW(a token with % and &)");
        assertThat(channel().id()).isEqualTo("7001");
        assertThat(channel().token()).isEqualTo("a token with % and &");
        assertThat(Duration.between(bigin().clock().now(), channel().expiry()))
                .isEqualTo(Duration.ofHours(2));
        schedule.advance(Duration.ofDays(2));
        contact("Varga");
        told(1);
    }

    @Test
    void tokenIsMadeOfTheChanceThatIsHandedIn() throws Exception {
        ZohoBiginComponent component = context.getComponent("zoho-bigin", ZohoBiginComponent.class);
        component.useSecrets(new Random(1));
        push("");
        String first = channel().token();
        context.getRouteController().stopRoute(ROUTE);
        context.removeRoute(ROUTE);
        component.useSecrets(new Random(1));
        push("");
        assertThat(channel().token()).isEqualTo(first);
    }

    @Test
    void wrongOptionsAreRefusedAtStart() {
        for (String wrong :
                List.of(
                        "channelId=7x",
                        "channelId=1,2",
                        "channelLife=25h",
                        "notificationToken=short",
                        "notificationQueueSize=0",
                        "events=made",
                        "webhookAutoRegister=false")) {
            String option = wrong.substring(0, wrong.indexOf('='));
            assertThat(SimulatedFeed.failureOf(() -> push(wrong), ZohoBiginInputException.class))
                    .as(wrong)
                    .hasMessageContaining(
                            option.equals("webhookAutoRegister") ? "notificationToken" : option);
            forgetRoute();
        }
        assertThat(watchCalls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cursorName=none",
                "webhookExternalUrl=http://hooks.lumen.example",
                "webhookExternalUrl=hooks.lumen.example",
                "webhookExternalUrl=ftp://hooks.lumen.example"
            })
    void addressMustBePublic(String address) {
        String uri =
                "webhook:zoho-bigin:Contacts?webhookComponentName=platform-http&webhookPath=/in&"
                        + address;
        assertThat(
                        SimulatedFeed.failureOf(
                                () -> route(uri, exchange -> {}), ZohoBiginInputException.class))
                .hasMessageContainingAll("webhookExternalUrl", "https");
    }

    @Test
    void anotherProcessMayKeepTheChannel() throws Exception {
        push("channelId=7001&notificationToken=a-token-for-two-processes");
        String kept =
                uri("channelId=7001&notificationToken=a-token-for-two-processes&webhookAutoRegister=false&cursorName=second")
                        .replace("/in", "/second");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(kept)
                                .routeId("second")
                                .process(exchange -> heard.add(SimulatedFeed.Heard.of(exchange)));
                    }
                });
        contact("Varga");
        told(1);
        String second = lastDelivery().url().replace("/in", "/second");
        assertThat(notifications().forge(second, lastDelivery().body()).status()).isEqualTo(200);
        told(2);
        assertThat(watchCalls()).containsExactly("PUT", "POST");
    }

    @Test
    void channelMayBeRegisteredByHand() throws Exception {
        ZohoBiginWebhookEndpoint endpoint = byHand();
        endpoint.registerWebhook();
        assertThat(channel().id()).isEqualTo("7001");
        endpoint.unregisterWebhook();
        assertThat(notifications().channels()).isEmpty();
    }

    private ZohoBiginWebhookEndpoint byHand() throws Exception {
        push(
                "channelId=7001&notificationToken=a-token-for-two-processes&webhookAutoRegister=false");
        return endpoint();
    }

    @Test
    void twoWebhooksNeedTwoNames() throws Exception {
        push("");
        String other = uri("").replace("/in", "/other");
        assertThat(
                        SimulatedFeed.failureOf(
                                () -> context.getEndpoint(other), ZohoBiginInputException.class))
                .hasMessageContaining("cursorName");
    }

    @Test
    void whatWasTakenIsFinishedBeforeTheRouteStops() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        push("fields=Last_Name", exchange -> slow.await());
        contact("first");
        told(1);
        contact("second");
        contact("third");
        notifications().awaitQuiet();
        Thread stopping = new Thread(this::stopRoute);
        stopping.start();
        Delivery last = lastDelivery();
        AtomicLong later = new AtomicLong(bigin().clock().now().toEpochMilli());
        Consumer<Map<String, Object>> another =
                payload -> payload.put("server_time", later.incrementAndGet());
        Awaitility.await().until(() -> notifications().forge(last, another).status() == 503);
        assertThat(notifications().channels()).as("Bigin need not try").isEmpty();
        slow.countDown();
        stopping.join();
        assertThat(heard.stream().map(SimulatedFeed.Heard::told))
                .containsExactly("created first", "created second", "created third");
    }

    private void stopRoute() {
        try {
            context.getRouteController().stopRoute(ROUTE);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void forgetRoute() {
        try {
            context.removeRoute(ROUTE);
            context.removeEndpoints("webhook:*");
            context.removeEndpoints("zoho-bigin:*");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private HealthCheck.Result health() {
        return HealthCheckHelper.invoke(context).stream()
                .filter(result -> result.getCheck().getId().startsWith("zoho-bigin-channel"))
                .findFirst()
                .orElseThrow();
    }

    private void useHealthChecks() throws Exception {
        HealthCheckRegistry registry =
                (HealthCheckRegistry)
                        context.getCamelContextExtension()
                                .getBootstrapFactoryFinder()
                                .newInstance("health-check/default-registry")
                                .orElseThrow();
        context.getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, registry);
    }

    @Test
    void healthTellsBeforeTheChannelIsDead() throws Exception {
        useHealthChecks();
        route(uri(""), exchange -> {});
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UNKNOWN);
        schedule.run();
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health().getDetails())
                .containsEntry("state", "open")
                .containsEntry("module", "Contacts")
                .containsEntry("channelId", channel().id());
        assertThat(health().toString()).doesNotContain(channel().token());

        bigin().faults().add(Fault.status(503)).on("PATCH", WATCH).always();
        schedule.advance(Duration.ofHours(17));
        assertThat(health().getState())
                .as("failing, but there is time")
                .isEqualTo(HealthCheck.State.UP);
        schedule.advance(Duration.ofHours(1).plusMinutes(1));
        assertThat(notifications().channels()).as("not dead yet").hasSize(1);
        assertThat(health().getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health().getMessage().orElseThrow()).contains("ends in 3", "503");
        bigin().faults().clear();
        schedule.advance(Duration.ofMinutes(10));
        assertThat(health().getState()).isEqualTo(HealthCheck.State.UP);
        context.getRouteController().stopRoute(ROUTE);
        assertThat(HealthCheckHelper.invoke(context))
                .noneMatch(result -> result.getCheck().getId().startsWith("zoho-bigin-channel"));
    }

    @Test
    void healthTellsThatThereIsNoChannel() throws Exception {
        useHealthChecks();
        bigin().credentials().scopes(java.util.Set.of("ZohoBigin.modules.ALL"));
        push("");
        assertThat(health().getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health().getMessage().orElseThrow())
                .contains("closed", "ZohoBigin.notifications.CREATE");
        assertThat(health().getDetails()).containsEntry("service.status.code", 401);
    }
}
