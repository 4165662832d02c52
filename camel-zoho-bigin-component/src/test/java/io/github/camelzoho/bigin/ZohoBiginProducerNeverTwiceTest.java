package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.simulator.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A write that would do something twice is sent again only if it surely had no effect. */
class ZohoBiginProducerNeverTwiceTest extends SimulatedBigin {
    private static final String CONTACTS = "/bigin/v2/Contacts";
    private static final String CREATE = "zoho-bigin:Contacts?operation=create";
    private static final Map<String, String> VARGA =
            Map.of(LAST_NAME, "Varga", "Email", "ada@lumen.example");

    private Runnable meanwhile = () -> {};

    @Override
    protected void whileWaiting() {
        meanwhile.run();
    }

    static Stream<Arguments> lostAnswers() {
        return Stream.of(
                Arguments.of("reset", Fault.resetAfterProcessing()),
                Arguments.of("half an answer", Fault.truncatedJson()),
                Arguments.of("not JSON", Fault.malformedJson()),
                Arguments.of("a broken chunk", Fault.brokenChunk()),
                Arguments.of("a proxy's page", Fault.status(502).afterProcessing()),
                Arguments.of("a server's fault", Fault.status(500).afterProcessing()),
                Arguments.of("an empty 200", Fault.emptyOk().afterProcessing()),
                Arguments.of("no outcomes", answer("{\"data\":[]}")),
                Arguments.of("an answer to something else", answer("{\"users\":[]}")),
                Arguments.of("a web page with 200", page()));
    }

    private static Fault answer(String json) {
        return Fault.answer(200, "application/json", json).afterProcessing();
    }

    private static Fault page() {
        return Fault.answer(200, "text/html", "<html>sign in</html>").afterProcessing();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    void createsOnceWhenTheAnswerIsLost(String name, Fault fault) {
        bigin().faults().add(fault).on("POST", CONTACTS);
        expectUnknown(send(CREATE, VARGA));
        assertThat(bigin().module("Contacts").size()).isEqualTo(1);
        assertThat(calls("POST", CONTACTS)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    void upsertsOnceWhenTheAnswerIsLost(String name, Fault fault) {
        bigin().faults().add(fault).on("POST", CONTACTS + "/upsert");
        // Without a value for the unique field each repetition would insert another record.
        expectUnknown(send("zoho-bigin:Contacts?operation=upsert", Map.of(LAST_NAME, "V")));
        assertThat(bigin().module("Contacts").size()).isEqualTo(1);
    }

    @Test
    void doesNotGuessWhetherAResetCameBeforeTheWork() {
        bigin().faults().add(Fault.resetBeforeProcessing()).on("POST", CONTACTS);
        expectUnknown(send(CREATE, VARGA));
        assertThat(calls("POST", CONTACTS)).hasSize(1);
    }

    @Test
    void rawPostIsSentOnce() {
        bigin().faults().add(Fault.resetAfterProcessing()).on("POST", CONTACTS);
        expectUnknown(
                send(
                        "zoho-bigin:org?operation=raw&method=POST&path=/Contacts",
                        Map.of("data", List.of(VARGA))));
        assertThat(bigin().module("Contacts").size()).isEqualTo(1);
    }

    @Test
    void createsAgainAfterTooManyRequests() {
        bigin().faults().add(Fault.status(429)).on("POST", CONTACTS);
        assertThat(record(send(CREATE, VARGA))).containsEntry("code", "SUCCESS");
        assertThat(bigin().module("Contacts").size()).isEqualTo(1);
        assertThat(calls("POST", CONTACTS)).hasSize(2);
    }

    @Test
    void createsAgainAfterARefusedToken() {
        bigin().faults().add(Fault.invalidToken()).on("POST", CONTACTS);
        assertThat(record(send(CREATE, VARGA))).containsEntry("code", "SUCCESS");
        assertThat(bigin().module("Contacts").size()).isEqualTo(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void createsAgainWhenNobodyListened() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        AtomicInteger creates = new AtomicInteger();
        HttpServer[] server = new HttpServer[1];
        meanwhile = () -> server[0] = listen(port, creates);
        try {
            Exchange created = send(CREATE + "&apiUrl=http://127.0.0.1:" + port, VARGA);
            assertThat(record(created)).containsEntry("id", "4001002000000111001");
            assertThat(creates).hasValue(1);
            assertThat(waits).hasSize(1);
        } finally {
            server[0].stop(0);
        }
    }

    private static HttpServer listen(int port, AtomicInteger creates) {
        String created =
                "{\"data\":[{\"code\":\"SUCCESS\",\"status\":\"success\",\"message\":\"record added\","
                        + "\"details\":{\"id\":\"4001002000000111001\"}}]}";
        byte[] answer = created.getBytes(StandardCharsets.UTF_8);
        try {
            InetAddress local = InetAddress.getLoopbackAddress();
            HttpServer server = HttpServer.create(new InetSocketAddress(local, port), 0);
            server.createContext(
                    "/",
                    call -> {
                        creates.incrementAndGet();
                        call.getRequestBody().readAllBytes();
                        call.getResponseHeaders().add("Content-Type", "application/json");
                        call.sendResponseHeaders(201, answer.length);
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
    void changesAgainBecauseItComesToTheSame() {
        String id = contacts(1).get(0);
        bigin().faults().add(Fault.resetAfterProcessing()).on("PUT", CONTACTS + "/" + id);
        Exchange changed =
                send("zoho-bigin:Contacts?operation=update&recordId=" + id, Map.of("Title", "Dr"));
        assertThat(record(changed)).containsEntry("code", "SUCCESS");
        assertThat(bigin().module("Contacts").get(id)).containsEntry("Title", "Dr");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    void deletesAgainAndTakesGoneForDone(String name, Fault fault) {
        String id = contacts(1).get(0);
        bigin().faults().add(fault).on("DELETE", CONTACTS + "/" + id);
        Exchange deleted = send("zoho-bigin:Contacts?operation=delete", id);
        assertThat(record(deleted)).containsEntry("status", "success").containsEntry("id", id);
        assertThat(deleted.getMessage().getHeader(ZohoBiginConstants.SUCCESS_COUNT)).isEqualTo(1);
        assertThat(bigin().module("Contacts").size()).isZero();
    }

    @Test
    void deletesManyAgainAndTakesGoneForDone() {
        List<String> ids = contacts(3);
        bigin().faults().add(Fault.resetAfterProcessing()).on("DELETE", CONTACTS);
        assertThat(records(send("zoho-bigin:Contacts?operation=delete", ids)))
                .extracting("code")
                .containsExactly("SUCCESS", "SUCCESS", "SUCCESS");
    }

    @Test
    void doesNotTakeAnUnknownIdForDoneWithoutALostAnswer() {
        Exchange deleted = send("zoho-bigin:Contacts?operation=delete", "4001002000000999999");
        assertThat(failure(deleted, ZohoBiginException.class).getCode()).isEqualTo("INVALID_DATA");
    }

    private static void expectUnknown(Exchange written) {
        ZohoBiginException failure = failure(written, ZohoBiginException.class);
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure).hasMessageContaining("may have taken effect");
    }
}
