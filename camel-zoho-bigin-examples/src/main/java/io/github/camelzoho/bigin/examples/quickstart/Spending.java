package io.github.camelzoho.bigin.examples.quickstart;

import io.github.camelzoho.bigin.ZohoBiginEndpoint;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import org.apache.camel.CamelContext;

/**
 * What was spent.
 *
 * @param calls calls of the API, not counting those for tokens
 * @param credits Bigin's credits
 */
record Spending(long calls, long credits) {
    static final Spending NONE = new Spending(0, 0);

    /** By the component's own count, which all endpoints of one credential share. */
    static Spending of(CamelContext context) {
        return context.getEndpoints().stream()
                .filter(ZohoBiginEndpoint.class::isInstance)
                .map(ZohoBiginEndpoint.class::cast)
                .findAny()
                .map(endpoint -> new Spending(endpoint.getCalls(), endpoint.getCredits()))
                .orElse(NONE);
    }

    /** By the count of the simulator, which stands in for Bigin's. */
    static Spending of(BiginSimulator simulator) {
        long calls =
                simulator.calls().stream()
                        .filter(call -> !call.path().startsWith("/oauth/"))
                        .count();
        return new Spending(calls, simulator.credits().used());
    }

    Spending since(Spending earlier) {
        return new Spending(calls - earlier.calls, credits - earlier.credits);
    }

    @Override
    public String toString() {
        return "%d calls, %d credits".formatted(calls, credits);
    }
}
