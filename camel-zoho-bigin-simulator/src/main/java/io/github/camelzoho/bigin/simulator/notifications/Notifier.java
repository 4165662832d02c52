package io.github.camelzoho.bigin.simulator.notifications;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Json;
import io.github.camelzoho.bigin.simulator.http.Query;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.SystemFields;
import io.github.camelzoho.bigin.simulator.store.Alteration;
import io.github.camelzoho.bigin.simulator.store.Row;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the notifications of what one call altered: one for all records of a kind. */
final class Notifier implements Consumer<List<Alteration>> {
    private static final String RESOURCES = "https://www.zohoapis.com/bigin/v2/";
    private static final Set<String> ALWAYS_NEW =
            Set.of(
                    SystemFields.MODIFIED_TIME,
                    SystemFields.MODIFIED_BY,
                    SystemFields.LAST_ACTIVITY_TIME);

    /** The words of events. */
    private enum Kind {
        create,
        edit,
        delete
    }

    private record Group(String module, Kind kind, long user) {}

    private final World world;
    private final Courier courier;
    private final AtomicLong numbers = new AtomicLong();

    Notifier(World world, Courier courier) {
        this.world = world;
        this.courier = courier;
    }

    @Override
    public void accept(List<Alteration> alterations) {
        Instant now = world.clock().now();
        List<Channel> channels = world.channels().live(now);
        if (channels.isEmpty()) {
            return;
        }
        Map<Group, List<Alteration>> groups = new LinkedHashMap<>();
        for (Alteration alteration : alterations) {
            groups.computeIfAbsent(group(alteration), g -> new ArrayList<>()).add(alteration);
        }
        groups.forEach(
                (group, members) -> {
                    for (Channel channel : channels) {
                        if (concerns(channel, group)) {
                            courier.take(parcel(channel, group, members, now));
                        }
                    }
                });
    }

    private static Group group(Alteration alteration) {
        Kind kind =
                alteration.before() == null
                        ? Kind.create
                        : alteration.after() == null ? Kind.delete : Kind.edit;
        return new Group(alteration.module(), kind, alteration.change().user().id());
    }

    private boolean concerns(Channel channel, Group group) {
        boolean own = channel.owner() == group.user();
        return channel.wants(group.module(), group.kind().name())
                && (!own || world.switches().get(Switch.OWN_CHANGES_NOTIFY));
    }

    private Parcel parcel(Channel channel, Group group, List<Alteration> members, Instant now) {
        String body = Json.text(payload(channel, group, members, now));
        int tries = world.switches().get(Switch.NOTIFICATION_RETRIES);
        return new Parcel(
                channel.id(), channel.notifyUrl(), body, now, numbers.addAndGet(2), tries);
    }

    private Map<String, @Nullable Object> payload(
            Channel channel, Group group, List<Alteration> members, Instant now) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("server_time", now.toEpochMilli());
        payload.put("query_params", queryParams(channel.notifyUrl()));
        payload.put("module", moduleName(group.module()));
        payload.put("resource_uri", RESOURCES + group.module());
        payload.put("ids", members.stream().map(m -> Long.toString(m.id())).toList());
        payload.put("affected_fields", affectedFields(members));
        if (channel.affectedValues()) {
            payload.put("affected_values", affectedValues(members));
        }
        payload.put("operation", word(group.kind()));
        boolean number = world.switches().get(Switch.NOTIFIED_CHANNEL_ID_IS_NUMBER);
        payload.put("channel_id", number ? Long.valueOf(channel.id()) : channel.id());
        payload.put("token", channel.token());
        return payload;
    }

    private static Map<String, String> queryParams(String url) {
        String query = URI.create(url).getRawQuery();
        Map<String, String> params = new LinkedHashMap<>();
        Query.parse(query == null ? "" : query)
                .forEach((name, values) -> params.put(name, values.get(0)));
        return params;
    }

    private String moduleName(String module) {
        return module.equals("Accounts")
                ? world.switches().get(Switch.NOTIFIED_NAME_OF_ACCOUNTS)
                : module;
    }

    private String word(Kind kind) {
        if (world.switches().get(Switch.NOTIFIED_EVENT_WORDS)) {
            return kind.name();
        }
        return switch (kind) {
            case create -> "insert";
            case edit -> "update";
            case delete -> "delete";
        };
    }

    private List<Map<String, List<String>>> affectedFields(List<Alteration> members) {
        List<Map<String, List<String>>> affected = new ArrayList<>();
        if (world.switches().get(Switch.NOTIFIED_AFFECTED_FIELDS)) {
            for (Alteration member : members) {
                List<String> fields = changedFields(member);
                if (!fields.isEmpty()) {
                    affected.add(Map.of(Long.toString(member.id()), fields));
                }
            }
        }
        return affected;
    }

    private static List<Map<String, Object>> affectedValues(List<Alteration> members) {
        List<Map<String, Object>> affected = new ArrayList<>();
        for (Alteration member : members) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            Row after = member.after();
            if (after != null) {
                changedFields(member).forEach(field -> values.put(field, after.get(field)));
            }
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("record_id", Long.toString(member.id()));
            entry.put("values", values);
            affected.add(entry);
        }
        return affected;
    }

    /** Empty for records that were created or deleted. */
    private static List<String> changedFields(Alteration member) {
        Row before = member.before();
        Row after = member.after();
        if (before == null || after == null) {
            return List.of();
        }
        return after.table().module().fields().stream()
                .map(FieldDefinition::apiName)
                .filter(field -> !ALWAYS_NEW.contains(field))
                .filter(
                        field ->
                                !java.util.Objects.equals(
                                        before.stored(field), after.stored(field)))
                .toList();
    }
}
