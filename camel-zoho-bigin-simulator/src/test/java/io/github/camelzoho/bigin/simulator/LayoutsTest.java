package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts, related lists, custom views, roles and profiles as metadata. */
class LayoutsTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = Rest.of(bigin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"layouts", "related_lists", "custom_views", "custom_views/1"})
    void moduleIsNeededAndMustExist(String path) {
        assertThat(rest.get("/settings/" + path).code()).isEqualTo("REQUIRED_PARAM_MISSING");
        assertThat(rest.get("/settings/" + path + "?module=Nope").code())
                .isEqualTo("INVALID_MODULE");
    }

    @Test
    void teamPipelinesAreLayoutsWithTheirOwnStages() {
        JsonNode layouts = rest.get("/settings/layouts?module=Pipelines").json().path("layouts");
        assertThat(layouts.findValuesAsText("display_label")).contains("Sales", "Onboarding");
        assertThat(layouts.at("/0/id").asText()).isEqualTo("4001002000000091001");
        JsonNode subPipeline = field(layouts.path(0), "Sub_Pipeline");
        assertThat(texts(subPipeline.path("pick_list_values"), "actual_value"))
                .containsExactly("Sales Standard", "Renewals");
        JsonNode maps = subPipeline.at("/pick_list_values/1/maps");
        assertThat(maps.at("/0/api_name").asText()).isEqualTo("Stage");
        assertThat(texts(maps.at("/0/pick_list_values"), "actual_value"))
                .containsExactly("Due", "Won", "Lost");
        assertThat(texts(field(layouts.path(1), "Stage").path("pick_list_values"), "actual_value"))
                .containsExactly("Kick-off", "Training", "Done");

        bigin.switches().set(Switch.STAGE_MAP, Switch.StageMap.VALUES);
        layouts = rest.get("/settings/layouts?module=Pipelines").json().path("layouts");
        maps = field(layouts.path(0), "Sub_Pipeline").at("/pick_list_values/1/maps");
        assertThat(texts(maps, "actual_value")).containsExactly("Due", "Won", "Lost");
    }

    @Test
    void otherModulesHaveOneLayout() {
        JsonNode layouts = rest.get("/settings/layouts?module=Contacts").json().path("layouts");
        assertThat(layouts).hasSize(1);
        assertThat(field(layouts.path(0), "Last_Name").path("system_mandatory").asBoolean())
                .isTrue();
    }

    @Test
    void layoutMakesFurtherFieldsMandatory() {
        bigin.organization().requireInLayout("Contacts", "", "Phone");
        bigin.organization().requireInLayout("Pipelines", "4001002000000091002", "Amount");
        JsonNode layout = rest.get("/settings/layouts?module=Contacts").json().at("/layouts/0");
        assertThat(field(layout, "Phone").path("required").asBoolean()).isTrue();
        assertThat(field(layout, "Email").path("required").asBoolean()).isFalse();
        JsonNode fields = rest.get("/settings/fields?module=Contacts").json().path("fields");
        assertThat(fields.findValues("required")).isEmpty();
        bigin.switches().set(Switch.LAYOUT_MANDATORY_KEY, "system_mandatory");
        layout = rest.get("/settings/layouts?module=Contacts").json().at("/layouts/0");
        assertThat(field(layout, "Phone").path("system_mandatory").asBoolean()).isTrue();

        assertThat(
                        rest.post("/Contacts", "{\"data\":[{\"Last_Name\":\"N\"}]}")
                                .first()
                                .path("code")
                                .asText())
                .isEqualTo("MANDATORY_NOT_FOUND");
        String deal = "{\"data\":[{\"Deal_Name\":\"D\",\"Sub_Pipeline\":\"%s\",\"Stage\":\"%s\"}]}";
        assertThat(rest.post("/Pipelines", deal.formatted("Renewals", "Due")).status())
                .isEqualTo(201);
        assertThat(
                        rest.post("/Pipelines", deal.formatted("Onboarding Standard", "Training"))
                                .first()
                                .path("code")
                                .asText())
                .isEqualTo("MANDATORY_NOT_FOUND");
    }

    @Test
    void relatedListsNameTheModuleTheyShow() {
        JsonNode lists =
                rest.get("/settings/related_lists?module=Accounts").json().path("related_lists");
        assertThat(texts(lists, "api_name"))
                .containsExactly(
                        "Contacts",
                        "Pipelines",
                        "Products",
                        "Tasks",
                        "Events",
                        "Calls",
                        "Notes",
                        "Attachments");
        assertThat(lists.at("/0/module/api_name").asText()).isEqualTo("Contacts");
        assertThat(lists.at("/0/href").asText()).isEqualTo("Accounts/{ENTITYID}/Contacts");
    }

    @Test
    void viewsAreListedAndRead() {
        String own = bigin.organization().addCustomView("Contacts", "Mine", record -> true);
        bigin.organization().addCustomView("Accounts", "Other", record -> true);
        Rest.Reply reply = rest.get("/settings/custom_views?module=Contacts");
        JsonNode views = reply.json().path("custom_views");
        assertThat(texts(views, "name")).containsExactly("All Contacts", "Mine");
        assertThat(reply.info().path("default").asText()).isEqualTo(views.at("/0/id").asText());
        assertThat(
                        rest.get("/settings/custom_views?module=Contacts&per_page=1&page=2")
                                .json()
                                .at("/custom_views/0/id")
                                .asText())
                .isEqualTo(own);
        JsonNode one =
                rest.get("/settings/custom_views/" + own + "?module=Contacts")
                        .json()
                        .at("/custom_views/0");
        assertThat(one.path("system_defined").asBoolean()).isFalse();
        assertThat(one.path("fields").size()).isPositive();
        assertThat(rest.get("/settings/custom_views/12?module=Contacts").code())
                .isEqualTo("INVALID_DATA");
        bigin.module("Contacts").insert(Map.of("Last_Name", "V"));
        String all = views.at("/0/id").asText();
        assertThat(rest.get("/Contacts?fields=id&cvid=" + all).ids()).hasSize(1);
    }

    @Test
    void rolesAndProfilesAreThoseOfUsers() {
        JsonNode roles = rest.get("/settings/roles").json().path("roles");
        assertThat(texts(roles, "name")).containsExactly("CEO", "Manager");
        assertThat(roles.at("/1/reporting_to/name").asText()).isEqualTo("CEO");
        JsonNode profiles = rest.get("/settings/profiles").json().path("profiles");
        assertThat(texts(profiles, "name")).containsExactly("Administrator", "Standard");
        JsonNode bo = rest.get("/users/4001002000000099002").json().at("/users/0");
        assertThat(bo.at("/role/id").asText()).isEqualTo(roles.at("/1/id").asText());
        assertThat(bo.at("/profile/id").asText()).isEqualTo(profiles.at("/1/id").asText());
    }

    private static JsonNode field(JsonNode layout, String apiName) {
        for (JsonNode field : layout.at("/sections/0/fields")) {
            if (field.path("api_name").asText().equals(apiName)) {
                return field;
            }
        }
        throw new AssertionError("no field " + apiName);
    }

    private static List<String> texts(JsonNode list, String key) {
        List<String> texts = new java.util.ArrayList<>();
        list.forEach(element -> texts.add(element.path(key).asText()));
        return texts;
    }
}
