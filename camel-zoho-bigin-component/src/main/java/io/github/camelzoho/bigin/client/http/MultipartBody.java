package io.github.camelzoho.bigin.client.http;

import io.github.camelzoho.bigin.client.model.FileSource;
import io.github.camelzoho.bigin.client.model.FileToSend;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A {@code multipart/form-data} body that is read from its sources while it is sent.
 *
 * <p>Names are UTF-8 as they are, but a quote or control character goes as {@code %22}, {@code %0D}
 * and so on, as browsers do it: nothing in a name can end its header line.
 *
 * <p>Sources: https://www.rfc-editor.org/rfc/rfc7578,
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
public final class MultipartBody implements RequestBody {
    private static final int BUFFER = 16 * 1024;
    private static final String CRLF = "\r\n";

    private final List<Part> parts;
    // Nobody who makes a file can guess it, so no file can end its own part.
    private final String boundary = "bigin-" + UUID.randomUUID();
    private boolean written;

    public MultipartBody(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * One field of the form.
     *
     * @param header its header lines
     * @param label what messages call it
     * @param content its value
     */
    public record Part(String header, String label, FileSource content) {

        /** A field with a text. */
        public static Part text(String field, String value) {
            return new Part(
                    disposition(field) + CRLF,
                    field,
                    FileSource.of(value.getBytes(StandardCharsets.UTF_8)));
        }

        /** A field with a file, of the media type that goes with the ending of its name. */
        public static Part file(String field, FileToSend file) {
            String known = URLConnection.guessContentTypeFromName(file.name());
            String type = known == null ? "application/octet-stream" : known;
            String name = "; filename=\"" + escaped(file.name()) + '"';
            return new Part(
                    disposition(field) + name + CRLF + "Content-Type: " + type + CRLF,
                    "file '" + escaped(file.name()) + "'",
                    file.source());
        }

        private static String disposition(String field) {
            return "Content-Disposition: form-data; name=\"" + escaped(field) + '"';
        }
    }

    @Override
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    @Override
    public long length() {
        long sum = closing().length;
        for (Part part : parts) {
            long length = part.content().length();
            if (length < 0) {
                return -1;
            }
            sum += opening(part).length + length + CRLF.length();
        }
        return sum;
    }

    @Override
    public boolean repeatable() {
        return parts.stream().allMatch(part -> part.content().repeatable());
    }

    @Override
    public boolean spent() {
        return written && !repeatable();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        written = true;
        for (Part part : parts) {
            out.write(opening(part));
            copy(part, out);
            out.write(CRLF.getBytes(StandardCharsets.US_ASCII));
        }
        out.write(closing());
    }

    private static void copy(Part part, OutputStream out) throws IOException {
        long announced = part.content().length();
        byte[] buffer = new byte[BUFFER];
        long sent = 0;
        try (InputStream in = opened(part)) {
            int count;
            while ((count = read(part, in, buffer)) >= 0) {
                sent += count;
                if (announced >= 0 && sent > announced) {
                    throw changed(part);
                }
                out.write(buffer, 0, count);
            }
        }
        if (announced >= 0 && sent < announced) {
            throw changed(part);
        }
    }

    private static InputStream opened(Part part) throws UnreadableBodyException {
        try {
            return part.content().open();
        } catch (IOException e) {
            throw unreadable(part, e);
        }
    }

    private static int read(Part part, InputStream in, byte[] buffer)
            throws UnreadableBodyException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw unreadable(part, e);
        }
    }

    private static UnreadableBodyException changed(Part part) {
        return unreadable(part, new IOException("its length changed while it was sent"));
    }

    private static UnreadableBodyException unreadable(Part part, IOException e) {
        return new UnreadableBodyException(
                part.label() + " can't be read, so Bigin has nothing of it: " + e.getMessage(), e);
    }

    private byte[] opening(Part part) {
        String text = "--" + boundary + CRLF + part.header() + CRLF;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] closing() {
        return ("--" + boundary + "--" + CRLF).getBytes(StandardCharsets.US_ASCII);
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '"' && !Character.isISOControl(c)) {
                escaped.append(c);
                continue;
            }
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                escaped.append(String.format("%%%02X", b));
            }
        }
        return escaped.toString();
    }
}
