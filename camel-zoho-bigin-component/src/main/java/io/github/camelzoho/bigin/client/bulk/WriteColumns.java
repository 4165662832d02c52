package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.ModuleDescription;
import io.github.camelzoho.bigin.client.model.ValueForm;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the records seen so far, in the order in which they came up. Turns each record
 * into a row. For one thread.
 */
final class WriteColumns {
    private static final int MOST = 200;

    /** Far more than any field takes, and few enough for every reader of CSV. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final Set<ValueForm> NO_CELL =
            Set.of(ValueForm.OBJECT, ValueForm.OBJECTS, ValueForm.LIST, ValueForm.TAGS);

    /** What to say of a value that can't stand in a file. */
    static final String NOT_TAKEN =
            "is not taken by bulk write: leave it out, or use create, update or upsert";

    private static final String IMAGE = "Record_Image";

    private final WritePlan plan;
    private final ModuleDescription module;
    private final WrittenKeys keys;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private @Nullable Set<Integer> firstKeys;
    private int read;

    WriteColumns(WritePlan plan, ModuleDescription module) {
        this.plan = plan;
        this.module = module;
        this.keys = new WrittenKeys(plan, module);
    }

    /** Whether bulk write takes no values of the field. */
    static boolean hasNoCell(FieldDescription field) {
        return NO_CELL.contains(field.form()) || field.apiName().equals(IMAGE);
    }

    /** The cells of the next record, by column; a row may end before the last column. */
    List<String> row(Map<String, Object> record) {
        read++;
        List<String> cells = new ArrayList<>(columns.size());
        Set<Integer> given = new HashSet<>();
        boolean empty = true;
        for (Map.Entry<String, Object> entry : record.entrySet()) {
            if (keys.leavesOut(entry.getKey())) {
                continue;
            }
            String text = text(entry.getKey(), entry.getValue());
            int place = text == null ? -1 : place(entry.getKey());
            if (text != null && place >= 0) {
                while (cells.size() <= place) {
                    cells.add("");
                }
                cells.set(place, text);
                given.add(place);
                empty &= text.isEmpty();
            }
        }
        if (empty) {
            throw wrong("has nothing to write");
        }
        checkFound(cells);
        checkClearing(given);
        return cells;
    }

    /** The text of a value, {@code null} if there is nothing that could be written. */
    private @Nullable String text(String key, @Nullable Object value) {
        String text;
        try {
            text = CellText.of(value);
        } catch (ZohoBiginInputException e) {
            throw wrong("has a " + key + " that can't be written: " + e.getMessage());
        }
        if (text.length() > MOST_CHARACTERS) {
            throw wrong("has a " + key + " of " + text.length() + " characters");
        }
        if (module.field(key).filter(WriteColumns::hasNoCell).isPresent()) {
            if (!text.isEmpty()) {
                throw wrong("has a " + key + ", which " + NOT_TAKEN);
            }
            return null;
        }
        return text;
    }

    private int place(String key) {
        return places.computeIfAbsent(
                key,
                added -> {
                    Column column = Column.of(added, module, plan.order().findBy());
                    for (Column other : columns) {
                        if (other.field().equals(column.field())) {
                            throw wrong(
                                    "has "
                                            + added
                                            + ", but "
                                            + other.header()
                                            + " came up for the same field");
                        }
                    }
                    if (columns.size() == MOST) {
                        throw wrong("has more than " + MOST + " fields together with those before");
                    }
                    columns.add(column);
                    return columns.size() - 1;
                });
    }

    private void checkFound(List<String> cells) {
        String findBy = plan.order().findBy();
        if (findBy == null || !plan.order().operation().equals("update")) {
            return;
        }
        Integer place = places.get(findBy);
        if (place == null || place >= cells.size() || cells.get(place).isEmpty()) {
            throw wrong(
                    "has no "
                            + findBy
                            + ", by which an update finds records (findBy): give it, or name another field");
        }
    }

    private void checkClearing(Set<Integer> given) {
        if (plan.order().ignoreEmpty() || plan.order().operation().equals("insert")) {
            return;
        }
        Set<Integer> first = firstKeys;
        if (first == null) {
            firstKeys = given;
        } else if (!first.equals(given)) {
            throw wrong(
                    "has other keys than the first: with ignoreEmpty=false what it leaves out would be"
                            + " cleared, so give null where that is meant");
        }
    }

    private ZohoBiginInputException wrong(String what) {
        return new ZohoBiginInputException("record " + read + " of the body " + what);
    }

    /**
     * The columns as they are written: first those that tell records apart, because Bigin's result
     * shows the first three only.
     */
    List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(place -> columns.get(place).rank()));
        return order;
    }

    Column column(int place) {
        return columns.get(place);
    }

    /** How many records were turned into rows. */
    int read() {
        return read;
    }
}
