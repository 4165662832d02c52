package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.RollbackExchangeException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an exchange or a poll that fails. */
class ZohoBiginConsumerErrorsTest extends SimulatedFeed {
    private static final String ALL = "startFrom=beginning";

    /** Fails the exchange of a contact so many times. */
    private static Processor failing(String name, int times) {
        AtomicInteger left = new AtomicInteger(times);
        return exchange -> {
            if (name.equals(exchange.getMessage().getBody(Map.class).get(LAST_NAME))
                    && left.getAndDecrement() > 0) {
                throw new IllegalStateException("no room for " + name);
            }
        };
    }

    @Test
    void breakOnFirstErrorLosesNothing() throws Exception {
        List<String> ids = contacts(5);
        feed(ALL, failing("N2", 2));
        settledPoll();
        assertThat(news()).containsExactly("created N0", "created N1", "created N2");
        assertThat(reported)
                .singleElement()
                .satisfies(
                        e ->
                                assertThat(e)
                                        .hasMessageContaining(ids.get(2))
                                        .hasMessageContaining("no room for N2")
                                        .hasRootCauseInstanceOf(IllegalStateException.class));
        assertThat(feedConsumer().getPosition()).contains(ids.get(1));
        poll();
        assertThat(news()).containsExactly("created N2");
        poll();
        assertThat(news()).containsExactly("created N2", "created N3", "created N4");
        poll();
        assertThat(heard).isEmpty();
        assertThat(reported).hasSize(2);
    }

    @Test
    void withoutBreakTheFailureIsReportedAndTheNextOneFollows() throws Exception {
        contacts(3);
        feed(ALL + "&breakOnFirstError=false", failing("N1", 9));
        settledPoll();
        assertThat(news()).containsExactly("created N0", "created N1", "created N2");
        assertThat(reported).singleElement().isInstanceOf(IllegalStateException.class);
        poll();
        assertThat(heard).isEmpty();
    }

    @Test
    void aPageThatFailsComesAgainAsAWhole() throws Exception {
        contacts(3);
        AtomicInteger tries = new AtomicInteger();
        feed(
                ALL + "&splitResults=false",
                exchange -> {
                    if (tries.getAndIncrement() == 0) {
                        throw new IllegalStateException("not now");
                    }
                });
        settledPoll();
        assertNotMoved();
        poll();
        assertThat(heard)
                .extracting(h -> h.headers().get(ZohoBiginConstants.RECORD_COUNT))
                .containsExactly(3, 3);
        assertThat(positions.saved()).hasSize(2);
    }

    @Test
    void whatTheRouteHandlesIsDoneWith() throws Exception {
        contacts(3);
        List<String> dead = new ArrayList<>();
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(IllegalStateException.class)
                                .handled(true)
                                .process(exchange -> dead.add(Heard.of(exchange).told()));
                        from(uri(ALL))
                                .routeId(ROUTE)
                                .process(exchange -> heard.add(Heard.of(exchange)))
                                .process(failing("N1", 9));
                    }
                });
        settledPoll();
        assertThat(news()).containsExactly("created N0", "created N1", "created N2");
        assertThat(dead).containsExactly("created N1");
        assertThat(reported).isEmpty();
        poll();
        assertThat(heard).isEmpty();
    }

    @Test
    void anExchangeMarkedForRollbackHasFailed() throws Exception {
        contact("Varga");
        AtomicInteger tries = new AtomicInteger();
        feed(ALL, exchange -> exchange.setRollbackOnly(tries.getAndIncrement() == 0));
        settledPoll();
        assertThat(reported)
                .singleElement()
                .satisfies(e -> assertThat(e).hasCauseInstanceOf(RollbackExchangeException.class));
        poll();
        assertThat(news()).containsExactly("created Varga", "created Varga");
    }

    /** A route with an error handler of its own; what that gets is in the list. */
    private List<Throwable> bridged(String options, boolean handled, Processor step)
            throws Exception {
        List<Throwable> bridged = new ArrayList<>();
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(Exception.class)
                                .handled(handled)
                                .process(
                                        exchange ->
                                                bridged.add(
                                                        exchange.getProperty(
                                                                Exchange.EXCEPTION_CAUGHT,
                                                                Throwable.class)));
                        from(uri(ALL + "&bridgeErrorHandler=true" + options))
                                .routeId(ROUTE)
                                .process(exchange -> heard.add(Heard.of(exchange)))
                                .process(step);
                    }
                });
        return bridged;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anExchangeThatFailsIsNotPassedToTheRoutesErrorHandlerTwice(boolean breaks)
            throws Exception {
        contacts(3);
        List<Throwable> bridged =
                bridged("&breakOnFirstError=" + breaks, false, failing("N1", breaks ? 2 : 1));
        settledPoll();
        assertThat(bridged).singleElement().asString().contains("no room for N1");
        assertThat(news())
                .containsExactlyElementsOf(
                        breaks
                                ? List.of("created N0", "created N1")
                                : List.of("created N0", "created N1", "created N2"));
        poll();
        assertThat(bridged).as("once each time that it fails").hasSize(breaks ? 2 : 1);
        poll();
        assertThat(bridged).hasSize(breaks ? 2 : 1);
        assertThat(told()).hasSize(breaks ? 3 : 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRecordThatTheRouteDoesNotGetIsBridgedToItsErrorHandler(boolean breaks) throws Exception {
        contact("Varga");
        List<Throwable> bridged =
                bridged(
                        "&breakOnFirstError=" + breaks + "&pojoClass=" + Numbered.class.getName(),
                        true,
                        exchange -> {});
        settledPoll();
        assertThat(heard).isEmpty();
        assertThat(bridged).singleElement().asString().contains("pojoClass");
    }

    /** Has a number where a contact has a name. */
    public static final class Numbered {
        @com.fasterxml.jackson.annotation.JsonProperty(LAST_NAME)
        public int lastName;
    }

    @Test
    void aPollThatFailsIsBridgedToTheRoutesErrorHandler() throws Exception {
        List<Throwable> bridged = bridged("&maxRetries=0", true, exchange -> {});
        contact("Varga");
        bigin().faults().add(Fault.status(503)).on("*", "*").always();
        settledPoll();
        assertThat(bridged).singleElement().asString().contains("503");
        bigin().faults().clear();
        poll();
        assertThat(told()).containsExactly("created Varga");
    }

    @Test
    void aPollStrategyMayPollAgainAtOnce() throws Exception {
        contacts(3);
        AtomicInteger rollbacks = new AtomicInteger();
        context.getRegistry()
                .bind(
                        "again",
                        new PollingConsumerPollStrategy() {
                            @Override
                            public boolean begin(Consumer consumer, Endpoint endpoint) {
                                return true;
                            }

                            @Override
                            public void commit(Consumer consumer, Endpoint endpoint, int polled) {
                                assertThat(polled).isEqualTo(2);
                            }

                            @Override
                            public boolean rollback(
                                    Consumer consumer,
                                    Endpoint endpoint,
                                    int retryCounter,
                                    Exception cause) {
                                return rollbacks.incrementAndGet() == 1;
                            }
                        });
        feed(ALL + "&pollStrategy=#again", failing("N1", 1));
        settledPoll();
        assertThat(news()).containsExactly("created N0", "created N1", "created N1", "created N2");
        assertThat(rollbacks).hasValue(1);
        assertThat(reported).isEmpty();
    }

    @Test
    void aPollStrategyMayForbidAPoll() throws Exception {
        contact("Varga");
        context.getRegistry()
                .bind(
                        "never",
                        new PollingConsumerPollStrategy() {
                            @Override
                            public boolean begin(Consumer consumer, Endpoint endpoint) {
                                return false;
                            }

                            @Override
                            public void commit(Consumer consumer, Endpoint endpoint, int polled) {}

                            @Override
                            public boolean rollback(
                                    Consumer consumer,
                                    Endpoint endpoint,
                                    int retryCounter,
                                    Exception cause) {
                                return false;
                            }
                        });
        feed(ALL + "&pollStrategy=#never");
        settledPoll();
        assertThat(bigin().calls()).isEmpty();
    }
}
