package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.store.Change;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * POST and PUT of records.
 *
 * <p>Sources: <a href="https://bigin.com/developer/docs/apis/v2/insert-records.html">insert</a>, <a
 * href="https://bigin.com/developer/docs/apis/v2/update-records.html">update</a>.
 */
public final class WriteApi {
    private final World world;
    private final Requests requests;
    private final RecordChecker checker;
    private final Writer writer;

    public WriteApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
        this.checker = new RecordChecker(world);
        this.writer = new Writer(world);
    }

    /** POST /{module}. */
    public Answer create(Call call) {
        Table table = requests.table(call);
        Change change = requests.change(call);
        Results results = new Results(world);
        for (Map<String, Object> record : Batch.records(call)) {
            List<RecordFault> faults = checker.check(call, table, record, null);
            if (faults.isEmpty()) {
                Row row = writer.insert(table, record, change);
                results.success("record added", Results.created(row));
            } else {
                results.failure(faults);
            }
        }
        return results.answer(201);
    }

    /** PUT /{module}: each record with its id. */
    public Answer updateMany(Call call) {
        return update(call, requests.table(call), Batch.records(call));
    }

    /** PUT /{module}/{id}: one record. */
    public Answer updateOne(Call call) {
        Table table = requests.table(call);
        String id = Long.toString(requests.id(call));
        List<Map<String, Object>> records = Batch.records(call);
        if (records.size() > 1) {
            throw Requests.limitExceeded("data", 1);
        }
        Map<String, Object> record = new LinkedHashMap<>(records.get(0));
        if (!id.equals(record.getOrDefault("id", id))) {
            throw new ApiError(400, "INVALID_DATA", Map.of("api_name", "id"), "the ids contradict");
        }
        record.put("id", id);
        return update(call, table, List.of(record));
    }

    private Answer update(Call call, Table table, List<Map<String, Object>> records) {
        Optional<Instant> unmodifiedSince =
                requests.since(call, "If-Unmodified-Since", Switch.IF_UNMODIFIED_SINCE);
        Change change = requests.change(call);
        Results results = new Results(world);
        for (Map<String, Object> record : records) {
            Object id = record.get("id");
            if (id == null) {
                results.failure(List.of(RecordFault.mandatory("id")));
                continue;
            }
            Row old = id instanceof String text && Requests.isId(text) ? find(table, text) : null;
            if (old == null) {
                results.failure(List.of(RecordFault.unknownId(id.toString())));
                continue;
            }
            if (unmodifiedSince.stream().anyMatch(t -> old.modified() > t.getEpochSecond())) {
                results.failure(List.of(RecordFault.alreadyModified(id.toString())));
                continue;
            }
            List<RecordFault> faults = checker.check(call, table, record, old);
            if (faults.isEmpty()) {
                Row row = writer.update(table, old, record, change);
                results.success("record updated", details(row, records.size() == 1));
            } else {
                results.failure(faults);
            }
        }
        return results.answer(200);
    }

    private static Map<String, @Nullable Object> details(Row row, boolean single) {
        return single ? Results.created(row) : Results.modified(row);
    }

    private static @Nullable Row find(Table table, String id) {
        return table.find(Long.parseLong(id));
    }
}
