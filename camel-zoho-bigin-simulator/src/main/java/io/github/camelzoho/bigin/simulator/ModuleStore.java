package io.github.camelzoho.bigin.simulator;

import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.schema.SystemFields;
import io.github.camelzoho.bigin.simulator.store.Change;
import io.github.camelzoho.bigin.simulator.store.Database;
import io.github.camelzoho.bigin.simulator.store.DeletedRecord;
import io.github.camelzoho.bigin.simulator.store.Ref;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.StoredForm;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Direct access to the records of a module: no credits, no checks but for field names, so that a
 * test can make states a client could not. Searches see these changes with the usual lag; {@link
 * BiginSimulator#catchUpSearchIndex()} shortens it.
 */
public final class ModuleStore {
    private static final long USER = 4_001_002_000_000_099_001L;

    private final World world;
    private final String module;
    private final Duration late;

    ModuleStore(World world, String module) {
        this(world, module, Duration.ZERO);
    }

    private ModuleStore(World world, String module, Duration late) {
        this.world = world;
        this.module = module;
        this.late = late;
    }

    /**
     * The same records, changed by work that takes its time: what changes now has the time of so
     * long ago, when the work began.
     */
    public ModuleStore takingTime(Duration time) {
        return new ModuleStore(world, module, time);
    }

    /**
     * Adds a record.
     *
     * @param values in the form of the API: lookups as {@code Map.of("id", …)}, times as text
     * @return the id
     */
    public String insert(Map<String, ? extends @Nullable Object> values) {
        return database()
                .locked(
                        () -> {
                            Map<String, @Nullable Object> stored = stored(values);
                            stored.putIfAbsent(
                                    SystemFields.CREATED_BY, new Ref(FieldDefinition.USERS, USER));
                            stored.putIfAbsent(
                                    SystemFields.OWNER, new Ref(FieldDefinition.USERS, USER));
                            return Long.toString(table().insert(stored, now()).id());
                        });
    }

    /**
     * Adds records at once, as a mass import does: no call sees some of them only.
     *
     * @return the ids
     */
    public List<String> insertAll(List<? extends Map<String, ? extends @Nullable Object>> records) {
        return database().locked(() -> records.stream().map(this::insert).toList());
    }

    /** The record in the form the API sends, or null when there is none. */
    public @Nullable Map<String, Object> get(String id) {
        return database().locked(() -> table().find(Long.parseLong(id)));
    }

    /** Changes some fields of a record; {@code Modified_Time} becomes now. */
    public void update(String id, Map<String, ? extends @Nullable Object> values) {
        change(id, row -> table().update(row, stored(values), now()));
    }

    /** Changes the same fields of many records at once, as a mass update does. */
    public void updateAll(Collection<String> ids, Map<String, ? extends @Nullable Object> values) {
        database()
                .locked(
                        () -> {
                            ids.forEach(id -> update(id, values));
                            return true;
                        });
    }

    /** Moves a record to the recycle bin, without the cascade a call would have. */
    public void delete(String id) {
        change(
                id,
                row -> {
                    table().delete(row, now());
                    return row;
                });
    }

    /** Moves many records to the recycle bin at once. */
    public void deleteAll(Collection<String> ids) {
        database()
                .locked(
                        () -> {
                            ids.forEach(this::delete);
                            return true;
                        });
    }

    /** Removes a deleted record from the recycle bin for good. */
    public void purge(String id) {
        database()
                .locked(
                        () -> {
                            table().purge(id);
                            return true;
                        });
    }

    /** All records, ascending by id. */
    public List<Map<String, Object>> all() {
        return database().locked(() -> List.copyOf(table().rows(SystemFields.ID)));
    }

    public int size() {
        return database().locked(() -> table().rows(SystemFields.ID).size());
    }

    /** All deletions, oldest first. */
    public List<DeletedRecord> deleted() {
        return database().locked(() -> table().deleted());
    }

    private void change(String id, java.util.function.Function<Row, Row> work) {
        database()
                .locked(
                        () -> {
                            Row row = table().find(Long.parseLong(id));
                            if (row == null) {
                                throw new IllegalArgumentException(module + " has no " + id);
                            }
                            return work.apply(row);
                        });
    }

    private Map<String, @Nullable Object> stored(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> stored = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends @Nullable Object> value : values.entrySet()) {
            FieldDefinition field = definition().field(value.getKey());
            if (field == null) {
                throw new IllegalArgumentException(module + " has no field " + value.getKey());
            }
            stored.put(
                    field.apiName(),
                    StoredForm.of(field, value.getValue(), database().tags(), module));
        }
        return stored;
    }

    private ModuleDefinition definition() {
        ModuleDefinition definition = world.schema().module(module);
        if (definition == null) {
            throw new IllegalArgumentException("There is no module " + module);
        }
        return definition;
    }

    private Table table() {
        return database().table(definition());
    }

    private Change now() {
        return new Change(new Ref(FieldDefinition.USERS, USER), world.clock().now().minus(late));
    }

    private Database database() {
        return world.database();
    }
}
