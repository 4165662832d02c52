package io.github.camelzoho.bigin.client.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The result of a bulk write job: the first columns of each record and what became of it. Read line
 * by line as long as the order is that of the input; if it is not, the rest of the 25,000 lines at
 * most is kept in memory and looked up. For one thread.
 */
final class ResultLines implements Closeable {
    private final ZippedFile file;
    private final Iterator<CsvRecord> rows;
    private final int status;
    private final int recordId;
    private final int errors;
    private Map<List<String>, Queue<ResultLine>> others = Collections.emptyMap();
    private @Nullable ResultLine ahead;

    /**
     * The lines of a file, which is closed with them.
     *
     * @throws IOException if it can't be read, or is no result; the file is closed then
     */
    static ResultLines of(ZippedFile file) throws IOException {
        try {
            return new ResultLines(file);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private ResultLines(ZippedFile file) throws IOException {
        this.file = file;
        try {
            this.rows =
                    CsvReader.builder()
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .detectBomHeader(true)
                            .ofCsvRecord(file.open(), StandardCharsets.UTF_8)
                            .iterator();
            List<String> header = rows.hasNext() ? rows.next().getFields() : List.of();
            this.status = header.indexOf("STATUS");
            this.recordId = header.indexOf("RECORD_ID");
            this.errors = header.indexOf("ERRORS");
        } catch (UncheckedIOException | CsvParseException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (status < 0 || recordId < 0) {
            throw new IOException("it has no columns STATUS and RECORD_ID");
        }
    }

    /** How many columns a record is recognised by. */
    int keyColumns() {
        return status;
    }

    /** The line of the record with these first cells, if there is one. */
    Optional<ResultLine> of(List<String> firstCells) throws IOException {
        List<String> key = ResultLine.key(firstCells);
        ResultLine next = others.isEmpty() ? peek() : null;
        if (next != null && next.key().equals(key)) {
            ahead = null;
            return Optional.of(next);
        }
        if (others.isEmpty()) {
            others = rest();
        }
        return Optional.ofNullable(others.get(key)).map(Queue::poll);
    }

    /** The next line in the result's own order, if there is one. */
    Optional<ResultLine> next() throws IOException {
        ResultLine line = peek();
        ahead = null;
        return Optional.ofNullable(line);
    }

    private Map<List<String>, Queue<ResultLine>> rest() throws IOException {
        Map<List<String>, Queue<ResultLine>> rest = new HashMap<>();
        for (Optional<ResultLine> line = next(); line.isPresent(); line = next()) {
            rest.computeIfAbsent(line.get().key(), key -> new ArrayDeque<>(1)).add(line.get());
        }
        return rest;
    }

    private @Nullable ResultLine peek() throws IOException {
        try {
            if (ahead == null && rows.hasNext()) {
                List<String> cells = rows.next().getFields();
                ahead =
                        new ResultLine(
                                ResultLine.key(cells.subList(0, Math.min(status, cells.size()))),
                                cell(cells, status),
                                cell(cells, recordId),
                                cell(cells, errors));
            }
            return ahead;
        } catch (UncheckedIOException | CsvParseException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String cell(List<String> cells, int place) {
        return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
