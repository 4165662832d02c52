package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.store.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The file of a bulk write: the first three columns, and what became of each record. */
final class WriteResult {
    private static final int COLUMNS_SHOWN = 3;

    private final List<Mapping> shown;
    private final List<List<String>> lines = new ArrayList<>();

    WriteResult(List<Mapping> mappings) {
        this.shown = mappings.subList(0, Math.min(COLUMNS_SHOWN, mappings.size()));
    }

    void add(List<String> row, String status, @Nullable Row record, List<String> errors) {
        List<String> line = new ArrayList<>();
        shown.forEach(mapping -> line.add(row.get(mapping.column())));
        line.add(status);
        line.add(record == null ? "" : Long.toString(record.id()));
        line.add(String.join(":", errors));
        lines.add(line);
    }

    /** The CSV, in the order of the input or the other way round. */
    byte[] csv(boolean inOrder) {
        if (!inOrder) {
            Collections.reverse(lines);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamWriter text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            List<String> header = new ArrayList<>();
            shown.forEach(mapping -> header.add(mapping.header()));
            header.addAll(List.of("STATUS", "RECORD_ID", "ERRORS"));
            csv.printRecord(header);
            csv.printRecords(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
