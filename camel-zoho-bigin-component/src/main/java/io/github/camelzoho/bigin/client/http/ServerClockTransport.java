package io.github.camelzoho.bigin.client.http;

/**
 * Tells a {@link ServerClock} the date of every good answer of the API. Errors may be a proxy's own
 * and have its clock. Thread-safe.
 */
public final class ServerClockTransport implements Transport {
    private final Transport next;
    private final ServerClock clock;

    public ServerClockTransport(Transport next, ServerClock clock) {
        this.next = next;
        this.clock = clock;
    }

    @Override
    public <T> T send(ApiRequest request, ResponseReader<T> reader) {
        if (request.service() != Service.API) {
            return next.send(request, reader);
        }
        return next.send(
                request,
                response -> {
                    clock.heard(response.header("Date"));
                    return reader.read(response);
                });
    }
}
