package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults on demand hit the calls they are meant for and no others. */
class FaultsTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = Rest.of(bigin);
    }

    private static final String CONTACT = "{\"data\":[{\"Last_Name\":\"V\"}]}";
    private static final String PATH = "/bigin/v2/Contacts";

    private int size() {
        return bigin.module("Contacts").size();
    }

    @Test
    void aStatusComesOnceAndNothingIsDone() {
        bigin.faults().add(Fault.status(429).retryAfter(2)).on("POST", PATH);
        assertThat(rest.get("/Contacts?fields=id").status()).as("another method").isEqualTo(204);
        Rest.Reply hit = rest.post("/Contacts", CONTACT);
        assertThat(hit.status()).isEqualTo(429);
        assertThat(hit.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(hit.http().headers().firstValue("Retry-After")).contains("2");
        assertThat(size()).isZero();
        assertThat(rest.post("/Contacts", CONTACT).status()).isEqualTo(201);
    }

    @Test
    void retryAfterIsAbsentUnlessAsked() {
        bigin.faults().add(Fault.status(429));
        assertThat(rest.get("/org").http().headers().firstValue("Retry-After")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void someStatusesComeWithAnHtmlPage(int status) {
        bigin.faults().add(Fault.status(status));
        Rest.Reply reply = rest.get("/org");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text()).startsWith("<html>");
    }

    @Test
    void an500HasAnErrorObjectAndMayComeAfterTheWrite() {
        bigin.faults().add(Fault.status(500).afterProcessing());
        Rest.Reply reply = rest.post("/Contacts", CONTACT);
        assertThat(reply.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(size()).isEqualTo(1);
    }

    @Test
    void skippedTimesAndAlways() {
        bigin.faults().add(Fault.status(500)).on("*", "/bigin/v2/*").skip(1).times(2);
        assertThat(
                        List.of(
                                rest.get("/org").status(),
                                rest.get("/org").status(),
                                rest.get("/org").status(),
                                rest.get("/org").status()))
                .containsExactly(200, 500, 500, 200);
        bigin.faults().add(Fault.status(503)).always();
        assertThat(rest.get("/org").status()).isEqualTo(503);
        assertThat(rest.get("/org").status()).isEqualTo(503);
        bigin.faults().clear();
        assertThat(rest.get("/org").status()).isEqualTo(200);
    }

    @Test
    void connectionsAreResetBeforeOrAfterProcessing() {
        bigin.faults().add(Fault.resetBeforeProcessing()).on("POST", PATH);
        assertThatThrownBy(() -> rest.post("/Contacts", CONTACT))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(size()).isZero();
        bigin.faults().add(Fault.resetAfterProcessing()).on("POST", PATH);
        assertThatThrownBy(() -> rest.post("/Contacts", CONTACT))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(size()).isEqualTo(1);
        assertThat(bigin.calls()).extracting(RecordedCall::status).containsExactly(0, 0);
    }

    @Test
    void bodiesMayBeBroken() {
        bigin.faults().add(Fault.truncatedJson());
        Rest.Reply truncated = rest.get("/org");
        assertThat(truncated.status()).isEqualTo(200);
        assertThat(truncated.text()).startsWith("{\"org\"").doesNotEndWith("}]}");
        bigin.faults().add(Fault.malformedJson());
        Rest.Reply malformed = rest.get("/org");
        assertThatThrownBy(malformed::json).isInstanceOf(UncheckedIOException.class);
        bigin.faults().add(Fault.emptyOk());
        Rest.Reply empty = rest.get("/org");
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.text()).isEmpty();
        bigin.faults().add(Fault.brokenChunk());
        assertThatThrownBy(() -> rest.get("/org")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void validTokensMayBeRefused() {
        bigin.faults().add(Fault.invalidToken());
        assertThat(rest.get("/org").code()).isEqualTo("INVALID_TOKEN");
        assertThat(rest.get("/org").status()).isEqualTo(200);
    }

    @Test
    void bodiesAndAnswersMayBeSlow() {
        bigin.faults().add(Fault.slowBody(Duration.ofMillis(400)));
        long start = System.nanoTime();
        assertThat(rest.get("/org").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofMillis(300));
        bigin.faults().add(Fault.delay(Duration.ofMillis(300)));
        start = System.nanoTime();
        assertThat(rest.get("/org").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void theTokenEndpointCanFailToo() {
        bigin.faults()
                .add(Fault.answer(200, "application/json", "{\"error\":\"general_error\"}"))
                .on("POST", "/oauth/v2/token");
        assertThat(Rest.raw(bigin.url()).form("/oauth/v2/token", "").text())
                .contains("general_error");
    }
}
