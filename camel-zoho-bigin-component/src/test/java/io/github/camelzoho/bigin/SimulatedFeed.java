package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelzoho.bigin.poll.PollCursor;
import io.github.camelzoho.bigin.simulator.ModuleStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * Ground for tests of the polling consumer: the test runs the polls itself, as Camel's scheduler
 * would, and moves the clock, which stands still otherwise.
 */
abstract class SimulatedFeed extends SimulatedBigin {
    static final String ROUTE = "feed";
    static final String NEVER = "startScheduler=false";

    /** Outlives the Camel context, as a store does. */
    final MemoryCursorStore positions = new MemoryCursorStore();

    /** What the route got, oldest first. */
    final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** What was reported instead of being routed. */
    final List<Throwable> reported = new CopyOnWriteArrayList<>();

    /**
     * What an exchange had, copied while it was routed.
     *
     * @param body the body
     * @param headers the headers
     * @param properties the properties
     */
    record Heard(
            @Nullable Object body, Map<String, Object> headers, Map<String, Object> properties) {
        static Heard of(Exchange exchange) {
            return new Heard(
                    exchange.getMessage().getBody(),
                    Map.copyOf(exchange.getMessage().getHeaders()),
                    Map.copyOf(exchange.getAllProperties()));
        }

        String type() {
            return String.valueOf(headers.get(ZohoBiginConstants.EVENT_TYPE));
        }

        String id() {
            return String.valueOf(headers.get(ZohoBiginConstants.RECORD_ID));
        }

        /** Type and last name, such as {@code created Varga}. */
        String told() {
            Object name = body instanceof Map<?, ?> map ? map.get(LAST_NAME) : null;
            return name == null ? type() : type() + " " + name;
        }
    }

    @Override
    protected LongSupplier nanoTime() {
        Instant start = bigin().clock().now();
        return () -> Duration.between(start, bigin().clock().now()).toNanos();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getRegistry().bind("positions", positions);
        context.getRegistry().bind("reported", new Reported());
        return context;
    }

    /** Starts a route of contacts with these options; what it gets is in {@link #heard}. */
    void feed(String options) throws Exception {
        feed(options, exchange -> {});
    }

    /** As {@link #feed(String)}, with a step that may fail after the exchange was noted. */
    void feed(String options, Processor step) throws Exception {
        route(uri(options), step);
    }

    /** Starts a route with any consumer. */
    void route(String uri, Processor step) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri)
                                .routeId(ROUTE)
                                .process(exchange -> heard.add(Heard.of(exchange)))
                                .process(step);
                    }
                });
    }

    /** Stops the route and forgets consumer and endpoint; only what stores keep is left. */
    void stopFeed() throws Exception {
        context.getRouteController().stopRoute(ROUTE);
        context.removeRoute(ROUTE);
        context.removeEndpoints("zoho-bigin:*");
    }

    /** Contacts, with the position in {@link #positions} and without a scheduler. */
    static String uri(String options) {
        String more = options.isEmpty() ? "" : "&" + options;
        String store =
                options.contains("state") || options.contains("cursorStore")
                        ? ""
                        : "&cursorStore=#positions";
        String handler = options.contains("bridge") ? "" : "&exceptionHandler=#reported";
        return "zoho-bigin:Contacts?" + NEVER + store + handler + more;
    }

    /** Why something fails: the exception of this type among the causes. */
    static <T extends Exception> T failureOf(ThrowingCallable work, Class<T> type) {
        for (Throwable e = catchThrowable(work); e != null; e = e.getCause()) {
            if (type.isInstance(e)) {
                return type.cast(e);
            }
        }
        throw new AssertionError("no " + type.getSimpleName());
    }

    ZohoBiginConsumer feedConsumer() {
        return (ZohoBiginConsumer) context.getRoute(ROUTE).getConsumer();
    }

    /** One poll, as the scheduler does it. */
    void poll() {
        feedConsumer().run();
    }

    /** One poll after all that was done so far is settled. */
    void settledPoll() {
        seconds(5);
        poll();
    }

    /** Fails if the position has moved since the feed began with all records. */
    void assertNotMoved() {
        assertThat(positions.saved()).containsExactly(PollCursor.before(Instant.EPOCH).encode());
    }

    void seconds(int seconds) {
        bigin().clock().advance(Duration.ofSeconds(seconds));
    }

    ModuleStore store() {
        return bigin().module("Contacts");
    }

    String contact(String name) {
        return store().insert(Map.of(LAST_NAME, name));
    }

    void rename(String id, String name) {
        store().update(id, Map.of(LAST_NAME, name));
    }

    /** What was heard, as {@link Heard#told()}. */
    List<String> told() {
        return heard.stream().map(Heard::told).toList();
    }

    /** The ids that were heard, in order. */
    List<String> ids() {
        return heard.stream().map(Heard::id).toList();
    }

    /** What was heard since the last call. */
    List<String> news() {
        List<String> news = new ArrayList<>(told());
        heard.clear();
        return news;
    }

    private final class Reported implements ExceptionHandler {
        @Override
        public void handleException(Throwable exception) {
            reported.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            reported.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            reported.add(exception);
        }
    }
}
