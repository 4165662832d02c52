package io.github.camelzoho.bigin.client;

import io.github.camelzoho.bigin.client.auth.ConnectionTransport;
import io.github.camelzoho.bigin.client.http.Transport;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The clients of one credential: its own, and with a gateway one per connection that messages name,
 * because each of those is another organisation with fields of its own. Thread-safe.
 */
public final class BiginClients {
    private final Map<String, BiginClient> byConnection = new ConcurrentHashMap<>();
    private final Transport transport;
    private final Clock clock;
    private final BiginClient standard;

    BiginClients(Transport transport, Clock clock, @Nullable String connectionId) {
        this.transport = transport;
        this.clock = clock;
        this.standard =
                connectionId == null
                        ? BiginClient.over(transport, clock)
                        : ofConnection(connectionId);
    }

    /**
     * The client of the credential, through the connection that the endpoint names if it names one.
     */
    public BiginClient standard() {
        return standard;
    }

    /** The client through another connection of the gateway. */
    public BiginClient ofConnection(String connectionId) {
        return byConnection.computeIfAbsent(
                connectionId,
                id -> BiginClient.over(new ConnectionTransport(transport, id), clock));
    }
}
