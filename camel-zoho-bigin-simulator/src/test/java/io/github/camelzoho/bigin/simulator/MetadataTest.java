package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules, fields, users, the organisation, and changing an owner. */
class MetadataTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = Rest.of(bigin);
    }

    @Test
    void modulesAreListedSupportedOrNot() {
        JsonNode modules = rest.get("/settings/modules").json().path("modules");
        assertThat(modules.findValuesAsText("api_name"))
                .contains("Contacts", "Accounts", "Pipelines", "Products", "Tasks", "Social");
        JsonNode accounts = rest.get("/settings/modules/Accounts").json().at("/modules/0");
        assertThat(accounts.path("plural_label").asText()).isEqualTo("Companies");
        assertThat(rest.get("/settings/modules/Social").json().at("/modules/0/api_supported"))
                .hasToString("false");
        assertThat(rest.get("/settings/modules/Nope").code()).isEqualTo("INVALID_MODULE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fields", "layouts", "related_lists", "custom_views"})
    void aModuleThatTheApiDoesNotSupportHasNone(String what) {
        Rest.Reply reply = rest.get("/settings/" + what + "?module=Social");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("INVALID_MODULE");
    }

    @Test
    void fieldsNeedTheirModule() {
        assertThat(rest.get("/settings/fields").code()).isEqualTo("REQUIRED_PARAM_MISSING");
        JsonNode fields = rest.get("/settings/fields?module=Contacts").json().path("fields");
        int index = fields.findValuesAsText("api_name").indexOf("Email");
        JsonNode email = fields.path(index);
        assertThat(email.path("data_type").asText()).isEqualTo("email");
        assertThat(email.path("json_type").asText()).isEqualTo("string");
        assertThat(email.path("unique")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "AllUsers, 3",
        "ActiveUsers, 2",
        "DeactiveUsers, 1",
        "ConfirmedUsers, 3",
        "AdminUsers, 1",
        "ActiveConfirmedUsers, 2",
        "ActiveConfirmedAdmins, 1",
        "CurrentUser, 1"
    })
    void usersByType(String type, int count) {
        Rest.Reply reply = rest.get("/users?type=" + type);
        assertThat(reply.json().path("users")).hasSize(count);
        assertThat(reply.info().path("count").asInt()).isEqualTo(count);
    }

    @Test
    void usersHavePagesAndIds() {
        Rest.Reply page = rest.get("/users?per_page=2&page=2");
        assertThat(page.json().path("users")).hasSize(1);
        assertThat(rest.get("/users?per_page=2").info().path("more_records").asBoolean()).isTrue();
        assertThat(rest.get("/users?type=DeletedUsers").status()).isEqualTo(204);
        assertThat(rest.get("/users?type=Nobody").status()).isEqualTo(400);
        JsonNode bo = rest.get("/users/4001002000000099002").json().at("/users/0");
        assertThat(bo.path("full_name").asText()).isEqualTo("Bo Lind");
        assertThat(bo.path("offset").asInt()).isEqualTo(7_200_000);
        assertThat(bo.has("Modified_Time")).isTrue();
        assertThat(rest.get("/users/12").status()).isEqualTo(204);
    }

    @Test
    void theOrganisationTellsItsZone() {
        bigin.organization().timeZone(ZoneId.of("Europe/Lisbon"));
        JsonNode org = rest.get("/org").json().at("/org/0");
        assertThat(org.path("time_zone").asText()).isEqualTo("Europe/Lisbon");
        assertThat(org.has("zgid")).isTrue();
    }

    @Test
    void ownersAreChangedOneByOneOrTogether() {
        String one = bigin.module("Contacts").insert(Map.of("Last_Name", "A"));
        String two = bigin.module("Contacts").insert(Map.of("Last_Name", "B"));
        String owner = "{\"owner\":{\"id\":\"4001002000000099002\"},\"notify\":true%s}";
        assertThat(
                        rest.post("/Contacts/" + one + "/actions/change_owner", owner.formatted(""))
                                .status())
                .isEqualTo(200);
        assertThat(rest.get("/Contacts/" + one).first().at("/Owner/name").asText())
                .isEqualTo("Bo Lind");
        String path = "/Contacts/actions/change_owner";
        Rest.Reply many = rest.post(path, owner.formatted(",\"ids\":[\"" + two + "\",\"9\"]"));
        assertThat(many.record(0).path("code").asText()).isEqualTo("SUCCESS");
        assertThat(many.record(1).path("code").asText()).isEqualTo("INVALID_DATA");
        assertThat(rest.post(path, owner.formatted("")).code()).isEqualTo("MANDATORY_NOT_FOUND");
        assertThat(rest.post(path, "{\"ids\":[\"1\"],\"owner\":{\"id\":\"1\"}}").code())
                .isEqualTo("INVALID_DATA");
        String ids = "\"1\",".repeat(500) + "\"1\"";
        assertThat(rest.post(path, owner.formatted(",\"ids\":[" + ids + "]")).code())
                .isEqualTo("LIMIT_EXCEEDED");
    }
}
