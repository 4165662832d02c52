package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.model.FileSource;
import io.github.camelzoho.bigin.client.model.FileToSend;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * What Bigin takes as a file of one kind; checked before a call is made for it, or while it is sent
 * if its length shows only then.
 *
 * @param kind what messages call it
 * @param mostBytes how long it may be
 * @param endings the endings that its name may have, empty for any
 */
record UploadRule(String kind, long mostBytes, List<String> endings) {
    private static final long MEGABYTE = 1024 * 1024;

    /** A file for a file field. */
    static final UploadRule FILE = new UploadRule("a file", 20 * MEGABYTE, List.of());

    /** The photo of a record. */
    static final UploadRule PHOTO =
            new UploadRule("a photo", 10 * MEGABYTE, List.of("png", "jpg", "jpeg", "gif", "bmp"));

    /**
     * The file, made to fail while it is read if it is longer than allowed.
     *
     * @throws ZohoBiginInputException if it is known to be none that Bigin takes
     */
    FileToSend checked(FileToSend file) {
        String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
        if (!endings.isEmpty() && !endings.contains(ending.toLowerCase(Locale.ROOT))) {
            throw new ZohoBiginInputException(
                    kind
                            + " must be one of "
                            + String.join(", ", endings)
                            + " by the ending of its name, not '"
                            + file.name()
                            + "': set option fileName or header CamelZohoBiginFileName");
        }
        FileSource source = file.source();
        if (source.length() > mostBytes) {
            throw new ZohoBiginInputException(
                    "'" + file.name() + "' has " + source.length() + " bytes, but " + limit());
        }
        return source.length() >= 0 ? file : file.withSource(new AtMost(source));
    }

    private String limit() {
        return kind + " may have " + mostBytes / MEGABYTE + " MB (" + mostBytes + " bytes) at most";
    }

    /** A source of unknown length that fails when it gets too long. */
    private final class AtMost implements FileSource {
        private final FileSource source;

        AtMost(FileSource source) {
            this.source = source;
        }

        @Override
        public long length() {
            return source.length();
        }

        @Override
        public boolean repeatable() {
            return source.repeatable();
        }

        @Override
        public InputStream open() throws IOException {
            return new FilterInputStream(source.open()) {
                private long count;

                @Override
                public int read() throws IOException {
                    int b = super.read();
                    counted(b < 0 ? 0 : 1);
                    return b;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int read = super.read(buffer, offset, length);
                    counted(Math.max(0, read));
                    return read;
                }

                private void counted(int more) throws IOException {
                    count += more;
                    if (count > mostBytes) {
                        throw new IOException("it is longer than allowed, " + limit());
                    }
                }
            };
        }
    }
}
