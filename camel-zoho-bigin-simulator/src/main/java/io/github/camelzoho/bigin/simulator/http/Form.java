package io.github.camelzoho.bigin.simulator.http;

import io.github.camelzoho.bigin.simulator.ApiError;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code multipart/form-data}, and refuses what RFC 7578 does not allow: other headers than
 * two, {@code filename*}, names that are not UTF-8, anything before the first boundary or after the
 * last. A form that ends nowhere does not come this far: WireMock answers it with 500.
 *
 * <p>Source: <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>.
 */
public final class Form {
    private static final Pattern TYPE =
            Pattern.compile(
                    "(?i)multipart/form-data\\s*;\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
    private static final Pattern DISPOSITION =
            Pattern.compile("(?i)form-data; name=\"([^\"]+)\"(?:; filename=\"([^\"]*)\")?");
    private static final Pattern ESCAPED = Pattern.compile("%(22|0D|0A)");
    private static final byte[] CRLF = bytes("\r\n");
    private static final byte[] END_OF_HEAD = bytes("\r\n\r\n");

    private final Call call;
    private final byte[] body;
    private final byte[] boundary;
    private final boolean decodesNames;
    private int at;

    private Form(Call call, String boundary, boolean decodesNames) {
        this.call = call;
        this.body = call.body();
        this.boundary = bytes("--" + boundary);
        this.decodesNames = decodesNames;
    }

    /**
     * The parts in their order, at least one.
     *
     * @param allowed names of fields that are documented
     * @param decodesNames whether {@code %22}, {@code %0D}, {@code %0A} in names mean characters
     */
    public static List<FormPart> of(Call call, List<String> allowed, boolean decodesNames) {
        Matcher type = TYPE.matcher(call.header("Content-Type").orElse(""));
        if (!type.matches()) {
            throw refused(call, "a body that is no multipart/form-data");
        }
        String boundary = type.group(1) == null ? type.group(2) : type.group(1);
        List<FormPart> parts = new Form(call, boundary, decodesNames).parts();
        for (FormPart part : parts) {
            if (!allowed.contains(part.name())) {
                throw call.refuse(
                        "part " + part.name(), "INVALID_REQUEST", Map.of("param", part.name()));
            }
        }
        return parts;
    }

    private List<FormPart> parts() {
        List<FormPart> parts = new ArrayList<>();
        expect(boundary);
        while (!take(bytes("--"))) {
            expect(CRLF);
            parts.add(part());
        }
        take(CRLF);
        if (at != body.length) {
            throw refused(call, "something after the form");
        }
        if (parts.isEmpty()) {
            throw refused(call, "a form without parts");
        }
        return parts;
    }

    private FormPart part() {
        int head = find(END_OF_HEAD, at);
        Map<String, String> headers = headers(Arrays.copyOfRange(body, at, head));
        at = head + END_OF_HEAD.length;
        byte[] delimiter = join(CRLF, boundary);
        int end = find(delimiter, at);
        byte[] content = Arrays.copyOfRange(body, at, end);
        at = end + delimiter.length;
        String value = headers.remove("Content-Disposition");
        Matcher disposition = DISPOSITION.matcher(value == null ? "" : value);
        if (!disposition.matches()) {
            throw refused(call, "Content-Disposition: " + value);
        }
        String type = headers.remove("Content-Type");
        if (!headers.isEmpty()) {
            throw refused(call, "part headers " + headers.keySet());
        }
        return new FormPart(
                name(disposition.group(1)),
                Optional.ofNullable(disposition.group(2)).map(this::name),
                Optional.ofNullable(type),
                content);
    }

    private Map<String, String> headers(byte[] head) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : utf8(head).split("\r\n", -1)) {
            int colon = line.indexOf(": ");
            boolean control = line.chars().anyMatch(c -> c < ' ' || c == 0x7f);
            if (colon < 1 || control) {
                throw refused(call, "part header '" + line + "'");
            }
            if (headers.put(line.substring(0, colon), line.substring(colon + 2)) != null) {
                throw refused(call, "part header twice: " + line);
            }
        }
        return headers;
    }

    private String name(String sent) {
        return decodesNames
                ? ESCAPED.matcher(sent)
                        .replaceAll(
                                code ->
                                        Matcher.quoteReplacement(
                                                Character.toString(
                                                        Integer.parseInt(code.group(1), 16))))
                : sent;
    }

    private String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw refused(call, "a part header that is not UTF-8");
        }
    }

    private void expect(byte[] text) {
        if (!take(text)) {
            throw refused(call, "a form with something else than " + printable(text));
        }
    }

    private boolean take(byte[] text) {
        boolean there =
                at + text.length <= body.length
                        && Arrays.equals(body, at, at + text.length, text, 0, text.length);
        at += there ? text.length : 0;
        return there;
    }

    private int find(byte[] text, int from) {
        int last = body.length - text.length;
        for (int i = from; i <= last; i++) {
            if (body[i] == text[0]
                    && Arrays.equals(body, i, i + text.length, text, 0, text.length)) {
                return i;
            }
        }
        throw refused(call, "a form that ends before " + printable(text));
    }

    private static ApiError refused(Call call, @Nullable String what) {
        return call.refuse("form: " + what, "INVALID_REQUEST", Map.of());
    }

    private static String printable(byte[] text) {
        return new String(text, StandardCharsets.US_ASCII).replace("\r\n", "CRLF ").strip();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
