package io.github.camelzoho.bigin.client.auth;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ResponseReader;
import io.github.camelzoho.bigin.client.http.Service;
import io.github.camelzoho.bigin.client.http.Transport;

/** Sends every call to Bigin through one connection of the gateway. Thread-safe. */
public final class ConnectionTransport implements Transport {
    private final Transport next;
    private final String connectionId;

    public ConnectionTransport(Transport next, String connectionId) {
        this.next = next;
        this.connectionId = connectionId;
    }

    @Override
    public <T> T send(ApiRequest request, ResponseReader<T> reader) {
        // The list of connections is the key's, not one connection's.
        return next.send(
                request.service() == Service.CONNECTIONS
                        ? request
                        : request.header(GatewayAccess.CONNECTION, connectionId),
                reader);
    }
}
