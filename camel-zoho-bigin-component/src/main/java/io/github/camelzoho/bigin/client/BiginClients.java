package io.github.camelzoho.bigin.client;

import io.github.camelzoho.bigin.client.api.DescriptionCache;
import io.github.camelzoho.bigin.client.auth.ConnectionTransport;
import io.github.camelzoho.bigin.client.bulk.Patience;
import io.github.camelzoho.bigin.client.http.ServerClock;
import io.github.camelzoho.bigin.client.http.Transport;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The clients of one credential: its own, and with a gateway one per connection that messages name,
 * because each of those is another organisation with fields of its own. Thread-safe.
 */
public final class BiginClients {
    private final Map<String, BiginClient> byConnection = new ConcurrentHashMap<>();
    private final Transport transport;
    private final Function<@Nullable String, DescriptionCache> descriptions;
    private final Patience patience;
    private final ServerClock serverClock;
    private final BiginClient standard;

    /**
     * @param transport the chain
     * @param descriptions what was told of modules, by connection
     * @param patience waits for bulk jobs
     * @param serverClock hears the answers of the chain
     * @param connectionId the gateway's connection that the endpoint names, or {@code null}
     */
    BiginClients(
            Transport transport,
            Function<@Nullable String, DescriptionCache> descriptions,
            Patience patience,
            ServerClock serverClock,
            @Nullable String connectionId) {
        this.transport = transport;
        this.serverClock = serverClock;
        this.descriptions = descriptions;
        this.patience = patience;
        this.standard =
                connectionId == null
                        ? BiginClient.over(
                                transport, descriptions.apply(null), patience, serverClock)
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
                id ->
                        BiginClient.over(
                                new ConnectionTransport(transport, id),
                                descriptions.apply(id),
                                patience,
                                serverClock));
    }
}
