package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.simulator.files.StoredFile;
import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.WrappedFile;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.FileInputStreamCache;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file to upload can be, and where its name comes from. */
class ZohoBiginProducerFileBodiesTest extends SimulatedBigin {
    private static final String UPLOAD = "zoho-bigin:org?operation=uploadFile";
    private static final String TEXT = "Grüße";
    private static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);

    @TempDir static Path folder;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:cached").log("${body}").to(UPLOAD + "&fileName=a.txt").to(UPLOAD);
                from("file:" + folder.resolve("in") + "?recursive=true&noop=true")
                        .routeId("files")
                        .autoStartup(false)
                        .to(UPLOAD);
            }
        };
    }

    @AfterEach
    void nothingUndocumentedWasSent() {
        assertThat(bigin().refused()).isEmpty();
    }

    static Stream<Arguments> bodies() throws IOException {
        Path file = Files.write(folder.resolve("file.txt"), BYTES);
        return Stream.of(
                Arguments.of("stream", new ByteArrayInputStream(BYTES), true),
                Arguments.of("bytes", BYTES, false),
                Arguments.of("text", TEXT, false),
                Arguments.of("characters", java.nio.CharBuffer.wrap(TEXT), false),
                Arguments.of("buffer", ByteBuffer.wrap(BYTES), false),
                Arguments.of("reader", new StringReader(TEXT), true),
                Arguments.of("file", file.toFile(), false),
                Arguments.of("path", file, false),
                Arguments.of("file of a server", new Remote(TEXT), false),
                Arguments.of("cached stream", new InputStreamCache(BYTES), false),
                Arguments.of("cached file", new FileInputStreamCache(file.toFile()), false),
                Arguments.of("cached reader", new ReaderCache(TEXT), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void isUploadedAsItIs(String name, Object body, boolean chunked) {
        assertThat(send(UPLOAD + "&fileName=a.txt", body).getException()).isNull();
        assertThat(stored().content()).isEqualTo(BYTES);
        var call = calls("POST", "/bigin/v2/files").get(0);
        assertThat(call.header("Content-Length").isPresent()).isNotEqualTo(chunked);
        assertThat(call.header("Transfer-Encoding").isPresent()).isEqualTo(chunked);
    }

    @Test
    void textGoesInTheCharacterSetOfTheExchange() {
        template.request(
                UPLOAD + "&fileName=a.txt",
                exchange -> {
                    exchange.setProperty(Exchange.CHARSET_NAME, "ISO-8859-1");
                    exchange.getMessage().setBody(TEXT);
                });
        assertThat(stored().content()).isEqualTo(TEXT.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aCachedStreamIsUploadedFromItsStartAlthoughItWasReadBefore() {
        template.request(
                "direct:cached",
                exchange -> exchange.getMessage().setBody(new ByteArrayInputStream(BYTES)));
        assertThat(stored().content()).isEqualTo(BYTES);
    }

    @Test
    void filesOfAFolderKeepTheirNames() throws Exception {
        Path sub = Files.createDirectories(folder.resolve("in/sub"));
        Files.write(sub.resolve("Angebot März.pdf"), BYTES);
        NotifyBuilder done = new NotifyBuilder(context).fromRoute("files").whenDone(1).create();
        context.getRouteController().startRoute("files");
        assertThat(done.matches(20, TimeUnit.SECONDS)).isTrue();
        context.getRouteController().stopRoute("files");
        assertThat(stored().name()).isEqualTo("Angebot März.pdf");
        assertThat(stored().content()).isEqualTo(BYTES);
    }

    @Test
    void theNameIsThatOfOptionHeaderCamelOrFile() throws IOException {
        Path file = Files.write(folder.resolve("own.txt"), BYTES);
        Map<String, Object> headers = new HashMap<>();
        List<String> names = new ArrayList<>();
        names.add(uploadedName(UPLOAD, file, headers));
        headers.put(Exchange.FILE_NAME, "some/where\\camel.txt");
        names.add(uploadedName(UPLOAD, file, headers));
        names.add(uploadedName(UPLOAD + "&fileName=option.txt", file, headers));
        headers.put(ZohoBiginConstants.FILE_NAME, "header 3/4.txt");
        names.add(uploadedName(UPLOAD + "&fileName=option.txt", file, headers));
        assertThat(names).containsExactly("own.txt", "camel.txt", "option.txt", "header 3/4.txt");
    }

    private String uploadedName(String uri, Object body, Map<String, Object> headers) {
        assertThat(send(uri, body, headers).getException()).isNull();
        List<StoredFile> all = bigin().files().all();
        return all.get(all.size() - 1).name();
    }

    @Test
    void listsArraysAndIteratorsAreSeveral() throws IOException {
        Path one = Files.write(folder.resolve("1.txt"), BYTES);
        Path two = Files.write(folder.resolve("2.txt"), BYTES);
        assertThat(records(send(UPLOAD, List.of(one, two.toFile())))).hasSize(2);
        assertThat(records(send(UPLOAD, new Object[] {one}))).hasSize(1);
        assertThat(records(send(UPLOAD, List.of(one).iterator()))).hasSize(1);
        assertThat(bigin().files().all())
                .extracting(StoredFile::name)
                .containsExactly("1.txt", "2.txt", "1.txt", "1.txt");
    }

    @Test
    void attachmentsOfTheMessageWinOverItsBody() throws IOException {
        Path onDisk = Files.write(folder.resolve("upload-1"), BYTES);
        DataHandler form = attachment(onDisk, "C:\\Users\\ada\\form.txt");
        Exchange one = withAttachments(UPLOAD, Map.of("field", form));
        assertThat(record(one)).containsEntry("code", "SUCCESS");
        assertThat(stored().name()).isEqualTo("form.txt");
        assertThat(stored().content()).isEqualTo(BYTES);

        DataHandler mail = attachment(onDisk, "");
        Exchange two = withAttachments(UPLOAD, Map.of("mail.txt", mail, "other.txt", mail));
        assertThat(records(two)).hasSize(2);
        assertThat(bigin().files().all())
                .extracting(StoredFile::name)
                .contains("mail.txt", "other.txt");
    }

    private static DataHandler attachment(Path content, String name) {
        return new DataHandler(
                new FileDataSource(content.toFile()) {
                    @Override
                    public String getName() {
                        return name;
                    }
                });
    }

    private Exchange withAttachments(String uri, Map<String, DataHandler> attachments) {
        return template.request(
                uri,
                exchange -> {
                    exchange.getMessage().setBody("the text of a mail, say");
                    AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
                    attachments.forEach(message::addAttachment);
                });
    }

    static Stream<Arguments> noFiles() {
        return Stream.of(
                Arguments.of(null, "the body is empty"),
                Arguments.of(7, "java.lang.Integer is no file"),
                Arguments.of(LocalDate.EPOCH, "java.time.LocalDate is no file"),
                Arguments.of(List.of(), "list without files"),
                Arguments.of(Map.of(), "list without files"),
                Arguments.of(Map.of("a", 7), "java.lang.Integer is no file"),
                Arguments.of(folder, "can't be read"),
                Arguments.of(folder.resolve("gone").toFile(), "gone"));
    }

    @ParameterizedTest
    @MethodSource("noFiles")
    void otherBodiesAreRefused(Object body, String reason) {
        ZohoBiginInputException failure =
                failure(
                        send(body instanceof Map ? UPLOAD : UPLOAD + one(body), body),
                        ZohoBiginInputException.class);
        assertThat(failure).hasMessageContaining(reason);
        assertThat(bigin().calls()).isEmpty();
    }

    private static String one(Object body) {
        return body instanceof List ? "" : "&fileName=a.txt";
    }

    @Test
    void filesWithoutNameAreRefused() {
        assertThat(failure(send(UPLOAD, "x"), ZohoBiginInputException.class))
                .hasMessageContaining("fileName")
                .hasMessageContaining(ZohoBiginConstants.FILE_NAME);
        assertThat(failure(send(UPLOAD, List.of("x", "y")), ZohoBiginInputException.class))
                .hasMessageContaining("file 1 of the body has no name");
        assertThat(
                        failure(
                                send(UPLOAD + "&fileName=a.txt", List.of("x", "y")),
                                ZohoBiginInputException.class))
                .hasMessageContaining("fileName names one file, but the message has a list of 2");
        assertThat(bigin().calls()).isEmpty();
    }

    private StoredFile stored() {
        return bigin().files().all().get(0);
    }

    /** As FTP consumers make them: the file itself is elsewhere. */
    private record Remote(String content) implements WrappedFile<String> {
        @Override
        public String getFile() {
            return "a description of the server's";
        }

        @Override
        public Object getBody() {
            return content.getBytes(StandardCharsets.UTF_8);
        }

        // Camel 4.17 does not have it yet, so it can't be said to override.
        @SuppressWarnings({"MissingOverride", "UnusedMethod", "EffectivelyPrivate"})
        public long getFileLength() {
            return BYTES.length;
        }
    }
}
