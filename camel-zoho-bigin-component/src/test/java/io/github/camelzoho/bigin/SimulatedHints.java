package io.github.camelzoho.bigin;

import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;

/**
 * Ground for tests of push-assisted polling: a polling consumer with a listener of its own, which
 * the simulator really calls. Only hints lead to polls, and the test itself; the clock stands still
 * otherwise.
 */
abstract class SimulatedHints extends SimulatedPush {
    /** As long as a hint may take, and the second of the change. */
    static final Duration SOON = Duration.ofMillis(1100);

    /** Outlives the Camel context, as a store does. */
    final MemoryCursorStore positions = new MemoryCursorStore();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getRegistry().bind("positions", positions);
        return context;
    }

    /** The URI of a consumer of contacts that Bigin tells. */
    String assisted(String options) {
        return "zoho-bigin:Contacts?push=true&startScheduler=false&cursorStore=#positions"
                + "&webhookComponentName=platform-http&webhookPath=/hints&webhookExternalUrl="
                + address()
                + (options.isEmpty() ? "" : "&" + options);
    }

    /** Starts such a consumer; its channel is open and its first poll done. */
    void assist(String options) throws Exception {
        assist(options, exchange -> {});
    }

    /** As {@link #assist(String)}, with a step after the exchange was noted. */
    void assist(String options, Processor step) throws Exception {
        route(assisted(options), step);
        schedule.run();
        safetyPoll();
    }

    ZohoBiginConsumer feedConsumer() {
        return (ZohoBiginConsumer) context.getRoute(ROUTE).getConsumer();
    }

    /** The slow poll, which comes whether or not there was a hint. */
    void safetyPoll() {
        feedConsumer().run();
    }

    /** Lets all notifications arrive, and some time pass. */
    void pass(Duration time) {
        notifications().awaitQuiet();
        schedule.advance(time);
    }

    /** As long as a hint may take. */
    void soon() {
        pass(SOON);
    }

    /** What was heard so far, as {@link SimulatedFeed.Heard#told()}. */
    List<String> told() {
        return heard.stream().map(SimulatedFeed.Heard::told).toList();
    }

    /** What was heard since the last call. */
    List<String> news() {
        List<String> news = told();
        heard.clear();
        return news;
    }

    /** How many polls there were: each asks once, as these consumers use COQL. */
    int queries() {
        return calls("POST", "/bigin/v2/coql").size();
    }
}
