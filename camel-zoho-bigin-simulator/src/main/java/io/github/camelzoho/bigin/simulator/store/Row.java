package io.github.camelzoho.bigin.simulator.store;

import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.SystemFields;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One record, immutable, seen as a map in the form Bigin sends: ids as strings, times as text in
 * the organisation's offset, lookups as objects, absent values as {@code null}.
 *
 * <p>The values stand in an array that ends with the last value set, because a million records with
 * sixty optional fields each would not fit otherwise.
 */
public final class Row extends AbstractMap<String, Object> {
    private final Table table;
    private final long id;
    private final long created;
    private final long modified;
    private final Ref modifiedBy;
    private final @Nullable Object[] values;

    Row(
            Table table,
            long id,
            long created,
            long modified,
            Ref modifiedBy,
            @Nullable Object[] values) {
        this.table = table;
        this.id = id;
        this.created = created;
        this.modified = modified;
        this.modifiedBy = modifiedBy;
        this.values = values;
    }

    /** Where it belongs. */
    public Table table() {
        return table;
    }

    public long id() {
        return id;
    }

    /** Created_Time in seconds since 1970. */
    public long created() {
        return created;
    }

    /** Modified_Time in seconds since 1970. */
    public long modified() {
        return modified;
    }

    @Nullable Object[] cells() {
        return values;
    }

    /** The value as stored: {@link Ref} for lookups, {@link Instant} for times. */
    public @Nullable Object stored(String field) {
        return switch (field) {
            case SystemFields.ID -> Long.toString(id);
            case SystemFields.CREATED_TIME -> Instant.ofEpochSecond(created);
            case SystemFields.MODIFIED_TIME, SystemFields.LAST_ACTIVITY_TIME ->
                    Instant.ofEpochSecond(modified);
            case SystemFields.MODIFIED_BY -> modifiedBy;
            case "Full_Name" -> table.nameField().equals("Full_Name") ? fullName() : at(field);
            default -> at(field);
        };
    }

    private @Nullable Object at(String field) {
        int index = table.columnOf(field);
        return index < 0 || index >= values.length ? null : values[index];
    }

    private @Nullable String fullName() {
        Object first = at("First_Name");
        Object last = at("Last_Name");
        return first == null ? (String) last : first + " " + last;
    }

    String nameField() {
        return table.nameField();
    }

    /** What lookups to this record show as its name. */
    public @Nullable Object name() {
        return get(nameField());
    }

    /** The value of a field, or with a dot that of a record a lookup points to. */
    @Override
    @SuppressWarnings("NullAway") // a JSON null is a null here
    public Object get(@Nullable Object key) {
        if (!(key instanceof String field)) {
            return null;
        }
        int dot = field.indexOf('.');
        if (dot < 0) {
            return table.hasField(field) ? table.shown(stored(field)) : null;
        }
        Row target = stored(field.substring(0, dot)) instanceof Ref ref ? table.row(ref) : null;
        return target == null ? null : target.get(field.substring(dot + 1));
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String field
                && table.hasField(
                        field.contains(".") ? field.substring(0, field.indexOf('.')) : field);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                Iterator<FieldDefinition> fields = table.fields().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return fields.hasNext();
                    }

                    @Override
                    public Map.Entry<String, Object> next() {
                        String name = fields.next().apiName();
                        return new SimpleImmutableEntry<>(name, get(name));
                    }
                };
            }

            @Override
            public int size() {
                return table.fields().size();
            }
        };
    }
}
