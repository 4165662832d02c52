package io.github.camelzoho.bigin;

import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;

/**
 * The way into a route for exchanges that its own consumer, which is an HTTP listener, does not
 * make. For one thread.
 */
final class RouteEntry {
    /** Makes exchanges and knows who is told of failures; is never started. */
    private final DefaultConsumer consumer;

    /**
     * @param endpoint where the exchanges come from
     * @param next the route
     */
    RouteEntry(ZohoBiginEndpoint endpoint, Processor next) {
        this.consumer = new DefaultConsumer(endpoint, next);
    }

    /**
     * The route has started: what the options of its own endpoint say of failures and exchanges
     * counts from now on.
     */
    void startedWith(Route route) {
        consumer.setRoute(route);
        consumer.setRouteId(route.getRouteId());
        if (route.getEndpoint() instanceof DefaultEndpoint outer) {
            if (outer.isBridgeErrorHandler()) {
                consumer.setExceptionHandler(new BridgeOfUnrouted(consumer));
            } else if (outer.getExceptionHandler() != null) {
                consumer.setExceptionHandler(outer.getExceptionHandler());
            }
        }
    }

    /** Routes an exchange; its failure is told to whom it concerns. */
    void send(Consumer<Message> fill) {
        Exchange exchange = consumer.createExchange(false);
        try {
            if (consumer.getRoute() != null
                    && consumer.getRoute().getEndpoint() instanceof DefaultEndpoint outer) {
                exchange.setPattern(outer.getExchangePattern());
            }
            route(exchange, fill);
            if (exchange.getException() != null) {
                consumer.getExceptionHandler()
                        .handleException(
                                "Error processing exchange", exchange, exchange.getException());
            }
        } finally {
            consumer.releaseExchange(exchange, false);
        }
    }

    private void route(Exchange exchange, Consumer<Message> fill) {
        try {
            fill.accept(exchange.getMessage());
            consumer.getProcessor().process(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.setException(e);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }

    /** Something failed before there was an exchange. */
    void failed(String what, Exception e) {
        consumer.getExceptionHandler().handleException(what, e);
    }
}
