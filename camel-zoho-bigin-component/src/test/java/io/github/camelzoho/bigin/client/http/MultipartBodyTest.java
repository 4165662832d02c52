package io.github.camelzoho.bigin.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.client.http.MultipartBody.Part;
import io.github.camelzoho.bigin.client.model.FileSource;
import io.github.camelzoho.bigin.client.model.FileToSend;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form on the wire, and what happens to it when its sources fail. */
class MultipartBodyTest {
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

    @Test
    void writesEachPartBetweenItsBoundaries() throws IOException {
        MultipartBody body =
                new MultipartBody(
                        List.of(
                                Part.file("file", new FileToSend("a.pdf", FileSource.of(HELLO))),
                                Part.text("attachmentUrl", "https://lumen.example/ä")));
        String boundary = body.contentType().replace("multipart/form-data; boundary=", "");
        assertThat(written(body))
                .isEqualTo(
                        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                                        .replace("B", boundary)
                                + "Content-Type: application/pdf\r\n\r\nhello\r\n--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"attachmentUrl\"\r\n\r\n"
                                + "https://lumen.example/ä\r\n--"
                                + boundary
                                + "--\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "Grüße 🚀.txt, Grüße 🚀.txt",
                "a\"b.txt, a%22b.txt",
                "a/b\\c.txt, a/b\\c.txt",
                "50%.txt, 50%.txt"
            })
    void namesGoAsBrowsersSendThem(String name, String sent) throws IOException {
        assertThat(written(file(name, FileSource.of(HELLO))))
                .contains("filename=\"" + sent + "\"\r\n");
    }

    @Property
    void noNameAndNoContentAddsALine(@ForAll String name, @ForAll byte[] content)
            throws IOException {
        MultipartBody body = file(name, FileSource.of(content));
        byte[] bytes = bytes(body);
        assertThat(bytes).hasSize(Math.toIntExact(body.length()));
        String text = new String(bytes, StandardCharsets.UTF_8);
        String head = text.substring(0, text.indexOf("\r\n\r\n"));
        assertThat(head.split("\r\n", -1)).hasSize(3);
        assertThat(head.replace("\r\n", "").chars().noneMatch(Character::isISOControl)).isTrue();
        assertThat(head.chars().filter(c -> c == '"').count()).isEqualTo(4);
    }

    @Test
    void boundariesCanNotBeGuessed() {
        assertThat(file("a", FileSource.of(HELLO)).contentType())
                .isNotEqualTo(file("a", FileSource.of(HELLO)).contentType());
    }

    @Test
    void knowsItsLengthAndWhetherItCanBeSentAgain() throws IOException {
        MultipartBody known = file("a", FileSource.of(HELLO));
        assertThat(known.repeatable()).isTrue();
        assertThat(written(known)).isEqualTo(written(known));
        assertThat(known.spent()).isFalse();

        MultipartBody once = file("a", FileSource.once(new ByteArrayInputStream(HELLO)));
        assertThat(once.length()).isEqualTo(-1);
        assertThat(once.repeatable()).isFalse();
        assertThat(once.spent()).isFalse();
        written(once);
        assertThat(once.spent()).isTrue();
        assertThatThrownBy(() -> written(once)).isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void closesWhatItHasRead() throws IOException {
        boolean[] closed = new boolean[1];
        InputStream stream =
                new FilterInputStream(new ByteArrayInputStream(HELLO)) {
                    @Override
                    public void close() throws IOException {
                        closed[0] = true;
                        super.close();
                    }
                };
        written(file("a", FileSource.once(stream)));
        assertThat(closed[0]).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4", "6"})
    void refusesAFileWhoseLengthChanges(long announced) {
        FileSource source =
                new FileSource.Repeatable(announced, () -> new ByteArrayInputStream(HELLO));
        assertThatThrownBy(() -> written(file("a.txt", source)))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageContaining("a.txt")
                .hasMessageContaining("length changed");
    }

    @Test
    void tellsAFaultOfTheSourceFromOneOfTheNetwork() {
        FileSource broken =
                new FileSource.Repeatable(
                        -1,
                        () -> {
                            throw new IOException("disk gone");
                        });
        assertThatThrownBy(() -> written(file("a.txt", broken)))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageContaining("disk gone");
        OutputStream network =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("reset");
                    }
                };
        assertThatThrownBy(() -> file("a.txt", FileSource.of(HELLO)).writeTo(network))
                .isNotInstanceOf(UnreadableBodyException.class)
                .hasMessage("reset");
    }

    private static MultipartBody file(String name, FileSource source) {
        return new MultipartBody(List.of(Part.file("file", new FileToSend(name, source))));
    }

    private static String written(MultipartBody body) throws IOException {
        return new String(bytes(body), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(MultipartBody body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.writeTo(out);
        return out.toByteArray();
    }
}
