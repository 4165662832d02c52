package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Replay;
import io.github.camelzoho.bigin.client.http.Service;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.Found;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginNotFoundException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a Maton-style gateway: which Bigin accounts it holds tokens of. Costs no
 * credits. Thread-safe.
 *
 * <p>Source: https://github.com/maton-ai/api-gateway-skill
 */
public final class ConnectionsApi {
    private static final String ROOT = "/connections";
    private static final String APP = "zoho-bigin";

    private final Transport transport;

    public ConnectionsApi(Transport transport) {
        this.transport = transport;
    }

    /**
     * The connections to Bigin of a status ({@code ACTIVE}, {@code PENDING}, {@code FAILED}), or
     * all.
     */
    public Page list(@Nullable String status) {
        QueryString query = new QueryString().add("app", APP).add("status", status);
        return Answer.withList(transport, request("GET", ROOT).query(query), "connections")
                .page("connections");
    }

    /** A new connection; the user finishes it at its {@code url}, which is a secret. */
    public Found create() {
        ApiRequest request = request("POST", ROOT).json(Json.write(Map.of("app", APP)));
        return unwrapped(Answer.of(transport, request));
    }

    /** One connection. */
    public Found get(String id) {
        return unwrapped(
                Answer.of(transport, request("GET", ROOT + "/" + QueryString.segment(id))));
    }

    /**
     * Ends a connection. The gateway's answer may be an empty object. After a lost answer it is
     * ended again, and that it is gone then is what was wanted.
     */
    public Found delete(String id) {
        ApiRequest delete = request("DELETE", ROOT + "/" + QueryString.segment(id));
        try {
            return unwrapped(Answer.of(transport, delete.replay(Replay.IF_NOT_SENT)));
        } catch (ZohoBiginException e) {
            if (!e.isOutcomeUnknown()) {
                throw e;
            }
        }
        try {
            return unwrapped(Answer.of(transport, delete.replay(Replay.ALWAYS)));
        } catch (ZohoBiginNotFoundException gone) {
            return new Found(gone.getStatusCode(), Map.of());
        }
    }

    private static ApiRequest request(String method, String path) {
        return ApiRequest.of(method, path, "a gateway key").service(Service.CONNECTIONS).credits(0);
    }

    @SuppressWarnings("unchecked") // the JSON reader makes maps with string keys
    private static Found unwrapped(Answer answer) {
        Map<String, Object> value =
                answer.body().get("connection") instanceof Map<?, ?> connection
                        ? (Map<String, Object>) connection
                        : answer.body();
        return new Found(answer.status(), value);
    }
}
