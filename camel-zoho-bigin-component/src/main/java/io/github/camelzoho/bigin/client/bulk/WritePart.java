package io.github.camelzoho.bigin.client.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one job writes.
 *
 * @param first the place of its first record in the input, from 1
 * @param spool its rows, by the columns of all
 * @param order which of those columns stand in the file, in this order
 * @param columns the columns of the file
 * @param zip the file
 */
record WritePart(int first, RowSpool spool, List<Integer> order, List<Column> columns, TempFile zip)
        implements Closeable {

    /** The place of its last record in the input. */
    int last() {
        return first + spool.rows() - 1;
    }

    /** The columns as a job wants to know them. */
    List<Map<String, Object>> mappings() {
        List<Map<String, Object>> mappings = new ArrayList<>();
        for (Column column : columns) {
            mappings.add(column.mapping(mappings.size()));
        }
        return mappings;
    }

    /** The cells of a spooled row as they stand in the file. */
    static List<String> inFile(List<Integer> order, List<String> row) {
        List<String> cells = new ArrayList<>(order.size());
        for (int place : order) {
            cells.add(place < row.size() ? row.get(place) : "");
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        try (spool) {
            zip.close();
        }
    }
}
