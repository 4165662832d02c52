package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.store.Change;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * POST /{module}/upsert: updates the record that has the same unique value, or inserts.
 *
 * <p>Source: <a href="https://bigin.com/developer/docs/apis/v2/upsert-records.html">upsert</a>.
 */
public final class UpsertApi {
    private static final String CHECK_FIELDS = "duplicate_check_fields";

    private final World world;
    private final Requests requests;
    private final RecordChecker checker;
    private final Writer writer;

    public UpsertApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
        this.checker = new RecordChecker(world);
        this.writer = new Writer(world);
    }

    private record Match(String field, Row row) {}

    public Answer upsert(Call call) {
        Table table = requests.table(call);
        Change change = requests.change(call);
        List<Map<String, Object>> records = Batch.records(call, CHECK_FIELDS);
        List<String> checkFields = checkFields(call, table.module());
        Results results = new Results(world);
        boolean updated = false;
        for (Map<String, Object> record : records) {
            Match match = match(table, checkFields, record);
            Row old = match == null ? null : match.row();
            List<RecordFault> faults = checker.check(call, table, record, old);
            if (!faults.isEmpty()) {
                results.failure(faults);
                continue;
            }
            updated |= old != null;
            Row row =
                    old == null
                            ? writer.insert(table, record, change)
                            : writer.update(table, old, record, change);
            Map<String, @Nullable Object> result =
                    results.success(
                            old == null ? "record added" : "record updated", Results.created(row));
            result.put("action", old == null ? "insert" : "update");
            result.put("duplicate_field", match == null ? null : match.field());
        }
        return results.answer(updated ? 200 : world.switches().get(Switch.UPSERT_INSERT_STATUS));
    }

    private static @Nullable Match match(
            Table table, List<String> checkFields, Map<String, Object> record) {
        for (String field : checkFields) {
            Object value = record.get(field);
            Row row = value == null ? null : table.findByValue(field, value);
            if (row != null) {
                return new Match(field, row);
            }
        }
        return null;
    }

    /** The named fields in their order, then the unique fields users made. */
    private static List<String> checkFields(Call call, ModuleDefinition module) {
        List<String> unique = module.uniqueFields().stream().map(FieldDefinition::apiName).toList();
        Object named = call.json().get(CHECK_FIELDS);
        if (named == null) {
            return unique;
        }
        if (!(named instanceof List<?> list) || !unique.containsAll(list)) {
            throw new ApiError(
                    400,
                    "INVALID_DATA",
                    Map.of("api_name", CHECK_FIELDS, "expected_data_type", "jsonarray"),
                    "the field is not a unique field");
        }
        List<String> fields = new ArrayList<>();
        list.forEach(field -> fields.add(field.toString()));
        module.uniqueFields().stream()
                .filter(FieldDefinition::custom)
                .map(FieldDefinition::apiName)
                .filter(field -> !fields.contains(field))
                .forEach(fields::add);
        return fields;
    }
}
