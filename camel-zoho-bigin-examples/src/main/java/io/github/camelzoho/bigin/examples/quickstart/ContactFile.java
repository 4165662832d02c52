package io.github.camelzoho.bigin.examples.quickstart;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ResourceHelper;

/** The CSV file: UTF-8, commas, a first line with the names of the columns. */
final class ContactFile {
    private static final CsvMapper MAPPER = new CsvMapper();
    private static final CsvSchema COLUMNS = CsvSchema.emptySchema().withHeader();

    /** A record's first line in the file: the one after the names of the columns. */
    private static final int FIRST_LINE = 2;

    private ContactFile() {}

    /** All lines, in order. */
    static List<Row> read(CamelContext context, String uri) throws IOException {
        try (InputStream file = ResourceHelper.resolveMandatoryResourceAsInputStream(context, uri);
                MappingIterator<Row> rows =
                        MAPPER.readerFor(Row.class).with(COLUMNS).readValues(file)) {
            return rows.readAll();
        }
    }

    /** Where in the file a row stands, for people. */
    static int line(int row) {
        return FIRST_LINE + row;
    }
}
