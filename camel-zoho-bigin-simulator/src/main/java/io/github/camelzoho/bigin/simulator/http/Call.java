package io.github.camelzoho.bigin.simulator.http;

import io.github.camelzoho.bigin.simulator.ApiError;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One request on its way through the simulator, with what is found out about it underway. */
public final class Call {
    private final String method;
    private final String path;
    private final Map<String, List<String>> query;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private @Nullable Map<String, Object> json;
    private @Nullable Caller caller;
    private @Nullable String refusal;
    private int credits;

    /**
     * @param method upper case
     * @param path as sent, without the query
     * @param query decoded values by name, in the order sent
     * @param headers values by name; names are compared without regard to case
     * @param body bytes
     */
    public Call(
            String method,
            String path,
            Map<String, List<String>> query,
            Map<String, List<String>> headers,
            byte[] body) {
        this.method = method.toUpperCase(Locale.ROOT);
        this.path = path;
        this.query = query;
        this.headers.putAll(headers);
        this.body = body;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public Map<String, List<String>> query() {
        return query;
    }

    public Map<String, List<String>> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as a JSON object; refuses anything else. */
    public Map<String, Object> json() {
        Map<String, Object> read = json;
        if (read == null) {
            read = Json.object(body);
            json = read;
        }
        return read;
    }

    /** The body's JSON object after making sure that it has only these keys. */
    public Map<String, Object> json(Set<String> allowedKeys) {
        for (String key : json().keySet()) {
            if (!allowedKeys.contains(key)) {
                throw refuse("key " + key, "INVALID_DATA", Map.of("api_name", key));
            }
        }
        return json();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
    }

    /** A query parameter, if sent and not empty. */
    public Optional<String> param(String name) {
        return Optional.ofNullable(query.get(name))
                .map(values -> values.get(0))
                .filter(value -> !value.isEmpty());
    }

    /** The part of the path that stands where the route says {@code {name}}. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("The route has no {" + name + "}");
        }
        return value;
    }

    public Optional<String> optionalVariable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    void variables(Map<String, String> found) {
        variables.putAll(found);
    }

    /** Who calls; known once the credential was accepted. */
    public Caller caller() {
        Caller known = caller;
        if (known == null) {
            throw new IllegalStateException("This route needs no credential");
        }
        return known;
    }

    public void caller(Caller known) {
        caller = known;
    }

    /** What kind of credential was accepted, {@code none} before that. */
    public String credential() {
        return caller == null ? "none" : caller.kind();
    }

    public int credits() {
        return credits;
    }

    public void credits(int taken) {
        credits = taken;
    }

    /** Notes that the call used something undocumented, and makes the 400 to throw. */
    public ApiError refuse(String what, String code, Map<String, Object> details) {
        return refuse(what, new ApiError(400, code, details, "not supported: " + what));
    }

    public ApiError refuse(String what, ApiError error) {
        refusal = what;
        return error;
    }

    /** What undocumented thing the call used. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }
}
