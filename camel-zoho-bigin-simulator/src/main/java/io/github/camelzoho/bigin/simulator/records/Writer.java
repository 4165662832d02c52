package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.SystemFields;
import io.github.camelzoho.bigin.simulator.schema.TeamPipeline;
import io.github.camelzoho.bigin.simulator.store.Change;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.StoredForm;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes checked records to the store, with what Bigin itself fills in. */
public final class Writer {
    private final World world;
    private final TeamPipelines pipelines;

    public Writer(World world) {
        this.world = world;
        this.pipelines = new TeamPipelines(world);
    }

    public Row insert(Table table, Map<String, ? extends @Nullable Object> record, Change change) {
        Map<String, @Nullable Object> stored = stored(table, record);
        stored.putIfAbsent(SystemFields.OWNER, change.user());
        stored.put(SystemFields.CREATED_BY, change.user());
        stored.putIfAbsent(SystemFields.TAG, List.of());
        return table.insert(stored, change);
    }

    public Row update(
            Table table, Row old, Map<String, ? extends @Nullable Object> record, Change change) {
        return table.update(old, stored(table, record), change);
    }

    private Map<String, @Nullable Object> stored(
            Table table, Map<String, ? extends @Nullable Object> record) {
        Map<String, @Nullable Object> stored = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends @Nullable Object> entry : record.entrySet()) {
            FieldDefinition field = table.module().field(entry.getKey());
            if (field != null && !field.readOnly()) {
                stored.put(
                        field.apiName(),
                        StoredForm.of(
                                field,
                                entry.getValue(),
                                world.database().tags(),
                                table.module().apiName()));
            }
        }
        Object subPipeline = record.get("Sub_Pipeline");
        if (table.module().apiName().equals(TeamPipelines.MODULE) && subPipeline != null) {
            Optional<TeamPipeline> pipeline = pipelines.having(subPipeline);
            pipeline.ifPresent(p -> stored.put("Pipeline", Map.of("name", p.name(), "id", p.id())));
        }
        return stored;
    }
}
