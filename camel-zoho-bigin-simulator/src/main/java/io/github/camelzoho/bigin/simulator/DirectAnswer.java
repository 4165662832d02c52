package io.github.camelzoho.bigin.simulator;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@link BiginSimulator#answer} gives.
 *
 * @param status HTTP status
 * @param headers values by name; names are compared without regard to case
 * @param body breaks off with an {@link IOException} if a fault says so
 */
public record DirectAnswer(int status, Map<String, String> headers, InputStream body) {

    static DirectAnswer of(Entrance.Outcome outcome) throws IOException {
        if (outcome.is(Fault.Kind.RESET)) {
            throw new IOException("Connection reset");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(outcome.answer().headers());
        byte[] bytes = outcome.answer().body();
        InputStream body =
                outcome.is(Fault.Kind.BROKEN_CHUNK)
                        ? new BrokenStream(Arrays.copyOf(bytes, bytes.length / 2))
                        : new ByteArrayInputStream(bytes);
        return new DirectAnswer(
                outcome.answer().status(), Collections.unmodifiableMap(headers), body);
    }

    /** Gives the bytes there are and then fails as a broken chunk does. */
    private static final class BrokenStream extends FilterInputStream {
        BrokenStream(byte[] start) {
            super(new ByteArrayInputStream(start));
        }

        @Override
        public int read() throws IOException {
            return failAtEnd(super.read());
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return failAtEnd(super.read(target, offset, length));
        }

        private static int failAtEnd(int read) throws IOException {
            if (read < 0) {
                throw new IOException("Malformed chunk");
            }
            return read;
        }
    }
}
