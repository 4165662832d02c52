package io.github.camelzoho.bigin.simulator.tags;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.records.Batch;
import io.github.camelzoho.bigin.simulator.records.RecordFault;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.records.Results;
import io.github.camelzoho.bigin.simulator.schema.SystemFields;
import io.github.camelzoho.bigin.simulator.schema.User;
import io.github.camelzoho.bigin.simulator.store.Change;
import io.github.camelzoho.bigin.simulator.store.Table;
import io.github.camelzoho.bigin.simulator.store.Tag;
import io.github.camelzoho.bigin.simulator.store.TagRefs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * /settings/tags.
 *
 * <p>Sources: <a href="https://www.bigin.com/developer/docs/apis/v2/get-tag-list.html">list</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/create-tags.html">create</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/update-tags.html">update</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/delete-tags.html">delete</a>, <a
 * href="https://bigin.com/developer/docs/apis/v2/get-record-count-specific-tag.html">count</a>.
 */
public final class TagsApi {
    private static final String KEY = "tags";
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private final World world;
    private final Requests requests;

    public TagsApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
    }

    /** GET: the tags of a module. */
    public Answer list(Call call) {
        List<Object> shown = new ArrayList<>();
        world.database().tags().of(module(call)).forEach(tag -> shown.add(shown(tag)));
        return shown.isEmpty() ? Answer.nothing() : Answer.json(200, Map.of(KEY, shown));
    }

    /** POST. */
    public Answer create(Call call) {
        String module = module(call);
        Change change = requests.change(call);
        Results results = new Results(world, KEY);
        for (Map<String, Object> entry : Batch.only(call, KEY)) {
            refuseOtherKeys(call, entry, Set.of("name", "color_code"));
            Optional<RecordFault> fault = fault(module, entry, null);
            if (fault.isPresent()) {
                results.failure(List.of(fault.get()));
                continue;
            }
            String color = String.valueOf(entry.getOrDefault("color_code", Tag.DEFAULT_COLOR));
            Tag tag =
                    world.database()
                            .tags()
                            .create(module, String.valueOf(entry.get("name")), color, change);
            results.success("tags created successfully", details(tag));
        }
        return results.answer(201);
    }

    /** PUT: each with its id. */
    public Answer updateMany(Call call) {
        String module = module(call);
        Results results = new Results(world, KEY);
        for (Map<String, Object> entry : Batch.only(call, KEY)) {
            refuseOtherKeys(call, entry, Set.of("id", "name", "color_code"));
            if (entry.get("id") == null) {
                results.failure(List.of(RecordFault.mandatory("id")));
            } else {
                update(call, module, String.valueOf(entry.get("id")), entry, results);
            }
        }
        return results.answer(200);
    }

    /** PUT …/{id}. */
    public Answer updateOne(Call call) {
        String module = module(call);
        String id = Long.toString(requests.id(call));
        List<Map<String, Object>> entries = Batch.only(call, KEY);
        if (entries.size() > 1) {
            throw Requests.limitExceeded(KEY, 1);
        }
        refuseOtherKeys(call, entries.get(0), Set.of("id", "name", "color_code"));
        Results results = new Results(world, KEY);
        update(call, module, id, entries.get(0), results);
        return results.answer(200);
    }

    private void update(
            Call call, String module, String id, Map<String, Object> entry, Results results) {
        Tag old =
                world.database()
                        .tags()
                        .find(id)
                        .filter(tag -> tag.module().equals(module))
                        .orElse(null);
        if (old == null) {
            results.failure(List.of(RecordFault.unknownId(id)));
            return;
        }
        Optional<RecordFault> fault = fault(module, entry, old);
        if (fault.isPresent()) {
            results.failure(List.of(fault.get()));
            return;
        }
        Tag changed =
                new Tag(
                        id,
                        module,
                        String.valueOf(entry.getOrDefault("name", old.name())),
                        String.valueOf(entry.getOrDefault("color_code", old.color())),
                        old.made(),
                        requests.change(call));
        world.database().tags().replace(changed);
        results.success("tags updated successfully", details(changed));
    }

    /** DELETE …/{id}. */
    public Answer delete(Call call) {
        String id = tag(call).id();
        world.database().tags().remove(id);
        Map<String, Object> result =
                Map.of(
                        "code",
                        "SUCCESS",
                        "details",
                        Map.of("id", id),
                        "message",
                        "tags deleted successfully",
                        "status",
                        "success");
        boolean list = world.switches().get(Switch.DELETED_TAG_IN_LIST);
        return Answer.json(200, Map.of(KEY, list ? List.of(result) : result));
    }

    /** GET …/{id}/actions/records_count. */
    public Answer count(Call call) {
        Table table = requests.table(module(call));
        String id = tag(call).id();
        long count =
                table.rows(SystemFields.ID).stream()
                        .filter(
                                row ->
                                        row.stored(SystemFields.TAG) instanceof TagRefs refs
                                                && refs.ids().contains(id))
                        .count();
        boolean text = world.switches().get(Switch.TAG_COUNT_IS_TEXT);
        return Answer.json(200, Map.of("count", text ? Long.toString(count) : count));
    }

    private Tag tag(Call call) {
        return world.database()
                .tags()
                .find(Long.toString(requests.id(call)))
                .orElseThrow(Requests::invalidId);
    }

    private String module(Call call) {
        String name = call.param("module").orElseThrow(() -> requests.missingParam("module"));
        return requests.table(name).module().apiName();
    }

    private Optional<RecordFault> fault(
            String module, Map<String, Object> entry, @Nullable Tag old) {
        Object name = entry.get("name");
        if (name == null && (old == null || entry.containsKey("name"))) {
            return Optional.of(RecordFault.mandatory("name"));
        }
        if (name != null && (!(name instanceof String text) || text.isBlank())) {
            return Optional.of(RecordFault.invalid("name", Map.of("expected_data_type", "string")));
        }
        Object color = entry.get("color_code");
        if (color != null && !(color instanceof String text && COLOR.matcher(text).matches())) {
            return Optional.of(RecordFault.invalid("color_code", Map.of()));
        }
        if (name == null) {
            return Optional.empty();
        }
        return world.database()
                .tags()
                .find(module, name.toString())
                .filter(other -> old == null || !other.id().equals(old.id()))
                .map(
                        other ->
                                new RecordFault(
                                        "DUPLICATE_DATA",
                                        "duplicate data",
                                        Map.of("api_name", "name", "id", other.id()),
                                        "name"));
    }

    private static void refuseOtherKeys(Call call, Map<String, Object> entry, Set<String> known) {
        for (String key : entry.keySet()) {
            if (!known.contains(key)) {
                throw call.refuse("key " + key, "INVALID_DATA", Map.of("api_name", key));
            }
        }
    }

    private Map<String, @Nullable Object> shown(Tag tag) {
        Map<String, @Nullable Object> shown = details(tag);
        shown.put("name", tag.name());
        shown.put("color_code", tag.color());
        return shown;
    }

    private Map<String, @Nullable Object> details(Tag tag) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("created_time", world.times().text(tag.made().time()));
        details.put("created_by", user(tag.made()));
        details.put("modified_time", world.times().text(tag.changed().time()));
        details.put("modified_by", user(tag.changed()));
        details.put("id", tag.id());
        return details;
    }

    private Map<String, Object> user(Change change) {
        String id = Long.toString(change.user().id());
        User user = world.schema().user(id);
        return Map.of("name", user == null ? "" : user.fullName(), "id", id);
    }
}
