package io.github.camelzoho.bigin.examples.assistanttools;

import io.github.camelzoho.bigin.ZohoBiginEndpoint;
import io.github.camelzoho.bigin.ZohoBiginOperation;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** A conversation with an assistant: what it may do, and what it has cost. Thread-safe. */
final class Conversation {
    private static final String ENDPOINT = "zoho-bigin:org?outputType=json";

    private final CamelContext camel;
    private final Allowance allowance;
    private @Nullable Long before;

    /** What other routes spend after its first call counts, too. */
    Conversation(CamelContext camel, Allowance allowance) {
        this.camel = camel;
        this.allowance = allowance;
    }

    /** The endpoint of all calls, without the operation. */
    String endpoint() {
        return ENDPOINT;
    }

    Optional<String> refusal(ZohoBiginOperation operation) {
        return allowance.refusal(operation, spent());
    }

    /** Credits since the first call was asked for. */
    private synchronized long spent() {
        long now = allSpent();
        if (before == null) {
            before = now;
        }
        return now - before;
    }

    /** The component counts for each credential, whatever the endpoint. */
    private long allSpent() {
        return camel.getEndpoint(ENDPOINT, ZohoBiginEndpoint.class).getCredits();
    }
}
