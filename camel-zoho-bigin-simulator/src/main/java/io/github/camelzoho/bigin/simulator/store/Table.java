package io.github.camelzoho.bigin.simulator.store;

import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of one module. Guarded by the lock of its {@link Database}. */
public final class Table {
    private static final Comparator<Row> BY_ID = Comparator.comparingLong(Row::id);

    private final Database database;
    private final ModuleDefinition module;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, UniqueValues> uniqueValues = new HashMap<>();
    private final SortedRows byId = new SortedRows(BY_ID);
    private final SortedRows byCreated =
            new SortedRows(Comparator.comparingLong(Row::created).thenComparing(BY_ID));
    private final SortedRows byModified =
            new SortedRows(Comparator.comparingLong(Row::modified).thenComparing(BY_ID));
    private final Map<String, List<Row>> tied = new HashMap<>();
    private final List<DeletedRecord> deleted = new ArrayList<>();
    private final SearchIndex index = new SearchIndex();

    Table(Database database, ModuleDefinition module) {
        this.database = database;
        this.module = module;
    }

    public ModuleDefinition module() {
        return module;
    }

    String nameField() {
        return module.nameField();
    }

    Collection<FieldDefinition> fields() {
        return module.fields();
    }

    boolean hasField(String field) {
        return module.field(field) != null;
    }

    int columnOf(String field) {
        return columns.getOrDefault(field, -1);
    }

    @Nullable Row row(Ref ref) {
        return database.row(ref);
    }

    @Nullable Object shown(@Nullable Object stored) {
        return database.shown(stored);
    }

    /** All rows, ascending by {@code id}, {@code Created_Time} or {@code Modified_Time}. */
    public List<Row> rows(String sortBy) {
        return switch (sortBy) {
            case "Created_Time" -> byCreated.view();
            case "Modified_Time" -> byModified.view();
            default -> byId.view();
        };
    }

    /** As {@link #rows(String)}, with another order among equals. */
    public List<Row> rows(String sortBy, Ties ties) {
        List<Row> sorted = rows(sortBy);
        if (ties == Ties.BY_ID || sorted == byId.view()) {
            return sorted;
        }
        return tied.computeIfAbsent(
                sortBy + ties,
                key -> {
                    Comparator<Row> first =
                            Comparator.comparingLong(
                                    sortBy.equals("Created_Time") ? Row::created : Row::modified);
                    return sorted.stream().sorted(first.thenComparing(ties.order())).toList();
                });
    }

    public @Nullable Row find(long id) {
        List<Row> rows = byId.view();
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = rows.get(middle).id();
            if (found == id) {
                return rows.get(middle);
            }
            if (found < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** The record with this value in this field, without regard to case. */
    public @Nullable Row findByValue(String field, Object value) {
        return uniqueValues.computeIfAbsent(field, UniqueValues::new).find(value, byId.view());
    }

    /** Adds a record; {@code values} are in stored form. */
    public Row insert(Map<String, ? extends @Nullable Object> values, Change change) {
        Row row = seed(values, change);
        index.changed(change.time(), row.id(), null);
        altered(null, row, change);
        return row;
    }

    /** Adds a record that searches see at once and nobody is told of. */
    public Row seed(Map<String, ? extends @Nullable Object> values, Change change) {
        long second = change.time().getEpochSecond();
        @Nullable Object[] cells = merged(new Object[0], values);
        Row row = new Row(this, database.nextId(), second, second, change.user(), cells);
        add(row);
        return row;
    }

    /** Changes the given fields and leaves all others. */
    public Row update(Row old, Map<String, ? extends @Nullable Object> values, Change change) {
        @Nullable Object[] cells = merged(old.cells(), values);
        long second = change.time().getEpochSecond();
        Row row = new Row(this, old.id(), old.created(), second, change.user(), cells);
        index.changed(change.time(), old.id(), old);
        remove(old);
        add(row);
        altered(old, row, change);
        return row;
    }

    /** Moves a record to the recycle bin. */
    public void delete(Row row, Change change) {
        index.changed(change.time(), row.id(), row);
        remove(row);
        altered(row, null, change);
        Object name = row.stored(module.nameField());
        Ref creator = (Ref) row.stored("Created_By");
        deleted.add(
                new DeletedRecord(
                        Long.toString(row.id()),
                        name == null ? null : name.toString(),
                        change.time(),
                        Long.toString(change.user().id()),
                        Long.toString(creator == null ? change.user().id() : creator.id()),
                        false));
    }

    /** Removes a deleted record from the recycle bin. */
    public void purge(String id) {
        deleted.replaceAll(
                d ->
                        d.id().equals(id)
                                ? new DeletedRecord(
                                        id,
                                        d.displayName(),
                                        d.deletedTime(),
                                        d.deletedBy(),
                                        d.createdBy(),
                                        true)
                                : d);
    }

    /** All deletions ever, oldest first. */
    public List<DeletedRecord> deleted() {
        return List.copyOf(deleted);
    }

    private void altered(@Nullable Row before, @Nullable Row after, Change change) {
        Row any = before == null ? after : before;
        if (any != null) {
            database.altered(new Alteration(module.apiName(), any.id(), before, after, change));
        }
    }

    /** The rows as a search sees them that knows nothing after the given time. */
    public List<Row> indexedAt(Instant time) {
        return index.asOf(time, byId.view());
    }

    void catchUpIndex() {
        index.catchUp();
    }

    private void add(Row row) {
        tied.clear();
        byId.add(row);
        byCreated.add(row);
        byModified.add(row);
        uniqueValues.values().forEach(u -> u.added(row));
    }

    private void remove(Row row) {
        tied.clear();
        byId.remove(row);
        byCreated.remove(row);
        byModified.remove(row);
        uniqueValues.values().forEach(u -> u.removed(row));
    }

    private @Nullable Object[] merged(
            @Nullable Object[] old, Map<String, ? extends @Nullable Object> values) {
        @Nullable Object[] cells = old.clone();
        for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
            int column = columns.computeIfAbsent(entry.getKey(), k -> columns.size());
            if (column >= cells.length && entry.getValue() != null) {
                cells = Arrays.copyOf(cells, column + 1);
            }
            if (column < cells.length) {
                cells[column] = entry.getValue();
            }
        }
        return cells;
    }
}
