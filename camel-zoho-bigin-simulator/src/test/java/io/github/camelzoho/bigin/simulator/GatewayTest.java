package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The gateway: key, connection, scopes, rate, connections API. */
class GatewayTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
    }

    private Rest gateway() {
        return Rest.raw(bigin.url())
                .header("Authorization", "Bearer " + bigin.credentials().gatewayApiKey());
    }

    private Rest gateway(String connection) {
        return gateway().header("Maton-Connection", connection);
    }

    @Test
    void callsBelowItsPrefixReachTheSameRecords() {
        Rest.Reply reply =
                gateway(bigin.credentials().connectionId())
                        .post(
                                "/zoho-bigin/bigin/v2/Contacts",
                                "{\"data\":[{\"Last_Name\":\"V\"}]}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(bigin.module("Contacts").size()).isEqualTo(1);
        RecordedCall call = bigin.calls().get(0);
        assertThat(call.credential()).isEqualTo("gateway");
        assertThat(call.credits()).isEqualTo(1);
        assertThat(reply.http().headers().firstValue("x-accesstoken-reset")).isEmpty();
    }

    @Test
    void itsErrorsAreNoErrorsOfBigin() {
        Rest.Reply noKey = Rest.raw(bigin.url()).get("/zoho-bigin/bigin/v2/users");
        assertThat(noKey.status()).isEqualTo(401);
        assertThat(noKey.json().has("code")).isFalse();
        Rest.Reply noConnection = gateway("other").get("/zoho-bigin/bigin/v2/users");
        assertThat(noConnection.status()).isEqualTo(400);
        assertThat(noConnection.json().has("code")).isFalse();
    }

    @Test
    void withoutAConnectionTheOldestActiveOneIsUsed() {
        assertThat(gateway().get("/zoho-bigin/bigin/v2/users").status()).isEqualTo(200);
        bigin.credentials().connectionStatus("FAILED");
        assertThat(gateway().get("/zoho-bigin/bigin/v2/users").status()).isEqualTo(400);
    }

    @Test
    void itsScopesAreNarrower() {
        String list = "/zoho-bigin/bigin/v2/%s?fields=id";
        for (String module : List.of("Contacts", "Accounts", "Pipelines", "Products")) {
            assertThat(gateway().get(list.formatted(module)).status()).isEqualTo(204);
        }
        for (String module : List.of("Tasks", "Events", "Calls", "Notes")) {
            assertThat(gateway().get(list.formatted(module)).code())
                    .isEqualTo("OAUTH_SCOPE_MISMATCH");
        }
        bigin.credentials().gatewayScopes(Set.of("ZohoBigin.modules.ALL"));
        assertThat(gateway().get(list.formatted("Tasks")).status()).isEqualTo(204);
    }

    @Test
    void theEleventhCallOfASecondIsRefused() {
        for (int i = 0; i < 10; i++) {
            assertThat(gateway().get("/zoho-bigin/bigin/v2/users").status()).isEqualTo(200);
        }
        Rest.Reply refused = gateway().get("/zoho-bigin/bigin/v2/users");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().has("code")).isFalse();
        bigin.clock().advance(Duration.ofSeconds(1));
        assertThat(gateway().get("/zoho-bigin/bigin/v2/users").status()).isEqualTo(200);
        bigin.credentials().gatewayRequestsPerSecond(0);
        for (int i = 0; i < 12; i++) {
            assertThat(gateway().get("/connections").status()).isEqualTo(200);
        }
    }

    @Test
    void connectionsAreListedMadeAndRemoved() {
        assertThat(
                        gateway()
                                .get("/connections?app=zoho-bigin&status=ACTIVE")
                                .json()
                                .path("connections"))
                .hasSize(1);
        Rest.Reply made = gateway().post("/connections", "{\"app\":\"zoho-bigin\"}");
        String id = made.json().path("connection_id").asText();
        Rest.Reply read = gateway().get("/connections/" + id);
        assertThat(read.json().at("/connection/status").asText()).isEqualTo("PENDING");
        assertThat(gateway(id).get("/zoho-bigin/bigin/v2/users").status()).isEqualTo(400);
        assertThat(gateway().delete("/connections/" + id).text()).isEqualTo("{}");
        assertThat(gateway().get("/connections/" + id).status()).isEqualTo(404);
        assertThat(Rest.raw(bigin.url()).get("/connections").status()).isEqualTo(401);
    }

    @Test
    void theAppNameIsNeeded() {
        assertThat(gateway().get("/bigin/v2/users").status()).isEqualTo(400);
    }

    @Test
    void onlyDocumentedStatusesAndMethodsAreKnown() {
        assertThat(gateway().get("/connections?status=PENDING").status()).isEqualTo(200);
        assertThat(gateway().get("/connections?status=DONE").status()).isEqualTo(400);
        String body = "{\"app\":\"zoho-bigin\",\"method\":\"%s\"}";
        assertThat(gateway().post("/connections", body.formatted("MCP")).status()).isEqualTo(200);
        assertThat(gateway().post("/connections", body.formatted("SAML")).status()).isEqualTo(400);
        assertThat(bigin.refused())
                .extracting(call -> call.refusal().orElseThrow())
                .containsExactly("status DONE", "method SAML");
    }

    @Test
    void filesOfBulkWriteAreNotUploadedThroughIt() {
        Rest.Reply reply = gateway().post("/zoho-bigin/bigin/v2/upload", "");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("INVALID_URL_PATTERN");
        assertThat(bigin.refused()).hasSize(1);
    }
}
