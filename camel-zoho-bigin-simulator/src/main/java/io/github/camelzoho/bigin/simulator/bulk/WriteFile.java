package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.ApiError;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV that was uploaded: 25,000 records and 200 columns at most.
 *
 * @param name the file's name within its ZIP
 * @param header the names of the columns
 * @param rows the cells of each record
 */
record WriteFile(String name, List<String> header, List<List<String>> rows) {
    private static final int MOST_RECORDS = 25_000;
    private static final int MOST_COLUMNS = 200;

    /** The file of a ZIP, if it is one with a CSV. */
    static Optional<WriteFile> of(byte[] zip) {
        return Zip.only(zip).map(WriteFile::of);
    }

    private static WriteFile of(Zip.Entry entry) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = List.of();
        // Quotes within, line ends of every kind; a record of another width than the header is
        // none.
        CSVFormat strict = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
        try (CSVParser parser = CSVParser.parse(new StringReader(entry.text()), strict)) {
            for (CSVRecord record : parser) {
                if (header.isEmpty()) {
                    header = record.toList();
                } else if (record.size() != header.size()) {
                    throw wrong("INVALID_FORMAT", "record " + (rows.size() + 1));
                } else {
                    rows.add(record.toList());
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw wrong("INVALID_FORMAT", "the CSV");
        }
        if (header.size() > MOST_COLUMNS) {
            throw wrong("HEADER_LIMIT_EXCEEDED", "the header");
        }
        if (rows.size() > MOST_RECORDS) {
            throw wrong("LIMIT_EXCEEDED", "the records");
        }
        return new WriteFile(entry.name(), header, rows);
    }

    private static ApiError wrong(String code, String what) {
        return new ApiError(400, code, Map.of("reason", what), "the file can't be written");
    }
}
