package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.model.ModuleDescription;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All records of a bulk write on disk, in files of what one job takes: 25,000 records and 25 MB.
 * They are all made before anything is sent, so that a wrong record sends nothing.
 */
final class WriteParts implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(WriteParts.class);
    private static final int MOST_RECORDS = 25_000;

    private final List<WritePart> parts = new ArrayList<>();
    private final WriteColumns columns;
    private final String name;
    private int done;

    private WriteParts(WriteColumns columns, String name) {
        this.columns = columns;
        this.name = name;
    }

    /** Reads all records. */
    static WriteParts of(
            WritePlan plan, ModuleDescription module, Iterator<Map<String, Object>> records) {
        WriteParts made =
                new WriteParts(new WriteColumns(plan, module), plan.order().module() + ".csv");
        try {
            made.read(records);
            return made;
        } catch (IOException | UncheckedIOException e) {
            made.close();
            CallFailure failure =
                    CallFailure.of(
                            null,
                            "the records can't be put on disk before they are sent: "
                                    + e.getMessage(),
                            "Look after the folder of java.io.tmpdir");
            throw new ZohoBiginTransportException(failure, false, e);
        } catch (RuntimeException e) {
            made.close();
            throw e;
        }
    }

    List<WritePart> parts() {
        return parts;
    }

    private void read(Iterator<Map<String, Object>> records) throws IOException {
        RowSpool spool = new RowSpool();
        try {
            while (records.hasNext()) {
                spool.add(columns.row(records.next()));
                if (spool.rows() == MOST_RECORDS) {
                    spool = packed(spool);
                }
            }
            while (spool.rows() > 0) {
                spool = packed(spool);
            }
        } finally {
            spool.close();
        }
    }

    /** Makes a part of the spool, and a new spool of those of its rows that did not fit. */
    private RowSpool packed(RowSpool spool) throws IOException {
        List<Integer> order = columns.order();
        List<Column> written = order.stream().map(columns::column).toList();
        TempFile zip = TempFile.create();
        WritePart part = new WritePart(done + 1, spool, order, written, zip);
        parts.add(part);
        List<String> header = written.stream().map(Column::header).toList();
        int fitted = ZipPacking.pack(name, header, order, spool, zip);
        ZipPacking.check(zip, part.first());
        RowSpool rest = new RowSpool();
        if (fitted < spool.rows()) {
            moveRest(spool, fitted, rest);
        }
        done += fitted;
        return rest;
    }

    private static void moveRest(RowSpool spool, int fitted, RowSpool rest) throws IOException {
        Iterator<List<String>> rows = spool.read();
        for (int i = 0; rows.hasNext(); i++) {
            List<String> row = rows.next();
            if (i >= fitted) {
                rest.add(row);
            }
        }
        spool.keep(fitted);
    }

    /** Removes all that is on disk. */
    @Override
    public void close() {
        for (WritePart part : parts) {
            try {
                part.close();
            } catch (IOException e) {
                // The system removes it with the process.
                LOG.debug("closing the files of a bulk write failed", e);
            }
        }
    }
}
