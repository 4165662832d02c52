package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adding, changing and removing users. */
class UserWritesTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private static final String BO = "4001002000000099002";
    private static final String DEE =
            "{\"users\":[{\"last_name\":\"Dahl\",\"first_name\":\"Dee\",\"email\":\"dee@lumen.example\","
                    + "\"role\":\"4001002000000026008\",\"profile\":\"4001002000000026014\"}]}";

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = Rest.of(bigin);
    }

    @Test
    void userIsAddedChangedAndRemoved() {
        Rest.Reply added = rest.post("/users", DEE);
        assertThat(added.status()).isEqualTo(201);
        String id = added.json().at("/users/0/details/id").asText();
        JsonNode dee = rest.get("/users/" + id).json().at("/users/0");
        assertThat(dee.path("full_name").asText()).isEqualTo("Dee Dahl");
        assertThat(dee.path("confirm").asBoolean()).isFalse();
        assertThat(dee.at("/role/name").asText()).isEqualTo("Manager");
        assertThat(rest.get("/users?type=NotConfirmedUsers").json().path("users")).hasSize(1);
        String change =
                "{\"users\":[{\"phone\":\"123\",\"role\":{\"id\":\"4001002000000026005\"}}]}";
        assertThat(rest.put("/users/" + id, change).json().at("/users/0/message").asText())
                .isEqualTo("User updated");
        rest.put("/users", "{\"users\":[{\"id\":\"" + id + "\",\"status\":\"disabled\"}]}");
        dee = rest.get("/users/" + id).json().at("/users/0");
        assertThat(dee.path("phone").asText()).isEqualTo("123");
        assertThat(dee.at("/role/name").asText()).isEqualTo("CEO");
        assertThat(dee.path("status").asText()).isEqualTo("disabled");
        assertThat(rest.delete("/users/" + id).json().at("/users/0/code").asText())
                .isEqualTo("SUCCESS");
        assertThat(rest.get("/users?type=DeletedUsers").json().path("users")).hasSize(1);
        assertThat(rest.delete("/users/" + id).json().at("/users/0/code").asText())
                .isEqualTo("INVALID_DATA");
        assertThat(rest.post("/users", DEE).status())
                .as("the address is free again")
                .isEqualTo(201);
        assertThat(bigin.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"last_name\":\"Dahl\",|\"last_name\":null,|MANDATORY_NOT_FOUND|last_name",
                "dee@|bo@|DUPLICATE_DATA|email",
                "dee@lumen.example|dee|INVALID_DATA|email",
                "4001002000000026008|1|INVALID_DATA|role",
                "4001002000000026014|1|INVALID_DATA|profile"
            })
    void faultyUserIsRejected(String right, String wrong, String code, String key) {
        Rest.Reply reply = rest.post("/users", DEE.replace(right, wrong));
        assertThat(reply.status()).isEqualTo(400);
        JsonNode result = reply.json().at("/users/0");
        assertThat(result.path("code").asText()).isEqualTo(code);
        assertThat(result.at("/details/api_name").asText()).isEqualTo(key);
    }

    @Test
    void oneUserACallAndKnownKeysOnly() {
        String entry = DEE.substring(10, DEE.length() - 2);
        assertThat(rest.post("/users", "{\"users\":[" + entry + "," + entry + "]}").code())
                .isEqualTo("LIMIT_EXCEEDED");
        assertThat(rest.put("/users", "{\"users\":[{\"phone\":\"1\"}]}").status()).isEqualTo(400);
        assertThat(rest.put("/users/12", "{\"users\":[{\"phone\":\"1\"}]}").status())
                .isEqualTo(400);
        assertThat(bigin.refused()).isEmpty();
        assertThat(rest.put("/users/" + BO, "{\"users\":[{\"zuid\":\"1\"}]}").code())
                .isEqualTo("INVALID_DATA");
        assertThat(bigin.refused()).hasSize(1);
    }

    @Test
    void onlyAdministratorsMay() {
        Rest bo =
                Rest.raw(bigin.url() + "/bigin/v2")
                        .header(
                                "Authorization",
                                "Zoho-oauthtoken " + bigin.credentials().issueAccessTokenOf(BO));
        assertThat(bo.post("/users", DEE).code()).isEqualTo("AUTHORIZATION_FAILED");
        assertThat(bo.delete("/users/" + BO).status()).isEqualTo(400);
    }
}
