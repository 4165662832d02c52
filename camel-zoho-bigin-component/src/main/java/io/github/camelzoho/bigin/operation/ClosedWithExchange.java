package io.github.camelzoho.bigin.operation;

import java.io.Closeable;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something open that a route got as its body: closed at the latest when its exchange is done. */
final class ClosedWithExchange extends SynchronizationAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ClosedWithExchange.class);

    private final Closeable open;

    private ClosedWithExchange(Closeable open) {
        this.open = open;
    }

    static void add(Exchange exchange, Closeable open) {
        exchange.getExchangeExtension().addOnCompletion(new ClosedWithExchange(open));
    }

    @Override
    public void onDone(Exchange exchange) {
        try {
            open.close();
        } catch (IOException e) {
            // The route has read what it wanted; a connection that can't be closed is gone anyway.
            LOG.debug("closing the body of {} failed", exchange.getExchangeId(), e);
        }
    }
}
