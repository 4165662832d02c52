package io.github.camelzoho.bigin.simulator.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How large a query may be, and that no column is in it twice. */
final class CoqlLimits {

    private static final int MAX_LIMIT = 200;
    private static final int REACH = 10_000;
    private static final int MAX_COLUMNS = 50;
    private static final int MAX_JOINS = 2;

    private CoqlLimits() {}

    static void check(CoqlQuery query) {
        List<String> columns = query.columns();
        if (columns.size() > MAX_COLUMNS) {
            throw Refusals.limit("columns", MAX_COLUMNS);
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw Refusals.duplicateColumn(column);
            }
        }
        checkJoins(query.fields());
        if (query.limit() > MAX_LIMIT) {
            throw Refusals.limit("limit", MAX_LIMIT);
        }
        if (query.offset() > REACH - query.limit()) {
            throw Refusals.limit("offset and limit", REACH);
        }
    }

    /** Every step over a lookup is a join; the same step in several names is one. */
    private static void checkJoins(Set<String> names) {
        Set<String> steps = new HashSet<>();
        for (String name : names) {
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                steps.add(name.substring(0, dot));
                // At once: collecting the steps of an endless name first would exhaust the heap.
                if (steps.size() > MAX_JOINS) {
                    throw Refusals.limit("joins", MAX_JOINS);
                }
            }
        }
    }
}
