package io.github.camelzoho.bigin.client.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.camelzoho.bigin.client.model.BiginRecord;
import io.github.camelzoho.bigin.client.model.ValueForm;
import io.github.camelzoho.bigin.client.paging.ClosingWalk;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of a bulk read, some hundred at a time, whatever the size of the files. For one
 * thread, but {@link #close()} for any.
 */
final class CsvRecords implements ClosingWalk {
    private static final Logger LOG = LoggerFactory.getLogger(CsvRecords.class);
    private static final int AT_ONCE = 200;

    private final Iterator<ReadPage> pages;
    private final Function<String, ValueForm> formOf;
    private @Nullable ReadPage page;
    private Iterator<CsvRecord> rows = Collections.emptyIterator();
    private List<String> names = List.of();
    private List<Cell> cells = List.of();
    private long readOfPage;
    private boolean ended;
    private boolean closed;

    /**
     * @param pages the files
     * @param formOf tells the form of a column's values
     */
    CsvRecords(Iterator<ReadPage> pages, Function<String, ValueForm> formOf) {
        this.pages = pages;
        this.formOf = formOf;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Page next() {
        if (ended) {
            throw new NoSuchElementException("the last record was read");
        }
        if (page == null) {
            begin(pages.next());
        }
        ReadPage here = page;
        if (here == null) {
            throw new IllegalStateException("no page was begun");
        }
        List<Map<String, Object>> records = some(here);
        boolean endOfPage = records.size() < AT_ONCE;
        if (endOfPage) {
            finish(here);
        }
        ended = endOfPage && !pages.hasNext();
        boolean more = ended ? here.job().hasMore() : true;
        return new Page(records, null, more, null, 200);
    }

    private void begin(ReadPage begun) {
        synchronized (this) {
            if (closed) {
                closeQuietly(begun);
                throw new NoSuchElementException("closed while the file was fetched");
            }
            page = begun;
        }
        readOfPage = 0;
        try {
            rows =
                    CsvReader.builder()
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .detectBomHeader(true)
                            .ofCsvRecord(begun.open(), StandardCharsets.UTF_8)
                            .iterator();
            names = rows.hasNext() ? rows.next().getFields() : List.of();
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw begun.unreadable(e.getMessage());
        }
        cells = names.stream().map(name -> Cell.of(formOf.apply(name))).toList();
    }

    private List<Map<String, Object>> some(ReadPage here) {
        List<Map<String, Object>> records = new ArrayList<>(AT_ONCE);
        try {
            while (records.size() < AT_ONCE && rows.hasNext()) {
                CsvRecord row = rows.next();
                readOfPage++;
                if (row.getFieldCount() != names.size()) {
                    throw here.unreadable(
                            "record "
                                    + readOfPage
                                    + " has "
                                    + row.getFieldCount()
                                    + " columns instead of "
                                    + names.size());
                }
                records.add(record(row));
            }
        } catch (UncheckedIOException | CsvParseException e) {
            throw here.unreadable(e.getMessage());
        }
        return records;
    }

    private Map<String, Object> record(CsvRecord row) {
        Map<String, Object> record = new BiginRecord(names.size());
        for (int i = 0; i < names.size(); i++) {
            put(record, names.get(i), cells.get(i).read(row.getField(i)));
        }
        return record;
    }

    // As with JSON, an empty value is a null that must survive.
    @SuppressWarnings("NullAway")
    private static void put(Map<String, Object> record, String name, @Nullable Object value) {
        record.put(name, value);
    }

    private void finish(ReadPage here) {
        page = null;
        closeQuietly(here);
        long announced = here.job().count();
        if (announced >= 0 && announced != readOfPage) {
            CallFailure failure =
                    new CallFailure(
                            "bulk job " + here.job().id(),
                            0,
                            null,
                            "its file has "
                                    + readOfPage
                                    + " records, but Bigin announced "
                                    + announced,
                            Map.of("job_id", here.job().id()),
                            "");
            throw new ZohoBiginIncompleteResultException(failure, readOfPage, null);
        }
    }

    @Override
    public void close() {
        ReadPage open;
        synchronized (this) {
            closed = true;
            open = page;
        }
        if (open != null) {
            closeQuietly(open);
        }
    }

    private static void closeQuietly(ReadPage page) {
        try {
            page.close();
        } catch (IOException e) {
            // It was read, or is not wanted any more; the system removes it with the process.
            LOG.debug("closing the file of bulk job {} failed", page.job().id(), e);
        }
    }
}
