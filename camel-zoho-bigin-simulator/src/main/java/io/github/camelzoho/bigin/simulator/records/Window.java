package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rows of one page.
 *
 * @param rows at most a page of them
 * @param more whether others follow
 */
public record Window(List<Row> rows, boolean more) {

    /** A page of all rows; costs as much as the page is long. */
    static Window of(List<Row> ascending, boolean descending, Requests.Page page) {
        int start = Math.min(page.end() - page.size(), ascending.size());
        int end = Math.min(page.end(), ascending.size());
        List<Row> rows = new ArrayList<>(end - start);
        for (int i = start; i < end; i++) {
            rows.add(ascending.get(descending ? ascending.size() - 1 - i : i));
        }
        return new Window(rows, end < ascending.size());
    }

    /** A page of the rows that pass; walks no further than needed to fill it. */
    public static Window filtered(
            List<Row> ascending,
            boolean descending,
            Requests.Page page,
            Predicate<? super Row> filter) {
        List<Row> rows = new ArrayList<>();
        int skip = page.end() - page.size();
        for (int i = 0; i < ascending.size(); i++) {
            Row row = ascending.get(descending ? ascending.size() - 1 - i : i);
            if (!filter.test(row)) {
                continue;
            }
            if (skip > 0) {
                skip--;
            } else if (rows.size() == page.size()) {
                return new Window(rows, true);
            } else {
                rows.add(row);
            }
        }
        return new Window(rows, false);
    }
}
