package io.github.camelzoho.bigin.simulator.related;

import io.github.camelzoho.bigin.simulator.records.Writer;
import io.github.camelzoho.bigin.simulator.schema.RelatedList;
import io.github.camelzoho.bigin.simulator.store.Change;
import io.github.camelzoho.bigin.simulator.store.Links;
import io.github.camelzoho.bigin.simulator.store.Ref;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A related list of one record.
 *
 * @param list which list
 * @param owners the table of the record whose list it is
 * @param owner that record's id
 * @param shown the table of the records in the list
 */
record Relation(RelatedList list, Table owners, long owner, Table shown) {

    /** Whether a record is in the list. */
    boolean has(Row row, Links links) {
        return switch (list.kind()) {
            case LOOKUP -> ref().equals(row.stored(list.field()));
            case LISTED -> ids(ownerRow()).contains(row.get("id"));
            case LISTED_THERE -> ids(row).contains(Long.toString(owner));
            case LINK -> links.contains(ref(), refTo(row));
            case ACTIVITY -> isOf(row);
            case NOTE, ATTACHMENT -> false;
        };
    }

    /** Puts a record into the list or takes it out; nothing happens if that is so already. */
    void set(Row row, boolean in, Links links, Writer writer, Change change) {
        if (in == has(row, links)) {
            return;
        }
        switch (list.kind()) {
            case LOOKUP -> {
                Map<String, @Nullable Object> value = new LinkedHashMap<>();
                value.put(list.field(), in ? Map.of("id", Long.toString(owner)) : null);
                writer.update(shown, row, value, change);
            }
            case LISTED -> relist(owners, ownerRow(), row, in, writer, change);
            case LISTED_THERE -> relist(shown, row, ownerRow(), in, writer, change);
            case LINK -> {
                if (in) {
                    links.add(ref(), refTo(row));
                } else {
                    links.remove(ref(), refTo(row));
                }
            }
            case ACTIVITY, NOTE, ATTACHMENT ->
                    throw new IllegalStateException(list.apiName() + " can't be written");
        }
    }

    /** Changes the field of one record that lists others. */
    private void relist(
            Table table, Row holder, Row listed, boolean in, Writer writer, Change change) {
        Object id = listed.get("id");
        List<Object> entries = new ArrayList<>();
        if (holder.stored(list.field()) instanceof List<?> old) {
            old.stream()
                    .filter(entry -> !(entry instanceof Map<?, ?> map && id.equals(map.get("id"))))
                    .forEach(entries::add);
        }
        if (in) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("name", listed.name());
            entry.put("id", id);
            entries.add(entry);
        }
        writer.update(table, holder, Map.of(list.field(), entries), change);
    }

    private List<Object> ids(Row holder) {
        List<Object> ids = new ArrayList<>();
        if (holder.stored(list.field()) instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> map && map.get("id") instanceof String id) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    private boolean isOf(Row activity) {
        boolean contact =
                owners.module().apiName().equals("Contacts")
                        && ref().equals(activity.stored("Contact_Name"));
        return contact
                || (activity.stored("Related_To") instanceof Map<?, ?> related
                        && Long.toString(owner).equals(related.get("id")));
    }

    private Row ownerRow() {
        Row row = owners.find(owner);
        if (row == null) {
            throw new IllegalStateException("the owner of the list is looked for first");
        }
        return row;
    }

    private Ref ref() {
        return new Ref(owners.module().apiName(), owner);
    }

    private Ref refTo(Row row) {
        return new Ref(shown.module().apiName(), row.id());
    }
}
