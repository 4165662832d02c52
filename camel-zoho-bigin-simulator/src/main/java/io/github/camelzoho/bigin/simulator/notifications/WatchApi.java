package io.github.camelzoho.bigin.simulator.notifications;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.metadata.ModulesApi;
import io.github.camelzoho.bigin.simulator.records.Requests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The calls of {@code /actions/watch}.
 *
 * <p>Sources: <a
 * href="https://bigin.com/developer/docs/apis/v2/notifications/enable.html">enable</a> and its
 * neighbours.
 */
public final class WatchApi {
    private static final int MOST_CHANNELS = 100;
    private static final String SUBSCRIBED =
            "Successfully subscribed for actions-watch of the given module";
    private static final String UNSUBSCRIBED = "Successfully un-subscribed from actions-watch";
    // Live answers show v1 even on calls of v2.
    private static final String RESOURCES = "https://www.zohoapis.com/bigin/v1/";

    private final World world;
    private final Requests requests;
    private final ChannelReader reader;

    public WatchApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
        this.reader = new ChannelReader(world);
    }

    /** POST: makes channels, or makes those anew that are there. */
    public Answer enable(Call call) {
        long owner = call.caller().userId();
        return eachOf(
                call,
                201,
                false,
                entry -> {
                    Channel channel = reader.whole(entry, owner);
                    world.channels().put(channel);
                    return subscribed(channel);
                });
    }

    /** PUT: what is not given is dropped. */
    public Answer replace(Call call) {
        long owner = call.caller().userId();
        if (call.json().get("watch") instanceof List<?> list && list.size() > MOST_CHANNELS) {
            throw new ApiError(
                    400,
                    "LIMIT_EXCEEDED",
                    Map.of("param", "watch", "limit", MOST_CHANNELS),
                    "the limit of watch is " + MOST_CHANNELS);
        }
        return eachOf(
                call,
                200,
                false,
                entry -> {
                    existing(owner, reader.id(entry));
                    Channel channel = reader.whole(entry, owner);
                    world.channels().put(channel);
                    return subscribed(channel);
                });
    }

    /** PATCH: given keys change; with {@code _delete_events} the given events end. */
    public Answer change(Call call) {
        long owner = call.caller().userId();
        return eachOf(
                call,
                200,
                true,
                entry -> {
                    Channel old = existing(owner, reader.id(entry));
                    Channel channel = reader.changed(old, entry);
                    if (channel.events().isEmpty()) {
                        world.channels().remove(owner, channel.id());
                    } else {
                        world.channels().put(channel);
                    }
                    return subscribed(channel);
                });
    }

    /** DELETE: ends channels. */
    public Answer disable(Call call) {
        long owner = call.caller().userId();
        String ids =
                call.param("channel_ids").orElseThrow(() -> requests.missingParam("channel_ids"));
        List<Supplied> work = new ArrayList<>();
        for (String id : ids.split(",", -1)) {
            work.add(
                    () -> {
                        Channel channel = existing(owner, reader.id(Map.of("channel_id", id)));
                        world.channels().remove(owner, id);
                        return success(UNSUBSCRIBED, resources(channel).get(0));
                    });
        }
        return answer(200, work);
    }

    /** GET: the caller's channels, an entry for each module of a channel. */
    public Answer list(Call call) {
        Optional<String> id = call.param("channel_id");
        id.ifPresent(text -> reader.id(Map.of("channel_id", text)));
        Optional<String> module = call.param("module");
        module.ifPresent(requests::table);
        long owner = call.caller().userId();
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        for (Channel channel : world.channels().live(world.clock().now())) {
            if (channel.owner() == owner && id.filter(i -> !i.equals(channel.id())).isEmpty()) {
                channel.byModule().keySet().stream()
                        .filter(of -> module.filter(m -> !m.equals(of)).isEmpty())
                        .forEach(of -> found.add(shown(channel, of)));
            }
        }
        Requests.Page page = requests.page(call);
        int start = (int) Math.min((page.number() - 1L) * page.size(), found.size());
        int end = Math.min(start + page.size(), found.size());
        if (start == end) {
            return Answer.nothing();
        }
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("page", page.number());
        info.put("per_page", page.size());
        info.put("count", end - start);
        info.put("more_records", end < found.size());
        return Answer.json(200, Map.of("watch", found.subList(start, end), "info", info));
    }

    /** What one entry of a call leads to. */
    @FunctionalInterface
    private interface Supplied {
        Map<String, @Nullable Object> result();
    }

    private Answer eachOf(
            Call call,
            int good,
            boolean partial,
            Function<Map<?, ?>, Map<String, @Nullable Object>> work) {
        Object watch = call.json(Set.of("watch")).get("watch");
        if (watch == null) {
            throw new ApiError(
                    400,
                    "MANDATORY_NOT_FOUND",
                    Map.of("api_name", "watch"),
                    "required field not found");
        }
        if (!(watch instanceof List<?> list)
                || list.isEmpty()
                || !list.stream().allMatch(Map.class::isInstance)) {
            throw new ApiError(
                    400,
                    "INVALID_DATA",
                    Map.of("api_name", "watch", "expected_data_type", "jsonarray"),
                    "invalid data");
        }
        List<Supplied> each = new ArrayList<>();
        for (Object element : list) {
            Map<?, ?> entry = (Map<?, ?>) element;
            reader.checkKeys(call, entry, partial);
            each.add(() -> work.apply(entry));
        }
        return answer(good, each);
    }

    private Answer answer(int good, List<Supplied> work) {
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        int failures = 0;
        for (Supplied one : work) {
            try {
                results.add(one.result());
            } catch (ApiError error) {
                if (!world.switches().get(Switch.WATCH_ERRORS_INSIDE)) {
                    throw error;
                }
                failures++;
                results.add(Answer.error(error.code(), error.details(), error.getMessage()));
            }
        }
        return Answer.json(status(good, failures, results.size()), Map.of("watch", results));
    }

    private int status(int good, int failures, int all) {
        if (failures == 0) {
            return good;
        }
        if (failures < all) {
            return world.switches().get(Switch.MIXED_BATCH_STATUS);
        }
        return world.switches()
                .get(all == 1 ? Switch.SINGLE_BAD_STATUS : Switch.ALL_BAD_BATCH_STATUS);
    }

    private Channel existing(long owner, String id) {
        Instant now = world.clock().now();
        return world.channels()
                .find(owner, id, now)
                .orElseThrow(
                        () ->
                                new ApiError(
                                        400,
                                        "NOT_SUBSCRIBED",
                                        Map.of("channel_id", id),
                                        "not subscribed for actions-watch"));
    }

    private Map<String, @Nullable Object> subscribed(Channel channel) {
        return success(SUBSCRIBED, Map.of("events", resources(channel)));
    }

    private List<Map<String, @Nullable Object>> resources(Channel channel) {
        List<Map<String, @Nullable Object>> resources = new ArrayList<>();
        for (String module : channel.byModule().keySet()) {
            Map<String, @Nullable Object> resource = new LinkedHashMap<>();
            resource.put("channel_id", channel.id());
            resource.put("channel_expiry", world.times().text(channel.expiry()));
            putResource(resource, module);
            resources.add(resource);
        }
        return resources;
    }

    private Map<String, @Nullable Object> shown(Channel channel, String module) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("channel_id", channel.id());
        shown.put("channel_expiry", world.times().text(channel.expiry()));
        shown.put("events", channel.byModule().get(module));
        shown.put("notify_url", channel.notifyUrl());
        shown.put("token", channel.token());
        shown.put("fields", null);
        putResource(shown, module);
        shown.put("notify_on_related_action", channel.relatedActions());
        shown.put("return_affected_field_values", channel.affectedValues());
        return shown;
    }

    private void putResource(Map<String, @Nullable Object> shown, String module) {
        shown.put("resource_id", ModulesApi.idOf(world, module));
        shown.put("resource_name", module);
        shown.put("resource_uri", RESOURCES + module);
    }

    private static Map<String, @Nullable Object> success(
            String message, Map<String, ? extends @Nullable Object> details) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("code", "SUCCESS");
        result.put("status", "success");
        result.put("message", message);
        result.put("details", details);
        return result;
    }
}
