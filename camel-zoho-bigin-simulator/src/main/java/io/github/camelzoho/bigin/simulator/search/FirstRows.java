package io.github.camelzoho.bigin.simulator.search;

import io.github.camelzoho.bigin.simulator.query.BoundCoqlQuery;
import io.github.camelzoho.bigin.simulator.query.CoqlQuery;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import io.github.camelzoho.bigin.simulator.store.Ties;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;

/**
 * Finds the rows a query answers and one more. Where the store is sorted as the query asks, it
 * starts at the first row that can match and stops at the last one needed, so that a walk over a
 * million rows by ever higher ids or times costs no more at its end than at its beginning.
 */
final class FirstRows {
    private final CoqlQuery query;
    private final BoundCoqlQuery bound;
    private final Ties ties;
    private final int count;

    FirstRows(CoqlQuery query, BoundCoqlQuery bound, Ties ties) {
        this.query = query;
        this.bound = bound;
        this.ties = ties;
        this.count = query.offset() + query.limit() + 1;
    }

    List<Row> of(Table table) {
        if (query.isAscendingBy("id")) {
            return walk(table.rows("id"), Row::id, floor("id", FirstRows::id));
        }
        if (query.isDescendingById()) {
            return walkBack(table.rows("id"), query.ceiling("id", FirstRows::id));
        }
        if (query.isAscendingBy("Modified_Time")) {
            OptionalLong floor = floor("Modified_Time", FirstRows::second);
            return walk(table.rows("Modified_Time", ties), Row::modified, floor);
        }
        if (query.isAscendingBy("Created_Time")) {
            OptionalLong floor = floor("Created_Time", FirstRows::second);
            return walk(table.rows("Created_Time", ties), Row::created, floor);
        }
        return sorted(table.rows("id"));
    }

    private OptionalLong floor(String field, ToLongFunction<String> number) {
        return query.floor(field, number);
    }

    private static long id(String literal) {
        // Of any length, as literals are: beyond the largest id nothing is found anyway.
        return new BigDecimal(literal).min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }

    private static long second(String literal) {
        return OffsetDateTime.parse(literal).toEpochSecond();
    }

    private List<Row> walk(List<Row> ascending, ToLongFunction<Row> key, OptionalLong floor) {
        int start = floor.isEmpty() ? 0 : firstFrom(ascending, key, floor.getAsLong());
        List<Row> found = new ArrayList<>();
        for (int i = start; i < ascending.size() && found.size() < count; i++) {
            if (bound.condition().test(ascending.get(i))) {
                found.add(ascending.get(i));
            }
        }
        return found;
    }

    private List<Row> walkBack(List<Row> byId, OptionalLong ceiling) {
        int start = byId.size() - 1;
        if (ceiling.isPresent() && ceiling.getAsLong() < Long.MAX_VALUE) {
            start = firstFrom(byId, Row::id, ceiling.getAsLong() + 1) - 1;
        }
        List<Row> found = new ArrayList<>();
        for (int i = start; i >= 0 && found.size() < count; i--) {
            if (bound.condition().test(byId.get(i))) {
                found.add(byId.get(i));
            }
        }
        return found;
    }

    private static int firstFrom(List<Row> ascending, ToLongFunction<Row> key, long floor) {
        int low = 0;
        int high = ascending.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key.applyAsLong(ascending.get(middle)) < floor) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<Row> sorted(List<Row> rows) {
        Comparator<Row> order = (one, other) -> bound.order().compare(one, other);
        PriorityQueue<Row> worstFirst = new PriorityQueue<>(order.reversed());
        for (Row row : rows) {
            if (bound.condition().test(row)) {
                worstFirst.add(row);
                if (worstFirst.size() > count) {
                    worstFirst.remove();
                }
            }
        }
        List<Row> found = new ArrayList<>(worstFirst);
        found.sort(order);
        return found;
    }
}
