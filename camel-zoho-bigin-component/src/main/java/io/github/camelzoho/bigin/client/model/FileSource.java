package io.github.camelzoho.bigin.client.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the bytes of a file come from. Read by one thread at a time. */
public interface FileSource {
    /** How many bytes there are, or -1 if that shows only at the end. */
    long length();

    /** Whether {@link #open()} gives the same bytes again. */
    boolean repeatable();

    /**
     * The bytes from the first one on; the reader closes them.
     *
     * @throws IOException if there are none to be had, or not once more
     */
    InputStream open() throws IOException;

    /** Bytes in memory, not copied. */
    static FileSource of(byte[] bytes) {
        return new Repeatable(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * A file on disk.
     *
     * @throws IOException if it is not there or is no plain file
     */
    static FileSource of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString(), null, "is no file");
        }
        return new Repeatable(Files.size(file), () -> Files.newInputStream(file));
    }

    /**
     * A stream of unknown length that can be read once only.
     *
     * @param stream closed when it was read
     */
    static FileSource once(InputStream stream) {
        return new Once(stream);
    }

    /** Something that can be opened as often as one likes. */
    @FunctionalInterface
    interface Opening {
        /** The bytes from the first one on. */
        InputStream open() throws IOException;
    }

    /**
     * A source that gives the same bytes each time.
     *
     * @param length how many, or -1
     * @param opening gives them
     */
    record Repeatable(long length, Opening opening) implements FileSource {
        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public InputStream open() throws IOException {
            return opening.open();
        }
    }

    /** A source that gives its bytes once. */
    final class Once implements FileSource {
        private final InputStream stream;
        private boolean opened;

        private Once(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public long length() {
            return -1;
        }

        @Override
        public boolean repeatable() {
            return false;
        }

        @Override
        public InputStream open() throws IOException {
            if (opened) {
                throw new IOException("the stream was read already");
            }
            opened = true;
            return stream;
        }
    }
}
