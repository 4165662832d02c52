package io.github.camelzoho.bigin.client.paging;

import java.io.Closeable;
import java.util.Iterator;

/** A walk that holds something open, such as a file, until it is closed. */
public interface ClosingWalk extends Iterator<Page>, Closeable {
    /** Lets go of what is open; may be called by another thread, and more than once. */
    @Override
    void close();
}
