package io.github.camelzoho.bigin.simulator.notifications;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.records.Requests;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one entry of a {@code watch} array and refuses what Bigin refuses. */
final class ChannelReader {
    private static final int LONGEST_TOKEN = 50;
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);
    private static final Pattern EVENT =
            Pattern.compile(
                    "(Contacts|Pipelines|Accounts|Products|Tasks|Events|Calls)"
                            + "\\.(create|edit|delete|all)");
    private static final Pattern NOT_PUBLIC =
            Pattern.compile(
                    "localhost|.*\\.local|\\[.*]|127\\..*|10\\..*|192\\.168\\..*|169\\.254\\..*"
                            + "|172\\.(1[6-9]|2\\d|3[01])\\..*|0\\.0\\.0\\.0");
    private static final Set<String> KEYS =
            Set.of(
                    "channel_id",
                    "notify_url",
                    "events",
                    "token",
                    "channel_expiry",
                    "return_affected_field_values",
                    "notify_on_related_action");
    static final String DELETE_EVENTS = "_delete_events";

    private final World world;

    ChannelReader(World world) {
        this.world = world;
    }

    /** Refuses keys that no channel has. */
    void checkKeys(Call call, Map<?, ?> entry, boolean partial) {
        for (Object key : entry.keySet()) {
            if (!KEYS.contains(key) && !(partial && DELETE_EVENTS.equals(key))) {
                throw call.refuse("key watch." + key, "INVALID_DATA", Map.of("api_name", key));
            }
        }
    }

    String id(Map<?, ?> entry) {
        Object id = entry.get("channel_id");
        if (id == null) {
            throw missing("channel_id");
        }
        String text = id.toString();
        if (!(id instanceof String || id instanceof Integer || id instanceof Long)
                || !Requests.isId(text)) {
            throw invalid("channel_id", "bigint");
        }
        return text;
    }

    /** A whole channel; what is not given is not there. */
    Channel whole(Map<?, ?> entry, long owner) {
        String id = id(entry);
        return new Channel(
                owner,
                id,
                notifyUrl(entry),
                events(entry),
                token(entry),
                expiry(entry),
                flag(entry, "return_affected_field_values", false),
                flag(entry, "notify_on_related_action", false));
    }

    /** A channel some of whose keys are given anew. */
    Channel changed(Channel old, Map<?, ?> entry) {
        return new Channel(
                old.owner(),
                old.id(),
                entry.containsKey("notify_url") ? notifyUrl(entry) : old.notifyUrl(),
                entry.containsKey("events") ? changedEvents(old, entry) : old.events(),
                entry.containsKey("token") ? token(entry) : old.token(),
                entry.containsKey("channel_expiry") ? expiry(entry) : old.expiry(),
                flag(entry, "return_affected_field_values", old.affectedValues()),
                flag(entry, "notify_on_related_action", old.relatedActions()));
    }

    private List<String> changedEvents(Channel old, Map<?, ?> entry) {
        List<String> given = events(entry);
        List<String> events = new ArrayList<>(old.events());
        if (flag(entry, DELETE_EVENTS, false)) {
            events.removeAll(given);
            return events;
        }
        if (world.switches().get(Switch.WATCH_PATCH_REPLACES_EVENTS)) {
            return given;
        }
        given.stream().filter(event -> !events.contains(event)).forEach(events::add);
        return events;
    }

    private String notifyUrl(Map<?, ?> entry) {
        Object value = entry.get("notify_url");
        if (value == null) {
            throw missing("notify_url");
        }
        if (!(value instanceof String text) || !acceptable(text)) {
            throw invalid("notify_url", "website");
        }
        return text;
    }

    private boolean acceptable(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            return false;
        }
        String host = uri.getHost();
        if (host == null) {
            return false;
        }
        boolean here = world.switches().get(Switch.NOTIFY_URL_ON_THIS_MACHINE) && isHere(host);
        return here || ("https".equals(uri.getScheme()) && !NOT_PUBLIC.matcher(host).matches());
    }

    /** Whether a host is this machine. */
    static boolean isHere(@Nullable String host) {
        return "localhost".equals(host) || "127.0.0.1".equals(host);
    }

    private static List<String> events(Map<?, ?> entry) {
        Object value = entry.get("events");
        if (value == null) {
            throw missing("events");
        }
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            throw invalid("events", "jsonarray");
        }
        List<String> events = new ArrayList<>();
        for (Object event : list) {
            if (!(event instanceof String text) || !EVENT.matcher(text).matches()) {
                throw invalid("events", "jsonarray");
            }
            events.add(text);
        }
        return events;
    }

    private static @Nullable String token(Map<?, ?> entry) {
        Object value = entry.get("token");
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text) || text.length() > LONGEST_TOKEN) {
            throw invalid("token", "string");
        }
        return text;
    }

    /** As given if that is within a day, else the default life from now on. */
    private Instant expiry(Map<?, ?> entry) {
        Instant now = world.clock().now();
        int hours = world.switches().get(Switch.WATCH_DEFAULT_LIFE_HOURS);
        Instant byDefault = now.plus(Duration.ofHours(hours));
        Object value = entry.get("channel_expiry");
        if (value == null) {
            return byDefault;
        }
        Instant asked;
        try {
            asked = OffsetDateTime.parse(value.toString()).toInstant();
        } catch (DateTimeParseException e) {
            throw invalid("channel_expiry", "datetime");
        }
        if (!asked.isAfter(now)) {
            throw invalid("channel_expiry", "datetime");
        }
        return asked.isAfter(now.plus(LONGEST_LIFE)) ? byDefault : asked;
    }

    private static boolean flag(Map<?, ?> entry, String key, boolean byDefault) {
        Object value = entry.get(key);
        if (value == null) {
            return byDefault;
        }
        if (!(value instanceof Boolean flag)) {
            throw invalid(key, "boolean");
        }
        return flag;
    }

    private static ApiError missing(String key) {
        return new ApiError(
                400, "MANDATORY_NOT_FOUND", Map.of("api_name", key), "required field not found");
    }

    private static ApiError invalid(String key, String type) {
        return new ApiError(
                400,
                "INVALID_DATA",
                Map.of("api_name", key, "expected_data_type", type),
                "invalid data");
    }
}
