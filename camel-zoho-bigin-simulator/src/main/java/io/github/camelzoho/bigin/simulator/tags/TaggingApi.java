package io.github.camelzoho.bigin.simulator.tags;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.records.RecordFault;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.records.Results;
import io.github.camelzoho.bigin.simulator.schema.SystemFields;
import io.github.camelzoho.bigin.simulator.store.Change;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import io.github.camelzoho.bigin.simulator.store.Tag;
import io.github.camelzoho.bigin.simulator.store.TagRefs;
import io.github.camelzoho.bigin.simulator.store.Tags;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * POST …/actions/add_tags and …/actions/remove_tags.
 *
 * <p>Sources: <a href="https://bigin.com/developer/docs/apis/v2/add-tags-records.html">add</a>, <a
 * href="https://bigin.com/developer/docs/apis/v2/remove-tags.html">remove</a>.
 */
public final class TaggingApi {
    private static final int MOST_RECORDS = 500;
    private static final int RECORDS_PER_CREDIT = 50;

    private final World world;
    private final Requests requests;

    public TaggingApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
    }

    /** One credit for every fifty records. */
    public static int credits(Call call) {
        int records = call.param("ids").map(ids -> ids.split(",", -1).length).orElse(1);
        if (call.body().length > 0) {
            try {
                records = call.json().get("ids") instanceof List<?> ids ? ids.size() : records;
            } catch (ApiError e) {
                records = 1; // the handler says what is wrong with the body
            }
        }
        return Math.max(1, (records + RECORDS_PER_CREDIT - 1) / RECORDS_PER_CREDIT);
    }

    /**
     * What is to be put on.
     *
     * @param names of tags
     * @param ids of records
     * @param overWrite whether all other tags go
     */
    private record Wish(List<String> names, List<String> ids, boolean overWrite) {}

    /** add_tags of one record. */
    public Answer addToOne(Call call) {
        return add(call, Optional.of(Long.toString(requests.id(call))));
    }

    /** add_tags of up to 500 records. */
    public Answer addToMany(Call call) {
        return add(call, Optional.empty());
    }

    private Answer add(Call call, Optional<String> one) {
        boolean body = world.switches().get(Switch.ADD_TAGS) == Switch.TagsForm.BODY;
        Wish wish = body ? ofBody(call, one) : ofQuery(call, one);
        Table table = requests.table(call);
        return each(
                call,
                table,
                wish.ids(),
                old -> {
                    Tags tags = world.database().tags();
                    Set<String> ids = new LinkedHashSet<>();
                    if (!wish.overWrite()) {
                        ids.addAll(old.ids());
                    }
                    ids.addAll(tags.named(table.module().apiName(), wish.names()).ids());
                    return new TagRefs(List.copyOf(ids));
                });
    }

    /** remove_tags of one record. */
    public Answer removeFromOne(Call call) {
        return remove(call, List.of(Long.toString(requests.id(call))));
    }

    /** remove_tags of up to 500 records. */
    public Answer removeFromMany(Call call) {
        return remove(call, ids(call));
    }

    private Answer remove(Call call, List<String> ids) {
        Table table = requests.table(call);
        List<String> gone = new ArrayList<>();
        for (String name : names(call)) {
            world.database()
                    .tags()
                    .find(table.module().apiName(), name)
                    .map(Tag::id)
                    .ifPresent(gone::add);
        }
        return each(
                call,
                table,
                ids,
                old -> new TagRefs(old.ids().stream().filter(id -> !gone.contains(id)).toList()));
    }

    private Answer each(Call call, Table table, List<String> ids, UnaryOperator<TagRefs> work) {
        if (ids.size() > MOST_RECORDS) {
            throw Requests.limitExceeded("ids", MOST_RECORDS);
        }
        Change change = requests.change(call);
        Results results = new Results(world);
        for (String id : ids) {
            Row row = Requests.isId(id) ? table.find(Long.parseLong(id)) : null;
            if (row == null) {
                results.failure(List.of(RecordFault.unknownId(id)));
                continue;
            }
            TagRefs old =
                    row.stored(SystemFields.TAG) instanceof TagRefs refs ? refs : TagRefs.NONE;
            TagRefs tags = work.apply(old);
            Row changed = table.update(row, Map.of(SystemFields.TAG, tags), change);
            results.success("tags updated successfully", Map.of("tags", names(changed), "id", id));
        }
        return results.answer(200);
    }

    private static List<Object> names(Row row) {
        List<Object> names = new ArrayList<>();
        if (row.get(SystemFields.TAG) instanceof List<?> tags) {
            tags.forEach(tag -> names.add(((Map<?, ?>) tag).get("name")));
        }
        return names;
    }

    private Wish ofQuery(Call call, Optional<String> one) {
        if (call.body().length > 0 && !call.json().isEmpty()) {
            throw requests.missingParam("tag_names");
        }
        String overWrite = call.param("over_write").orElse("false");
        if (!overWrite.equals("true") && !overWrite.equals("false")) {
            throw Requests.invalidParam("over_write", overWrite);
        }
        return new Wish(
                names(call),
                one.map(List::of).orElseGet(() -> ids(call)),
                overWrite.equals("true"));
    }

    private Wish ofBody(Call call, Optional<String> one) {
        for (String param : List.of("tag_names", "ids", "over_write")) {
            if (call.param(param).isPresent()) {
                throw new ApiError(
                        400,
                        "INVALID_REQUEST",
                        Map.of("param", param),
                        "the body is the place of " + param);
            }
        }
        Map<String, Object> body =
                call.json(
                        one.isPresent()
                                ? Set.of("tags", "over_write")
                                : Set.of("tags", "ids", "over_write"));
        List<String> names = new ArrayList<>();
        if (body.get("tags") instanceof List<?> tags) {
            for (Object tag : tags) {
                if (!(tag instanceof Map<?, ?> map && map.get("name") instanceof String name)) {
                    throw invalid("tags");
                }
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            throw missing("tags");
        }
        List<String> ids = new ArrayList<>();
        one.ifPresent(ids::add);
        if (body.get("ids") instanceof List<?> list) {
            list.forEach(id -> ids.add(String.valueOf(id)));
        }
        if (ids.isEmpty()) {
            throw missing("ids");
        }
        if (!(body.getOrDefault("over_write", false) instanceof Boolean overWrite)) {
            throw invalid("over_write");
        }
        return new Wish(names, ids, overWrite);
    }

    private List<String> names(Call call) {
        return List.of(
                call.param("tag_names")
                        .orElseThrow(() -> requests.missingParam("tag_names"))
                        .split(",", -1));
    }

    private List<String> ids(Call call) {
        return List.of(
                call.param("ids").orElseThrow(() -> requests.missingParam("ids")).split(",", -1));
    }

    private static ApiError missing(String key) {
        return new ApiError(
                400, "MANDATORY_NOT_FOUND", Map.of("api_name", key), "required field not found");
    }

    private static ApiError invalid(String key) {
        return new ApiError(400, "INVALID_DATA", Map.of("api_name", key), "invalid data");
    }
}
