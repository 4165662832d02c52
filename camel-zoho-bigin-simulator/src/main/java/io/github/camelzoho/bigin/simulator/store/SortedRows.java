package io.github.camelzoho.bigin.simulator.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Rows kept in order, so that any page is found without sorting or walking. */
final class SortedRows {
    private final Comparator<Row> order;
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> view = Collections.unmodifiableList(rows);

    SortedRows(Comparator<Row> order) {
        this.order = order;
    }

    void add(Row row) {
        if (rows.isEmpty() || order.compare(rows.get(rows.size() - 1), row) < 0) {
            rows.add(row);
            return;
        }
        int found = Collections.binarySearch(rows, row, order);
        rows.add(found < 0 ? -found - 1 : found, row);
    }

    void remove(Row row) {
        int found = Collections.binarySearch(rows, row, order);
        if (found >= 0) {
            rows.remove(found);
        }
    }

    List<Row> view() {
        return view;
    }
}
