package io.github.camelzoho.bigin.simulator.gateway;

import io.github.camelzoho.bigin.simulator.SimulatorClock;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The connections API of the gateway: {@code /connections}. */
public final class Connections {
    public static final String FIRST_ID = "0f3d0000-0000-4000-8000-000000000001";
    private static final String APP = "zoho-bigin";
    private static final Set<String> STATUSES = Set.of("ACTIVE", "PENDING", "FAILED");
    private static final Set<String> METHODS =
            Set.of("OAUTH2", "OAUTH1", "API_KEY", "BASIC", "MCP");

    private final SimulatorClock clock;
    private final Map<String, Map<String, Object>> connections = new LinkedHashMap<>();
    private int made;

    public Connections(SimulatorClock clock) {
        this.clock = clock;
        reset();
    }

    public final synchronized void reset() {
        connections.clear();
        made = 0;
        add("OAUTH2").put("status", "ACTIVE");
    }

    /** Changes the state of a connection: PENDING, ACTIVE, FAILED. */
    public synchronized void status(String id, String status) {
        connection(id).put("status", status);
    }

    /** GET /connections. */
    public synchronized Answer list(Call call) {
        call.param("status").ifPresent(status -> known(call, "status", status, STATUSES));
        List<Map<String, Object>> found =
                connections.values().stream()
                        .filter(
                                c ->
                                        call.param("app").stream()
                                                .allMatch(value -> value.equals(c.get("app"))))
                        .filter(
                                c ->
                                        call.param("status").stream()
                                                .allMatch(value -> value.equals(c.get("status"))))
                        .toList();
        return Answer.json(200, Map.of("connections", found));
    }

    /** POST /connections. */
    public synchronized Answer create(Call call) {
        Map<String, Object> body = call.json(Set.of("app", "method"));
        if (!APP.equals(body.get("app"))) {
            throw new Gateway.Refused(400, "Unknown app");
        }
        String method = body.getOrDefault("method", "OAUTH2").toString();
        known(call, "method", method, METHODS);
        return Answer.json(200, add(method));
    }

    private static void known(Call call, String name, String value, Set<String> values) {
        if (!values.contains(value)) {
            call.refuse(name + " " + value, "INVALID_REQUEST", Map.of());
            throw new Gateway.Refused(400, "Invalid " + name);
        }
    }

    /** GET /connections/{id}. */
    public synchronized Answer get(Call call) {
        return Answer.json(200, Map.of("connection", connection(call.variable("id"))));
    }

    /** DELETE /connections/{id}. */
    public synchronized Answer delete(Call call) {
        String id = call.variable("id");
        connection(id);
        connections.remove(id);
        return Answer.json(200, Map.of());
    }

    /** Whether this connection, or without an id the oldest one, can be used. */
    synchronized boolean active(Optional<String> id) {
        return connections.values().stream()
                .filter(c -> id.isEmpty() || id.get().equals(c.get("connection_id")))
                .anyMatch(c -> "ACTIVE".equals(c.get("status")));
    }

    private Map<String, Object> connection(String id) {
        Map<String, Object> found = connections.get(id);
        if (found == null) {
            throw new Gateway.Refused(404, "Connection not found");
        }
        return found;
    }

    private Map<String, Object> add(String method) {
        made++;
        String id = FIRST_ID.substring(0, FIRST_ID.length() - 1) + made;
        String now = DateTimeFormatter.ISO_INSTANT.format(clock.now());
        Map<String, Object> connection = new LinkedHashMap<>();
        connection.put("connection_id", id);
        connection.put("status", "PENDING");
        connection.put("creation_time", now);
        connection.put("last_updated_time", now);
        connection.put("url", "https://connect.maton.ai/?session_token=simulated" + made);
        connection.put("app", APP);
        connection.put("method", method);
        connection.put("metadata", Map.of());
        connections.put(id, connection);
        return connection;
    }
}
