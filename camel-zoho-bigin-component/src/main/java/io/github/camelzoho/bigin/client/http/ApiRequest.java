package io.github.camelzoho.bigin.client.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call, before or after it got its address and authorization. Immutable.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param service which host it goes to
 * @param baseUrl the host's address without a trailing slash, or {@code null} before authorization
 * @param path the encoded path from the root, for example {@code /bigin/v2/Contacts}
 * @param query the encoded query, empty if there is none
 * @param headers further headers
 * @param body the body, or {@code null}
 * @param replay whether it may be sent twice
 * @param outcomes whether the answer has one outcome per record, which Bigin also sends with status
 *     400
 * @param credits what it costs by Bigin's table
 * @param scope tells the OAuth scope that it needs, for the message when it is missing; asked only
 *     then
 */
public record ApiRequest(
        String method,
        Service service,
        @Nullable String baseUrl,
        String path,
        String query,
        Map<String, String> headers,
        @Nullable RequestBody body,
        Replay replay,
        boolean outcomes,
        int credits,
        Supplier<String> scope) {

    /** The authorization header's name. */
    public static final String AUTHORIZATION = "Authorization";

    private static final String JSON = "application/json;charset=UTF-8";

    /** A call that costs one credit: reading and deleting may be repeated, anything else not. */
    public static ApiRequest of(String method, String path, String scope) {
        return of(method, path, () -> scope);
    }

    /** As {@link #of(String, String, String)}, for calls so frequent that the text would weigh. */
    public static ApiRequest of(String method, String path, Supplier<String> scope) {
        boolean repeatable =
                method.equals("GET") || method.equals("PUT") || method.equals("DELETE");
        Replay replay = repeatable ? Replay.ALWAYS : Replay.IF_NOT_SENT;
        return new ApiRequest(
                method, Service.API, null, path, "", Map.of(), null, replay, false, 1, scope);
    }

    public ApiRequest query(QueryString value) {
        String text = value.toString();
        if (text.equals(query)) {
            return this;
        }
        return new ApiRequest(
                method, service, baseUrl, path, text, headers, body, replay, outcomes, credits,
                scope);
    }

    public ApiRequest header(String name, String value) {
        return new ApiRequest(
                method,
                service,
                baseUrl,
                path,
                query,
                with(name, value),
                body,
                replay,
                outcomes,
                credits,
                scope);
    }

    public ApiRequest json(byte[] json) {
        return body(json, JSON);
    }

    public ApiRequest body(byte[] bytes, @Nullable String type) {
        return body(new BytesBody(bytes, type));
    }

    public ApiRequest body(RequestBody value) {
        return new ApiRequest(
                method, service, baseUrl, path, query, headers, value, replay, outcomes, credits,
                scope);
    }

    /** Whether its body is gone, so that it can't be sent again whatever became of it. */
    public boolean isSpent() {
        return body != null && body.spent();
    }

    public ApiRequest replay(Replay value) {
        return new ApiRequest(
                method, service, baseUrl, path, query, headers, body, value, outcomes, credits,
                scope);
    }

    public ApiRequest withOutcomes() {
        return new ApiRequest(
                method, service, baseUrl, path, query, headers, body, replay, true, credits, scope);
    }

    public ApiRequest credits(int value) {
        return new ApiRequest(
                method, service, baseUrl, path, query, headers, body, replay, outcomes, value,
                scope);
    }

    public ApiRequest service(Service value) {
        return new ApiRequest(
                method, value, baseUrl, path, query, headers, body, replay, outcomes, credits,
                scope);
    }

    /** The same call with its address and authorization. */
    public ApiRequest to(String base, String authorization) {
        return at(base, with(AUTHORIZATION, authorization));
    }

    /** The same call with its address only. */
    public ApiRequest to(String base) {
        return at(base, headers);
    }

    private Map<String, String> with(String name, String value) {
        if (headers.isEmpty()) {
            return Map.of(name, value);
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return more;
    }

    private ApiRequest at(String base, Map<String, String> all) {
        return new ApiRequest(
                method, service, base, path, query, all, body, replay, outcomes, credits, scope);
    }

    /**
     * Method and path: what messages and logs may show. The query may hold personal data and stays
     * out.
     */
    public String line() {
        return method + " " + path;
    }

    @Override
    public String toString() {
        return line();
    }
}
