package io.github.camelzoho.bigin.client.bulk;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Rows on disk: written once, then read as often as wanted. A row can be shorter than later ones.
 * For one thread.
 */
final class RowSpool implements Closeable {
    /** So that no row is an empty line. */
    private static final String MARK = "r";

    private final TempFile file;
    private final CsvWriter writer;
    private int rows;

    RowSpool() throws IOException {
        this.file = TempFile.create();
        this.writer = CsvWriter.builder().build(file.out(), StandardCharsets.UTF_8);
    }

    void add(List<String> cells) {
        List<String> line = new ArrayList<>(cells.size() + 1);
        line.add(MARK);
        line.addAll(cells);
        writer.writeRecord(line);
        rows++;
    }

    int rows() {
        return rows;
    }

    /** The first rows are all from now on. */
    void keep(int first) {
        rows = first;
    }

    /** All rows, from the first one on. */
    Iterator<List<String>> read() throws IOException {
        writer.flush();
        CloseableIterator<CsvRecord> lines =
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(file.open(), StandardCharsets.UTF_8)
                        .iterator();
        return new Iterator<>() {
            private int read;

            @Override
            public boolean hasNext() {
                return read < rows;
            }

            @Override
            public List<String> next() {
                read++;
                List<String> line = lines.next().getFields();
                return line.subList(1, line.size());
            }
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
