package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.model.BulkJob;
import io.github.camelzoho.bigin.client.model.ValueForm;
import io.github.camelzoho.bigin.client.paging.ClosingWalk;
import java.io.InputStream;
import java.util.function.Function;

/**
 * A bulk read whose first job is completed. Ask it for its records or for its calendar, not for
 * both.
 */
public final class BulkReading {
    private final BulkJob first;
    private final ReadPages pages;
    private final Function<String, ValueForm> formOf;

    BulkReading(BulkJob first, ReadPages pages, Function<String, ValueForm> formOf) {
        this.first = first;
        this.pages = pages;
        this.formOf = formOf;
    }

    /** The job of the first page. */
    public BulkJob job() {
        return first;
    }

    /** Whether it gives iCalendar instead of records. */
    public boolean isCalendar() {
        return "ics".equals(first.map().get("file_type"));
    }

    /** The records, typed as the records API types them. */
    public ClosingWalk records() {
        return new CsvRecords(pages, formOf);
    }

    /** The events. */
    public InputStream calendar() {
        return new CalendarStream(pages);
    }
}
