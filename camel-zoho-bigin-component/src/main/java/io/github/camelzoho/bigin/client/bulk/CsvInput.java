package io.github.camelzoho.bigin.client.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV, read as they are asked for. The first line has API names; what stands
 * between them, one of {@code , ; : |} or a tab, stands between all cells. For one thread.
 */
public final class CsvInput implements Iterator<Map<String, Object>> {
    private static final int LONGEST_HEADER = 64 * 1024;
    private static final String SEPARATORS = ",;:|\t";

    private final Iterator<CsvRecord> rows;
    private final List<String> header;
    private long read;

    private CsvInput(Iterator<CsvRecord> rows, List<String> header) {
        this.rows = rows;
        this.header = header;
    }

    /**
     * Reads the first line.
     *
     * @param charset of the text, unless it says by its first bytes that it is UTF-8
     * @throws ZohoBiginInputException if it is no header
     */
    public static CsvInput of(InputStream text, Charset charset) {
        BufferedInputStream in = new BufferedInputStream(text, LONGEST_HEADER);
        try {
            char separator = separator(in);
            Iterator<CsvRecord> rows =
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .detectBomHeader(true)
                            .ofCsvRecord(in, charset)
                            .iterator();
            return new CsvInput(rows, rows.hasNext() ? header(rows.next()) : List.of());
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new ZohoBiginInputException("the CSV can't be read: " + e.getMessage(), e);
        }
    }

    /** Whether a text is JSON rather than CSV, by its first character. The text is not consumed. */
    public static boolean isJson(BufferedInputStream text) {
        text.mark(LONGEST_HEADER);
        try {
            int c = text.read();
            for (int i = 1; i < LONGEST_HEADER && c >= 0 && (c <= ' ' || c > 0x7f); i++) {
                c = text.read();
            }
            text.reset();
            return c == '{' || c == '[';
        } catch (IOException e) {
            throw new ZohoBiginInputException("the body can't be read: " + e.getMessage(), e);
        }
    }

    /** API names have none of the separators, so the first that comes up is it. */
    private static char separator(BufferedInputStream in) throws IOException {
        in.mark(LONGEST_HEADER);
        byte[] start = in.readNBytes(LONGEST_HEADER - 1);
        in.reset();
        for (char c : new String(start, StandardCharsets.ISO_8859_1).toCharArray()) {
            if (SEPARATORS.indexOf(c) >= 0) {
                return c;
            }
            if (c == '\n' || c == '\r') {
                break;
            }
        }
        return ',';
    }

    private static List<String> header(CsvRecord first) {
        List<String> names = first.getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isEmpty() || !seen.add(name)) {
                throw new ZohoBiginInputException(
                        "the first line of the CSV must have the API names of fields, each once, but has "
                                + (name.isEmpty() ? "an empty one" : name + " twice"));
            }
        }
        return names;
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (UncheckedIOException | CsvParseException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Map<String, Object> next() {
        read++;
        CsvRecord row;
        try {
            row = rows.next();
        } catch (UncheckedIOException | CsvParseException e) {
            throw unreadable(e);
        }
        if (row.getFieldCount() != header.size()) {
            throw new ZohoBiginInputException(
                    "record "
                            + read
                            + " of the CSV (line "
                            + row.getStartingLineNumber()
                            + ") has "
                            + row.getFieldCount()
                            + " cells, the first line has "
                            + header.size());
        }
        Map<String, Object> record = new LinkedHashMap<>(header.size() * 4 / 3 + 1);
        for (int i = 0; i < header.size(); i++) {
            record.put(header.get(i), row.getField(i));
        }
        return record;
    }

    private ZohoBiginInputException unreadable(@Nullable Throwable e) {
        String why = e == null ? "" : e.getMessage();
        return new ZohoBiginInputException(
                "record " + (read + 1) + " of the CSV can't be read: " + why, e);
    }
}
