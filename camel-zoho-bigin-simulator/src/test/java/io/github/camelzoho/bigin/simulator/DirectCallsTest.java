package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls without a socket get what calls through the port get. */
class DirectCallsTest {
    private static final String CONTACTS = "/bigin/v2/Contacts";

    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Map<String, String> token;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        token =
                Map.of(
                        "authorization",
                        "Zoho-oauthtoken " + bigin.credentials().issueAccessToken());
    }

    private DirectAnswer get(String url) throws IOException {
        return bigin.answer("GET", url, token, new byte[0]);
    }

    private static String text(DirectAnswer answer) throws IOException {
        return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theyGetTheSameAnswer() throws IOException {
        bigin.module("Contacts").insert(Map.of("Last_Name", "O'Neil & Söhne"));
        String query = "/Contacts?fields=Last_Name,Modified_Time&sort_by=Modified_Time";
        DirectAnswer direct = get(bigin.url() + "/bigin/v2" + query);
        Rest.Reply sent = Rest.of(bigin).get(query);
        assertThat(text(direct)).isEqualTo(sent.text()).contains("O'Neil & Söhne");
        assertThat(direct.status()).isEqualTo(200);
        assertThat(direct.headers().get("content-type"))
                .isEqualTo(sent.http().headers().firstValue("Content-Type").orElseThrow());
        assertThat(get("/bigin/v2" + query).status()).as("without the host").isEqualTo(200);
    }

    @Test
    void theyWriteAndCostAndAreRemembered() throws IOException {
        byte[] body = "{\"data\":[{\"Last_Name\":\"V\"}]}".getBytes(StandardCharsets.UTF_8);
        assertThat(bigin.answer("POST", CONTACTS, token, body).status()).isEqualTo(201);
        assertThat(bigin.module("Contacts").size()).isEqualTo(1);
        assertThat(bigin.credits().used()).isEqualTo(1);
        assertThat(bigin.calls()).extracting(RecordedCall::path).containsExactly(CONTACTS);
        assertThat(bigin.answer("GET", CONTACTS, Map.of(), new byte[0]).status()).isEqualTo(401);
        assertThat(get(CONTACTS + "?fields=id&colour=red").status()).isEqualTo(400);
        assertThat(bigin.refused()).hasSize(1);
    }

    @Test
    void theyMeetFaults() throws IOException {
        bigin.faults().add(Fault.status(502));
        assertThat(text(get("/bigin/v2/org"))).startsWith("<html>");
        bigin.faults().add(Fault.resetBeforeProcessing());
        assertThatThrownBy(() -> get("/bigin/v2/org")).isInstanceOf(IOException.class);
        assertThat(bigin.calls()).extracting(RecordedCall::status).containsExactly(502, 0);
        bigin.faults().add(Fault.brokenChunk());
        DirectAnswer broken = get("/bigin/v2/org");
        assertThat(broken.status()).isEqualTo(200);
        assertThatThrownBy(() -> broken.body().readAllBytes()).isInstanceOf(IOException.class);
        bigin.faults().add(Fault.truncatedJson());
        assertThat(text(get("/bigin/v2/org"))).startsWith("{\"org\"").doesNotEndWith("}]}");
        assertThat(text(get("/bigin/v2/org"))).endsWith("}]}");
    }
}
