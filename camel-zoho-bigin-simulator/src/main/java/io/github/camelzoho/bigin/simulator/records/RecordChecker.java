package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.TeamPipeline;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds all faults of one record that is to be written. */
public final class RecordChecker {
    private static final Set<String> SETTABLE_SYSTEM_KEYS =
            Set.of("$related_module", "$append_values", "Layout");

    private final World world;
    private final ValueChecker values;
    private final TeamPipelines pipelines;
    private final Activities activities;

    public RecordChecker(World world) {
        this.world = world;
        this.values = new ValueChecker(world);
        this.pipelines = new TeamPipelines(world);
        this.activities = new Activities(world);
    }

    /**
     * All faults, in the order of the record's keys.
     *
     * @param old the record to be changed, null for a new one
     */
    public List<RecordFault> check(
            Call call,
            Table table,
            Map<String, ? extends @Nullable Object> record,
            @Nullable Row old) {
        List<RecordFault> faults = new ArrayList<>();
        Set<String> required = requiredInLayout(table, record, old);
        for (FieldDefinition field : table.module().fields()) {
            boolean absent = !record.containsKey(field.apiName());
            boolean mandatory = field.mandatory() || required.contains(field.apiName());
            if (mandatory && (absent ? old == null : isEmpty(record, field.apiName()))) {
                faults.add(RecordFault.mandatory(field.apiName()));
            }
        }
        for (Map.Entry<String, ? extends @Nullable Object> entry : record.entrySet()) {
            checkKey(call, table, entry.getKey(), entry.getValue(), old).ifPresent(faults::add);
        }
        if (table.module().apiName().equals(TeamPipelines.MODULE) && faults.isEmpty()) {
            checkStage(record, old).ifPresent(faults::add);
        }
        if (faults.isEmpty()) {
            activities.check(table.module(), record, old).ifPresent(faults::add);
        }
        if (faults.isEmpty()) {
            duplicate(table, record, old).ifPresent(faults::add);
        }
        return faults;
    }

    private Set<String> requiredInLayout(
            Table table, Map<String, ? extends @Nullable Object> record, @Nullable Row old) {
        String module = table.module().apiName();
        if (!module.equals(TeamPipelines.MODULE)) {
            return world.schema().requiredInLayout(module, "");
        }
        Object subPipeline = newOrOld("Sub_Pipeline", record, old);
        return Optional.ofNullable(subPipeline)
                .flatMap(pipelines::having)
                .map(pipeline -> world.schema().requiredInLayout(module, pipeline.id()))
                .orElse(Set.of());
    }

    static boolean isEmpty(Map<String, ? extends @Nullable Object> record, String field) {
        Object value = record.get(field);
        return value == null || value.equals("");
    }

    private Optional<RecordFault> checkKey(
            Call call, Table table, String key, @Nullable Object value, @Nullable Row old) {
        if (SETTABLE_SYSTEM_KEYS.contains(key) || (key.equals("id") && old != null)) {
            return Optional.empty();
        }
        FieldDefinition field = table.module().field(key);
        if (field == null || field.readOnly()) {
            boolean system = field != null || RecordView.knows(key);
            Switch.Unknown form =
                    world.switches().get(system ? Switch.READ_ONLY_FIELDS : Switch.UNKNOWN_FIELDS);
            if (form == Switch.Unknown.IGNORED) {
                return Optional.empty();
            }
            call.refuse((system ? "read-only field " : "field ") + key, "INVALID_DATA", Map.of());
            return Optional.of(RecordFault.invalid(key, Map.of()));
        }
        return value == null || isEmptyMandatory(field, value)
                ? Optional.empty()
                : values.check(field, value);
    }

    private static boolean isEmptyMandatory(FieldDefinition field, Object value) {
        return field.mandatory() && value.equals("");
    }

    private Optional<RecordFault> checkStage(
            Map<String, ? extends @Nullable Object> record, @Nullable Row old) {
        Object subPipeline = newOrOld("Sub_Pipeline", record, old);
        Object stage = newOrOld("Stage", record, old);
        if (subPipeline == null || stage == null) {
            return Optional.empty();
        }
        Optional<TeamPipeline> pipeline = pipelines.having(subPipeline);
        if (pipeline.isEmpty()) {
            return Optional.of(RecordFault.invalid("Sub_Pipeline", Map.of()));
        }
        Object sent = record.get("Pipeline");
        if (sent instanceof Map<?, ?> map && !pipeline.get().id().equals(map.get("id"))) {
            return Optional.of(RecordFault.invalid("Pipeline", Map.of()));
        }
        if (pipelines.stages(subPipeline).contains(stage)) {
            return Optional.empty();
        }
        return Optional.of(
                record.containsKey("Stage")
                        ? RecordFault.invalid("Stage", Map.of())
                        : RecordFault.dependent("Stage"));
    }

    private static @Nullable Object newOrOld(
            String field, Map<String, ? extends @Nullable Object> record, @Nullable Row old) {
        return record.containsKey(field) || old == null ? record.get(field) : old.stored(field);
    }

    private Optional<RecordFault> duplicate(
            Table table, Map<String, ? extends @Nullable Object> record, @Nullable Row old) {
        for (FieldDefinition field : table.module().uniqueFields()) {
            Object value = record.get(field.apiName());
            boolean unchecked =
                    !field.custom()
                            && old == null
                            && !world.switches().get(Switch.SYSTEM_UNIQUE_CHECKED_ON_INSERT);
            if (value == null || unchecked) {
                continue;
            }
            Row other = table.findByValue(field.apiName(), value);
            if (other != null && (old == null || other.id() != old.id())) {
                return Optional.of(duplicate(field.apiName(), Long.toString(other.id())));
            }
        }
        return Optional.empty();
    }

    private RecordFault duplicate(String field, String id) {
        boolean plain =
                world.switches().get(Switch.DUPLICATE_DETAILS) == Switch.DuplicateDetails.ID;
        Map<String, Object> details =
                plain
                        ? Map.of("api_name", field, "id", id)
                        : Map.of("api_name", field, "duplicate_record", Map.of("id", id));
        return new RecordFault("DUPLICATE_DATA", "duplicate data", details, field);
    }
}
