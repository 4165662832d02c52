package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.simulator.ModuleStore;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.notifications.Delivery;
import io.github.camelzoho.bigin.simulator.notifications.Notifications;
import io.github.camelzoho.bigin.webhook.ManualSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.awaitility.Awaitility;

/**
 * Ground for tests of push: a real HTTP listener, which the simulator really calls. The test moves
 * the clock, and with it what keeps channels open.
 */
abstract class SimulatedPush extends SimulatedBigin {
    static final String ROUTE = "push";

    /** What the route got, oldest first. */
    final List<SimulatedFeed.Heard> heard = new CopyOnWriteArrayList<>();

    ManualSchedule schedule;
    private VertxPlatformHttpServer server;

    @Override
    protected LongSupplier nanoTime() {
        Instant start = bigin().clock().now();
        return () -> Duration.between(start, bigin().clock().now()).toNanos();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        bigin().switches().set(Switch.NOTIFY_URL_ON_THIS_MACHINE, true);
        schedule = new ManualSchedule(bigin());
        context.getComponent("zoho-bigin", ZohoBiginComponent.class).schedules().use(schedule);
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("localhost");
        http.setBindPort(0);
        server = new VertxPlatformHttpServer(http);
        context.addService(server);
        return context;
    }

    /** Where the listener can be reached. */
    String address() {
        return "http://localhost:" + server.getServer().actualPort();
    }

    /** The URI of a webhook for contacts. */
    String uri(String options) {
        return "webhook:zoho-bigin:Contacts?webhookComponentName=platform-http&webhookPath=/in"
                + "&webhookExternalUrl="
                + address()
                + (options.isEmpty() ? "" : "&" + options);
    }

    /** Starts a route whose channel is open; what it gets is in {@link #heard}. */
    void push(String options) throws Exception {
        push(options, exchange -> {});
    }

    /** As {@link #push(String)}, with a step after the exchange was noted. */
    void push(String options, Processor step) throws Exception {
        route(uri(options), step);
        schedule.run();
    }

    void route(String uri, Processor step) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri)
                                .routeId(ROUTE)
                                .process(exchange -> heard.add(SimulatedFeed.Heard.of(exchange)))
                                .process(step);
                    }
                });
    }

    Notifications notifications() {
        return bigin().notifications();
    }

    ModuleStore store() {
        return bigin().module("Contacts");
    }

    /** A new contact, a moment after what was before. */
    String contact(String name) {
        bigin().clock().advance(Duration.ofMillis(10));
        return store().insert(Map.of(LAST_NAME, name));
    }

    void rename(String id, String name) {
        bigin().clock().advance(Duration.ofMillis(10));
        store().update(id, Map.of(LAST_NAME, name));
    }

    /** The latest notification that was delivered or lost. */
    Delivery lastDelivery() {
        notifications().awaitQuiet();
        List<Delivery> all = notifications().deliveries();
        return all.get(all.size() - 1);
    }

    /** Waits until the route got so much, and gives it as {@link SimulatedFeed.Heard#told()}. */
    List<String> told(int count) {
        notifications().awaitQuiet();
        Awaitility.await().until(() -> heard.size() >= count);
        return heard.stream().map(SimulatedFeed.Heard::told).toList();
    }

    /** A body that is a map. */
    @SuppressWarnings("unchecked") // what is checked is the content
    static Map<String, Object> map(SimulatedFeed.Heard one) {
        return (Map<String, Object>) one.body();
    }

    ZohoBiginWebhookEndpoint endpoint() {
        return (ZohoBiginWebhookEndpoint)
                ((org.apache.camel.DelegateEndpoint) context.getRoute(ROUTE).getEndpoint())
                        .getEndpoint();
    }
}
