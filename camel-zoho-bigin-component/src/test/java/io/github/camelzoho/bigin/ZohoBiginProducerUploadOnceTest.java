package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.camelzoho.bigin.error.ZohoBiginAuthenticationException;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginRateLimitException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.files.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An upload goes again only if the first surely had no effect, and its bytes are still there. */
class ZohoBiginProducerUploadOnceTest extends SimulatedBigin {
    private static final byte[] BYTES = "hello".getBytes(StandardCharsets.UTF_8);
    private static final String UPLOAD =
            "zoho-bigin:Contacts?operation=uploadAttachment&fileName=a.txt";
    private static final String ANY = "/bigin/v2/Contacts/*/Attachments";

    @TempDir static Path folder;

    private Runnable meanwhile = () -> {};
    private String contact;

    @Override
    protected void whileWaiting() {
        meanwhile.run();
    }

    @BeforeEach
    void makeContact() {
        contact = contacts(1).get(0);
    }

    private static Supplier<Object> named(Supplier<Object> body) {
        return body;
    }

    static Stream<Arguments> repeatable() throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), BYTES);
        return Stream.of(
                Arguments.of("bytes", named(() -> BYTES)),
                Arguments.of("file", named(() -> file)),
                Arguments.of("cached stream", named(() -> new InputStreamCache(BYTES))));
    }

    static Stream<Arguments> all() throws IOException {
        return Stream.concat(
                repeatable(),
                Stream.of(Arguments.of("stream", named(() -> new ByteArrayInputStream(BYTES)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isNotSentAgainAfterALostAnswer(String name, Supplier<Object> body) {
        for (Fault fault :
                List.of(
                        Fault.resetAfterProcessing(),
                        Fault.truncatedJson(),
                        Fault.emptyOk().afterProcessing(),
                        Fault.status(500).afterProcessing(),
                        Fault.status(502).afterProcessing(),
                        Fault.answer(200, "application/json", "{\"data\":[]}").afterProcessing())) {
            makeContact();
            bigin().faults().add(fault).on("POST", ANY);
            ZohoBiginException failure = failure(upload(body), ZohoBiginException.class);
            assertThat(failure.isOutcomeUnknown()).isTrue();
            assertThat(failure.isRetryable()).isFalse();
            assertThat(stored()).hasSize(1);
            assertThat(uploads()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isNotSentAgainWhenItIsUnknownWhetherItArrived(String name, Supplier<Object> body) {
        bigin().faults().add(Fault.resetBeforeProcessing()).on("POST", ANY);
        assertThat(failure(upload(body), ZohoBiginException.class).isOutcomeUnknown()).isTrue();
        assertThat(uploads()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repeatable")
    void isSentAgainAfterARefusal(String name, Supplier<Object> body) {
        bigin().faults().add(Fault.status(429)).on("POST", ANY);
        bigin().faults().add(Fault.invalidToken()).on("POST", ANY);
        assertThat(record(upload(body))).containsEntry("code", "SUCCESS");
        assertThat(uploads()).isEqualTo(3);
        assertThat(stored()).hasSize(1);
        assertThat(stored().get(0).content()).isEqualTo(BYTES);
    }

    @Test
    void aStreamThatIsGoneIsNotSentAgainAfterTooManyRequests() {
        bigin().faults().add(Fault.status(429)).on("POST", ANY);
        ZohoBiginRateLimitException failure =
                failure(
                        upload(() -> new ByteArrayInputStream(BYTES)),
                        ZohoBiginRateLimitException.class);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure.isOutcomeUnknown()).isFalse();
        assertThat(uploads()).isEqualTo(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void aStreamThatIsGoneIsNotSentAgainWithANewToken() {
        bigin().faults().add(Fault.invalidToken()).on("POST", ANY);
        ZohoBiginAuthenticationException failure =
                failure(
                        upload(() -> new ByteArrayInputStream(BYTES)),
                        ZohoBiginAuthenticationException.class);
        assertThat(failure).hasMessageContaining("read once only");
        assertThat(uploads()).isEqualTo(1);
        // The next message has the new token.
        assertThat(record(upload(() -> new ByteArrayInputStream(BYTES))))
                .containsEntry("code", "SUCCESS");
        assertThat(bigin().credentials().tokensIssued()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isSentAgainWhenNobodyListened(String name, Supplier<Object> body) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> bodies = new CopyOnWriteArrayList<>();
        HttpServer[] server = new HttpServer[1];
        meanwhile = () -> server[0] = listen(port, bodies);
        try {
            Exchange sent =
                    send(
                            UPLOAD + "&apiUrl=http://127.0.0.1:" + port,
                            body.get(),
                            Map.of(ZohoBiginConstants.RECORD_ID, contact));
            assertThat(record(sent)).containsEntry("id", "4001002000000444001");
            assertThat(waits).hasSize(1);
            assertThat(bodies).hasSize(1);
            assertThat(bodies.get(0)).contains("\r\n\r\nhello\r\n--");
        } finally {
            server[0].stop(0);
        }
    }

    private static HttpServer listen(int port, List<String> bodies) {
        String done =
                "{\"data\":[{\"code\":\"SUCCESS\",\"status\":\"success\",\"message\":\"attachment uploaded"
                        + " successfully\",\"details\":{\"id\":\"4001002000000444001\"}}]}";
        byte[] answer = done.getBytes(StandardCharsets.UTF_8);
        try {
            InetAddress local = InetAddress.getLoopbackAddress();
            HttpServer server = HttpServer.create(new InetSocketAddress(local, port), 0);
            server.createContext(
                    "/",
                    call -> {
                        byte[] body = call.getRequestBody().readAllBytes();
                        bodies.add(new String(body, StandardCharsets.UTF_8));
                        call.getResponseHeaders().add("Content-Type", "application/json");
                        call.sendResponseHeaders(200, answer.length);
                        call.getResponseBody().write(answer);
                        call.close();
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSourceThatBreaksLeavesNothingAndFreesItsPlace() {
        for (int i = 0; i < 8; i++) {
            InputStream broken =
                    new SequenceInputStream(
                            new ByteArrayInputStream(new byte[200_000]), new BrokenStream());
            Exchange sent =
                    send(
                            UPLOAD + "&maxConcurrentRequests=2",
                            broken,
                            Map.of(ZohoBiginConstants.RECORD_ID, contact));
            assertThat(failure(sent, ZohoBiginInputException.class))
                    .hasMessageContaining("a.txt")
                    .hasMessageContaining("the disk is gone");
        }
        assertThat(waits).isEmpty();
        assertThat(stored()).isEmpty();
        assertThat(record(upload(() -> BYTES))).containsEntry("code", "SUCCESS");
    }

    private Exchange upload(Supplier<Object> body) {
        return send(UPLOAD, body.get(), Map.of(ZohoBiginConstants.RECORD_ID, contact));
    }

    private List<StoredFile> stored() {
        return bigin().files().attachments("Contacts", contact);
    }

    private int uploads() {
        return calls("POST", ANY.replace("*", contact)).size();
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    }
}
