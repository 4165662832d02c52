package io.github.camelzoho.bigin.simulator.search;

import io.github.camelzoho.bigin.simulator.query.BoundCoqlQuery;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds the first rows of a query in its order without keeping all that match. */
final class FirstRows {
    private final BoundCoqlQuery query;
    private final int count;

    FirstRows(BoundCoqlQuery query, int count) {
        this.query = query;
        this.count = count;
    }

    List<Row> of(Table table) {
        Comparator<Row> order = (one, other) -> query.order().compare(one, other);
        PriorityQueue<Row> worstFirst = new PriorityQueue<>(order.reversed());
        for (Row row : table.rows("id")) {
            if (query.condition().test(row)) {
                worstFirst.add(row);
                if (worstFirst.size() > count) {
                    worstFirst.remove();
                }
            }
        }
        List<Row> rows = new ArrayList<>(worstFirst);
        rows.sort(order);
        return rows;
    }
}
