package io.github.camelzoho.bigin;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.BridgeExceptionHandlerToErrorHandler;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.LoggingExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bridgeErrorHandler} makes of failures: those before there is an exchange go to the
 * route's error handler; one of an exchange that was routed has been there, and is only logged.
 */
final class BridgeOfUnrouted implements ExceptionHandler {
    private final BridgeExceptionHandlerToErrorHandler bridge;
    private final LoggingExceptionHandler log;

    BridgeOfUnrouted(DefaultConsumer consumer) {
        this.bridge = new BridgeExceptionHandlerToErrorHandler(consumer);
        this.log =
                new LoggingExceptionHandler(
                        consumer.getEndpoint().getCamelContext(), ZohoBiginConsumer.class);
    }

    @Override
    public void handleException(Throwable exception) {
        handleException("", null, exception);
    }

    @Override
    public void handleException(@Nullable String message, Throwable exception) {
        handleException(message, null, exception);
    }

    @Override
    public void handleException(
            @Nullable String message, @Nullable Exchange exchange, Throwable exception) {
        boolean routed = exchange != null && exchange.getException() == exception;
        if (routed || exception instanceof RoutedFailure) {
            log.handleException(message, exchange, exception);
        } else {
            bridge.handleException(message, exchange, exception);
        }
    }
}
