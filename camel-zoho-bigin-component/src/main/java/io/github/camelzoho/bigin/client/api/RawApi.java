package io.github.camelzoho.bigin.client.api;

import com.fasterxml.jackson.core.JsonParser;
import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ApiResponse;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Replay;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Any call below {@code /bigin/}, for what the other areas do not know. Thread-safe. */
public final class RawApi {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Transport transport;

    public RawApi(Transport transport) {
        this.transport = transport;
    }

    /**
     * Sends what is given.
     *
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param path relative to {@code /bigin/v2}, or absolute from {@code /bigin/}; not encoded
     * @param query parameters, not encoded
     * @param body the body as it is, or {@code null}
     * @param contentType its media type; {@code null} for JSON
     */
    public Raw send(
            String method,
            String path,
            Map<String, ?> query,
            byte @Nullable [] body,
            @Nullable String contentType) {
        String verb = method.toUpperCase(Locale.ROOT);
        if (!METHODS.contains(verb)) {
            throw new ZohoBiginInputException(
                    "method '" + method + "' is none of GET, POST, PUT, PATCH, DELETE");
        }
        QueryString parameters = new QueryString();
        query.forEach(parameters::add);
        ApiRequest request =
                ApiRequest.of(verb, absolute(path), "the scope of its area")
                        .query(parameters)
                        .replay(verb.equals("GET") ? Replay.ALWAYS : Replay.IF_NOT_SENT);
        if (body != null && contentType != null) {
            request = request.body(body, contentType);
        } else if (body != null) {
            request = request.json(body);
        }
        return transport.send(request, RawApi::read);
    }

    private static String absolute(String path) {
        if (path.contains("?") || path.contains("#") || path.contains("://")) {
            throw new ZohoBiginInputException(
                    "path '"
                            + path
                            + "' must be a path alone: put query parameters into the"
                            + " header CamelZohoBiginQueryParameters, a map");
        }
        String absolute =
                path.startsWith("/bigin/")
                        ? path
                        : Paths.ROOT + (path.startsWith("/") ? path : "/" + path);
        return Arrays.stream(absolute.substring(1).split("/", -1))
                .map(QueryString::segment)
                .collect(Collectors.joining("/", "/", ""));
    }

    private static Raw read(ApiResponse response) throws IOException {
        String type = response.header("Content-Type");
        if (response.isEmpty()) {
            return new Raw(response.status(), null, null);
        }
        if (type == null || !type.toLowerCase(Locale.ROOT).contains("json")) {
            return new Raw(response.status(), response.detach(), type);
        }
        InputStream body = response.body();
        try (JsonParser parser = Json.mapper().getFactory().createParser(body)) {
            return new Raw(
                    response.status(),
                    parser.nextToken() == null ? null : Json.value(parser),
                    type);
        }
    }

    /**
     * The answer to a raw call.
     *
     * @param status the HTTP status
     * @param body maps and lists for JSON, an {@link InputStream} that the reader closes for
     *     anything else, {@code null} for nothing
     * @param contentType the answer's media type
     */
    public record Raw(int status, @Nullable Object body, @Nullable String contentType) {}
}
