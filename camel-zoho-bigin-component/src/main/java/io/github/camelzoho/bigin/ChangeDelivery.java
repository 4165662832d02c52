package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.poll.PageHandler;
import io.github.camelzoho.bigin.poll.RecordChange;
import java.util.List;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;
import org.apache.camel.RollbackExchangeException;
import org.apache.camel.RuntimeCamelException;
import org.jspecify.annotations.Nullable;

/**
 * Routes pages of changes on the polling thread, one exchange after the other, and tells how far
 * the position may move. For one consumer.
 */
final class ChangeDelivery implements PageHandler {
    private final ZohoBiginConsumer consumer;
    private final ChangeExchanges exchanges;
    private final boolean split;
    private final boolean breakOnFirstError;

    ChangeDelivery(ZohoBiginConsumer consumer, ZohoBiginConfiguration options) {
        this.consumer = consumer;
        this.exchanges = new ChangeExchanges(options);
        this.split = options.isSplitResults();
        this.breakOnFirstError = options.isBreakOnFirstError();
    }

    @Override
    public Handled handle(List<RecordChange> page) {
        if (!consumer.mayBeginPage()) {
            return new Handled(0, null);
        }
        return split ? each(page) : together(page);
    }

    private Handled each(List<RecordChange> page) {
        for (int i = 0; i < page.size(); i++) {
            if (!consumer.mayGoOn()) {
                return new Handled(i, null);
            }
            RecordChange change = page.get(i);
            consumer.pending(page.size() - i - 1);
            Exception failure =
                    route(what(change), message -> exchanges.fill(message, change), i, page.size());
            if (failure != null) {
                return new Handled(i, failure);
            }
        }
        return Handled.all(page);
    }

    private Handled together(List<RecordChange> page) {
        String what = page.size() + " changes from " + what(page.get(0)) + " on";
        Exception failure = route(what, message -> exchanges.fill(message, page), 0, 1);
        return failure == null ? Handled.all(page) : new Handled(0, failure);
    }

    /**
     * Routes one exchange.
     *
     * @return why the position must stay before it, {@code null} if it may move on
     */
    private @Nullable Exception route(String what, Consumer<Message> fill, int index, int size) {
        // Not released by itself: with pooled exchanges its outcome would be gone.
        Exchange exchange = consumer.createExchange(false);
        consumer.underWay(true);
        try {
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, size);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == size - 1);
            Exception failure = outcome(exchange, fill);
            // What fails because the consumer is being stopped has not had its turn.
            if (failure == null) {
                return null;
            }
            if (breakOnFirstError || !consumer.isRunAllowed()) {
                return explained(what, failure, exchange.getException() == failure);
            }
            consumer.getExceptionHandler()
                    .handleException("Error processing exchange", exchange, failure);
            return null;
        } finally {
            consumer.underWay(false);
            consumer.releaseExchange(exchange, false);
        }
    }

    private @Nullable Exception outcome(Exchange exchange, Consumer<Message> fill) {
        try {
            fill.accept(exchange.getMessage());
            consumer.getProcessor().process(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        } catch (Exception e) {
            return e;
        }
        if (exchange.getException() != null) {
            return exchange.getException();
        }
        return exchange.isRollbackOnly() || exchange.isRollbackOnlyLast()
                ? new RollbackExchangeException("the route marked it to be rolled back", exchange)
                : null;
    }

    private static Exception explained(String what, Exception failure, boolean routed) {
        String text =
                "the exchange of "
                        + what
                        + " failed; the position stays before it, and it comes again: "
                        + failure.getMessage();
        return routed ? new RoutedFailure(text, failure) : new RuntimeCamelException(text, failure);
    }

    private static String what(RecordChange change) {
        return change.module() + " " + change.id() + " (" + change.type() + ")";
    }
}
