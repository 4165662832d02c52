package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.model.FileSource;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that only its owner can read and that is gone when it is closed, or when the process ends
 * however it does. It stands in the folder of {@code java.io.tmpdir}. Written once, then read as
 * often as wanted; closing it ends all reading. Thread-safe for readers.
 */
final class TempFile implements FileSource, Closeable {
    private static final int BUFFER = 64 * 1024;

    private final FileChannel channel;

    private TempFile(FileChannel channel) {
        this.channel = channel;
    }

    /** A new, empty one. */
    static TempFile create() throws IOException {
        Path path = Files.createTempFile("zoho-bigin-bulk-", ".tmp");
        return new TempFile(
                FileChannel.open(
                        path,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** With everything that a stream has, which is not closed. */
    static TempFile of(InputStream content) throws IOException {
        TempFile file = create();
        try (OutputStream out = file.out()) {
            content.transferTo(out);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Where to write it; closing leaves the file. */
    OutputStream out() {
        OutputStream raw = Channels.newOutputStream(channel);
        return new BufferedOutputStream(raw, BUFFER) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    @Override
    public long length() {
        try {
            return channel.size();
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public InputStream open() {
        return new BufferedInputStream(new Reading(), BUFFER);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Reads from a place of its own, so that several can read at the same time. */
    private final class Reading extends InputStream {
        private long place;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int count = channel.read(ByteBuffer.wrap(bytes, from, length), place);
            place += Math.max(0, count);
            return count;
        }
    }
}
