package io.github.camelzoho.bigin.simulator.console;

import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.SystemFields;
import io.github.camelzoho.bigin.simulator.store.Alteration;
import io.github.camelzoho.bigin.simulator.store.Database;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Times;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The latest changes of records, whoever made them. Guarded by the lock of the database. */
final class ChangeLog {
    private static final int KEPT = 200;

    /** What follows from the change itself, which tells nothing. */
    private static final Set<String> FOLLOWS_FROM_IT =
            Set.of(
                    SystemFields.ID,
                    SystemFields.CREATED_BY,
                    SystemFields.CREATED_TIME,
                    SystemFields.MODIFIED_BY,
                    SystemFields.MODIFIED_TIME,
                    SystemFields.LAST_ACTIVITY_TIME,
                    "Full_Name");

    private final Times times;
    private final Deque<Alteration> latest = new ArrayDeque<>();
    private int count;

    ChangeLog(Database database, Times times) {
        this.times = times;
        database.observe(this::add);
    }

    private void add(List<Alteration> alterations) {
        for (Alteration alteration : alterations) {
            if (latest.size() >= KEPT) {
                latest.pollFirst();
            }
            latest.addLast(alteration);
            count++;
        }
    }

    /** How many changes there were since the start. */
    int count() {
        return count;
    }

    void clear() {
        latest.clear();
        count = 0;
    }

    /** The latest changes, newest first, in the form the page shows. */
    List<Map<String, @Nullable Object>> newest(int most) {
        List<Map<String, @Nullable Object>> shown = new ArrayList<>();
        int number = count;
        for (Alteration alteration : (Iterable<Alteration>) latest::descendingIterator) {
            if (shown.size() == most) {
                break;
            }
            shown.add(shown(alteration, number--));
        }
        return shown;
    }

    private Map<String, @Nullable Object> shown(Alteration alteration, int number) {
        Row before = alteration.before();
        Row after = alteration.after();
        Row any = after == null ? before : after;
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("number", number);
        shown.put("time", times.text(alteration.change().time()));
        shown.put("kind", before == null ? "created" : after == null ? "deleted" : "updated");
        shown.put("module", alteration.module());
        shown.put("id", Long.toString(alteration.id()));
        shown.put("name", any == null ? "" : CellText.of(any.name()));
        shown.put("fields", after == null ? List.of() : differences(before, after));
        return shown;
    }

    private static List<Map<String, String>> differences(@Nullable Row before, Row after) {
        List<Map<String, String>> differences = new ArrayList<>();
        for (FieldDefinition field : after.table().module().fields()) {
            String name = field.apiName();
            String old = before == null ? "" : CellText.of(before.get(name));
            String now = CellText.of(after.get(name));
            if (!FOLLOWS_FROM_IT.contains(name) && !Objects.equals(old, now)) {
                differences.add(Map.of("name", name, "from", old, "to", now));
            }
        }
        return differences;
    }
}
