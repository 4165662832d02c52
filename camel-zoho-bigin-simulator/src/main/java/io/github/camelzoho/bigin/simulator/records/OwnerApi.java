package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.SystemFields;
import io.github.camelzoho.bigin.simulator.store.Change;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * POST …/actions/change_owner.
 *
 * <p>Source: <a href="https://bigin.com/developer/docs/apis/v2/change-record-owner.html">change
 * owner</a>.
 */
public final class OwnerApi {
    private static final int MOST_IDS = 500;

    private final World world;
    private final Requests requests;
    private final Writer writer;

    public OwnerApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
        this.writer = new Writer(world);
    }

    /** Of one record. */
    public Answer one(Call call) {
        Map<String, Object> body = call.json(Set.of("owner", "notify"));
        return change(call, body, List.of(Long.toString(requests.id(call))));
    }

    /** Of up to 500 records. */
    public Answer many(Call call) {
        Map<String, Object> body = call.json(Set.of("owner", "notify", "ids"));
        if (!(body.get("ids") instanceof List<?> ids) || ids.isEmpty()) {
            throw missing("ids");
        }
        if (ids.size() > MOST_IDS) {
            throw Requests.limitExceeded("ids", MOST_IDS);
        }
        return change(call, body, ids);
    }

    private Answer change(Call call, Map<String, Object> body, List<?> ids) {
        Table table = requests.table(call);
        Map<String, Object> owner = Map.of("id", owner(body));
        if (!(body.getOrDefault("notify", true) instanceof Boolean)) {
            throw invalid("notify");
        }
        Change change = requests.change(call);
        Results results = new Results(world);
        for (Object id : ids) {
            Row row =
                    id instanceof String text && Requests.isId(text)
                            ? table.find(Long.parseLong(text))
                            : null;
            if (row == null) {
                results.failure(List.of(RecordFault.unknownId(String.valueOf(id))));
            } else {
                Row changed = writer.update(table, row, Map.of(SystemFields.OWNER, owner), change);
                results.success("record updated", Results.modified(changed));
            }
        }
        return results.answer(200);
    }

    private String owner(Map<String, Object> body) {
        if (!(body.get("owner") instanceof Map<?, ?> owner)) {
            throw missing("owner");
        }
        if (!(owner.get("id") instanceof String id) || world.schema().user(id) == null) {
            throw invalid("owner");
        }
        return id;
    }

    private static ApiError missing(String key) {
        return new ApiError(
                400, "MANDATORY_NOT_FOUND", Map.of("api_name", key), "required field not found");
    }

    private static ApiError invalid(String key) {
        return new ApiError(400, "INVALID_DATA", Map.of("api_name", key), "invalid data");
    }
}
