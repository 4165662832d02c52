package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.client.Timing;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Ground for route tests: a simulator, and a component that talks to it with an OAuth credential.
 * Waits of the component are not waited for but noted, and move the simulator's clock.
 */
public abstract class SimulatedBigin extends CamelTestSupport {
    static final String LAST_NAME = "Last_Name";

    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    /** What the component wanted to wait, in order. */
    protected final List<Duration> waits = new CopyOnWriteArrayList<>();

    private final Instant frozen = Instant.parse("2031-03-04T08:00:00Z");

    protected BiginSimulator bigin() {
        return EXTENSION.simulator();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        bigin().clock().set(frozen);
        ZohoBiginComponent component = new ZohoBiginComponent();
        component.useTiming(
                new Timing(
                        new SimulatedClock(bigin()),
                        nanoTime(),
                        () -> 1,
                        (time, real) -> {
                            waits.add(time);
                            bigin().clock().advance(time);
                            whileWaiting();
                            return true;
                        }));
        component
                .schedules()
                .useForJobs(
                        (delay, look) -> {
                            waits.add(delay);
                            bigin().clock().advance(delay);
                            whileWaiting();
                            look.run();
                            return () -> {};
                        });
        component.useEnvironment(name -> null);
        configure(component.getConfiguration());
        context.addComponent("zoho-bigin", component);
        return context;
    }

    /** What measures intervals; override for intervals that the simulator's clock makes. */
    protected LongSupplier nanoTime() {
        return System::nanoTime;
    }

    /** Runs whenever the component waits; override for what happens meanwhile. */
    protected void whileWaiting() {}

    /** The credential; override for another. */
    protected void configure(ZohoBiginConfiguration options) {
        options.setAccountsUrl(bigin().url());
        options.setContentUrl(bigin().url());
        options.setClientId(bigin().credentials().clientId());
        options.setClientSecret(bigin().credentials().clientSecret());
        options.setRefreshToken(bigin().credentials().refreshToken());
    }

    /** As {@link #send(String, Object, Map)} with a message without headers. */
    protected Exchange send(String uri, Object body) {
        return send(uri, body, Map.of());
    }

    /** Adds contacts to the simulator and gives their ids, oldest first. */
    protected List<String> contacts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> bigin().module("Contacts").insert(Map.of(LAST_NAME, "N" + i)))
                .toList();
    }

    /** The calls that reached Bigin's API with this method and path. */
    protected List<RecordedCall> calls(String method, String path) {
        return bigin().calls().stream()
                .filter(call -> call.method().equals(method) && call.path().equals(path))
                .toList();
    }

    /** The failure of an exchange; fails the test if it is of another type or missing. */
    protected static <T extends Exception> T failure(Exchange exchange, Class<T> type) {
        assertThat(exchange.getException()).isInstanceOf(type);
        return type.cast(exchange.getException());
    }

    /** Sends a body to an endpoint and gives the exchange, failed or not. */
    protected Exchange send(String uri, Object body, Map<String, Object> headers) {
        return template.request(
                uri,
                exchange -> {
                    exchange.getMessage().setBody(body);
                    exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
                });
    }

    /** The body as one record; fails the test if the exchange failed. */
    @SuppressWarnings("unchecked") // what is checked is the content
    protected static Map<String, Object> record(Exchange exchange) {
        return (Map<String, Object>) body(exchange, Map.class);
    }

    /** The body as records; fails the test if the exchange failed. */
    @SuppressWarnings("unchecked") // what is checked is the content
    protected static List<Map<String, Object>> records(Exchange exchange) {
        return (List<Map<String, Object>>) body(exchange, List.class);
    }

    private static <T> T body(Exchange exchange, Class<T> type) {
        if (exchange.getException() != null) {
            throw new AssertionError("the exchange failed", exchange.getException());
        }
        return type.cast(exchange.getMessage().getBody());
    }
}
