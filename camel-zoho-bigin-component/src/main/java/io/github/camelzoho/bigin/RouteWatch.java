package io.github.camelzoho.bigin;

import java.util.function.Predicate;
import org.apache.camel.Route;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.CamelContextStartedEvent;
import org.apache.camel.spi.CamelEvent.RouteStartedEvent;
import org.apache.camel.spi.CamelEvent.RouteStoppedEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the listener of a route can be called: the route and the whole context have started.
 * camel-webhook asks for registration earlier than that, when its endpoint starts.
 */
final class RouteWatch extends EventNotifierSupport {
    private final Predicate<Route> mine;
    private final Listener listener;
    private @Nullable Route route;
    private boolean up;

    /** What is told. */
    interface Listener {
        /** The route's listener can be called. */
        void up(Route route);

        /** The route's listener can't be called any more. */
        void down();
    }

    /**
     * @param mine which route it is about
     */
    RouteWatch(Predicate<Route> mine, Listener listener) {
        this.mine = mine;
        this.listener = listener;
        setIgnoreExchangeEvents(true);
    }

    @Override
    public synchronized void notify(CamelEvent event) {
        if (event instanceof RouteStartedEvent started && mine.test(started.getRoute())) {
            route = started.getRoute();
        } else if (event instanceof RouteStoppedEvent stopped && mine.test(stopped.getRoute())) {
            route = null;
            down();
        }
        boolean running =
                event instanceof CamelContextStartedEvent || getCamelContext().isStarted();
        if (route != null && running && !up) {
            up = true;
            listener.up(route);
        }
    }

    /** Ends the watch. */
    synchronized void down() {
        if (up) {
            up = false;
            listener.down();
        }
    }
}
