package io.github.camelzoho.bigin.client.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The calendars of a bulk read of events, one after the other, which is a calendar stream too (RFC
 * 5545, section 3.4). For one thread.
 */
final class CalendarStream extends InputStream {
    private final Iterator<ReadPage> pages;
    private @Nullable ReadPage page;
    private InputStream here = InputStream.nullInputStream();
    private boolean closed;

    CalendarStream(Iterator<ReadPage> pages) {
        this.pages = pages;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (closed) {
            throw new IOException("the calendar was closed with its exchange");
        }
        int count = here.read(bytes, from, length);
        while (count < 0) {
            closePage();
            if (!pages.hasNext()) {
                return -1;
            }
            ReadPage next = pages.next();
            page = next;
            here = next.open();
            count = here.read(bytes, from, length);
        }
        return count;
    }

    private void closePage() throws IOException {
        here = InputStream.nullInputStream();
        ReadPage open = page;
        page = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        closePage();
    }
}
