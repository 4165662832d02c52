package io.github.camelzoho.bigin.client.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The file within a ZIP that holds one, unpacked while it is read. Closing it ends all reading. */
final class ZippedFile implements Closeable {
    private final TempFile zip;

    ZippedFile(TempFile zip) {
        this.zip = zip;
    }

    /** The bytes of the file within. */
    InputStream open() throws IOException {
        ZipInputStream in = new ZipInputStream(zip.open());
        ZipEntry entry = in.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = in.getNextEntry();
        }
        if (entry == null) {
            throw new IOException("the answer is no ZIP with a file");
        }
        return in;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
