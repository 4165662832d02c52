package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Schemes and scopes. */
class AuthorizationTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
    }

    @Test
    void theWrongSchemeIsABadRequest() {
        Rest.Reply reply =
                Rest.raw(bigin.url() + "/bigin/v2")
                        .header("Authorization", "Bearer " + bigin.credentials().issueAccessToken())
                        .get("/users");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void noCredentialIsAFailedAuthentication() {
        Rest.Reply reply = Rest.raw(bigin.url() + "/bigin/v2").get("/users");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("AUTHENTICATION_FAILURE");
        assertThat(bigin.calls().get(0).credential()).isEqualTo("none");
    }

    private Rest.Reply with(String scope, String path) {
        bigin.credentials().scopes(Set.of(scope.split(",", -1)));
        return Rest.of(bigin).get(path);
    }

    @Test
    void eachCallNeedsItsScope() {
        bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
        String list = "/Contacts?fields=id";
        assertThat(with("ZohoBigin.modules.contacts.READ", list).status()).isEqualTo(200);
        assertThat(with("ZohoBigin.modules.contacts.ALL", list).status()).isEqualTo(200);
        assertThat(with("ZohoBigin.modules.READ", list).status()).isEqualTo(200);
        for (String other :
                List.of(
                        "ZohoBigin.modules.contacts.CREATE",
                        "ZohoBigin.modules.accounts.ALL",
                        "ZohoBigin.settings.ALL")) {
            assertThat(with(other, list).status()).as(other).isEqualTo(401);
            assertThat(with(other, list).code()).isEqualTo("OAUTH_SCOPE_MISMATCH");
        }
        assertThat(with("ZohoBigin.users.READ", "/users").status()).isEqualTo(200);
        assertThat(with("ZohoBigin.org.READ", "/users").status()).isEqualTo(401);
        assertThat(with("ZohoBigin.settings.fields.READ", "/settings/fields?module=Tasks").status())
                .isEqualTo(200);
    }

    @Test
    void writeAndUpdateBothMeanEdit() {
        String id = bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
        String body = "{\"data\":[{\"Last_Name\":\"V\"}]}";
        for (String scope : List.of("WRITE", "UPDATE")) {
            bigin.credentials().scopes(Set.of("ZohoBigin.modules.contacts." + scope));
            assertThat(Rest.of(bigin).put("/Contacts/" + id, body).status()).isEqualTo(200);
        }
        bigin.credentials().scopes(Set.of("ZohoBigin.modules.contacts.CREATE"));
        assertThat(Rest.of(bigin).put("/Contacts/" + id, body).status()).isEqualTo(401);
    }

    @Test
    void moduleNamesInScopesMayBeExact() {
        bigin.switches().set(Switch.SCOPE_CASE_SENSITIVE, true);
        assertThat(with("ZohoBigin.modules.contacts.READ", "/Contacts?fields=id").status())
                .isEqualTo(401);
        assertThat(with("ZohoBigin.modules.Contacts.READ", "/Contacts?fields=id").status())
                .isEqualTo(204);
    }

    @Test
    void searchNeedsItsOwnScopeBesideTheModules() {
        String search = "/Contacts/search?word=ab";
        assertThat(with("ZohoBigin.modules.ALL", search).status()).isEqualTo(401);
        assertThat(with("ZohoSearch.securesearch.READ", search).status()).isEqualTo(401);
        assertThat(with("ZohoBigin.modules.ALL,ZohoSearch.securesearch.READ", search).status())
                .isEqualTo(204);
    }

    @Test
    void coqlNeedsItsOwnScopeBesideTheModules() {
        String query = "{\"select_query\":\"select id from Contacts where id is not null\"}";
        for (String scopes :
                List.of("ZohoBigin.coql.READ", "ZohoBigin.modules.ALL", "ZohoBigin.settings.ALL")) {
            bigin.credentials().scopes(Set.of(scopes));
            assertThat(Rest.of(bigin).post("/coql", query).code())
                    .isEqualTo("OAUTH_SCOPE_MISMATCH");
        }
        bigin.credentials()
                .scopes(Set.of("ZohoBigin.coql.READ", "ZohoBigin.modules.contacts.READ"));
        assertThat(Rest.of(bigin).post("/coql", query).status()).isEqualTo(204);
    }

    @Test
    void oneTeamPipelineNeedsTheWholeModule() {
        String list = "/Pipelines?fields=id&pipeline_id=4001002000000091001";
        assertThat(with("ZohoBigin.modules.Pipelines.READ", list).status()).isEqualTo(401);
        assertThat(with("ZohoBigin.modules.Pipelines.ALL", list).status()).isEqualTo(204);
    }
}
