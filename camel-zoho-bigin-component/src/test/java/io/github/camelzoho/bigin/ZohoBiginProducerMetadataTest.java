package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Layouts, related lists, custom views, roles and profiles. */
class ZohoBiginProducerMetadataTest extends SimulatedBigin {
    private static final String VIEWS = "/bigin/v2/settings/custom_views";

    @AfterEach
    void nothingUndocumentedWasSent() {
        assertThat(bigin().refused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Switch.StageMap.class)
    void layoutsOfPipelinesHaveSubPipelinesWithStages(Switch.StageMap form) {
        bigin().switches().set(Switch.STAGE_MAP, form);
        Exchange read = send("zoho-bigin:Pipelines?operation=listLayouts", null);
        assertThat(records(read)).extracting("name").containsExactly("Sales", "Onboarding");
        assertThat(read.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.RECORD_COUNT, 2)
                .containsEntry(ZohoBiginConstants.RESPONSE_CODE, 200);
        assertThat(String.valueOf(records(read).get(0).get("sections")))
                .contains("Sales Standard", "Qualification")
                .doesNotContain("Kick-off");
    }

    @Test
    void relatedListsNameTheirModules() {
        List<Map<String, Object>> lists =
                records(send("zoho-bigin:Accounts?operation=listRelatedLists", null));
        assertThat(lists).extracting("api_name").contains("Contacts", "Products", "Notes");
        assertThat(lists.get(0).get("module").toString()).contains("api_name=Contacts");
    }

    @Test
    void viewsAreListedAndRead() {
        String own = bigin().organization().addCustomView("Contacts", "Mine", record -> true);
        assertThat(records(send("zoho-bigin:Contacts?operation=listCustomViews", null)))
                .extracting("name")
                .containsExactly("All Contacts", "Mine");
        String read = "zoho-bigin:Contacts?operation=getCustomView&customViewId=";
        assertThat(record(send(read + own, null))).containsEntry("name", "Mine");
        assertThat(failure(send(read + "12", null), ZohoBiginInvalidDataException.class).getCode())
                .isEqualTo("INVALID_DATA");
        Exchange without = send("zoho-bigin:Contacts?operation=getCustomView", null);
        assertThat(failure(without, ZohoBiginInputException.class))
                .hasMessageContaining("customViewId");
    }

    @Test
    void viewsThatComeInPagesAreReadToTheEnd() {
        bigin().faults()
                .add(
                        Fault.answer(
                                200,
                                "application/json",
                                "{\"custom_views\":[{\"id\":\"7\",\"name\":\"First\"}],"
                                        + "\"info\":{\"more_records\":true,\"page\":1}}"))
                .on("GET", VIEWS);
        assertThat(records(send("zoho-bigin:Contacts?operation=listCustomViews", null)))
                .extracting("name")
                .containsExactly("First");
        assertThat(calls("GET", VIEWS)).hasSize(2);
        assertThat(calls("GET", VIEWS).get(1).param("page")).contains("2");
    }

    @Test
    void rolesAndProfilesAreListed() {
        assertThat(records(send("zoho-bigin:org?operation=listRoles", null)))
                .extracting("name")
                .containsExactly("CEO", "Manager");
        assertThat(records(send("zoho-bigin:org?operation=listProfiles", null)))
                .extracting("name")
                .containsExactly("Administrator", "Standard");
    }

    @ParameterizedTest
    @CsvSource({
        "listLayouts, layouts",
        "listRelatedLists, related_lists",
        "listCustomViews, custom_views",
        "listRoles, roles",
        "listProfiles, profiles"
    })
    void nothingThereIsAnEmptyListAndAMissingScopeIsNamed(String operation, String area) {
        String uri = "zoho-bigin:Contacts?operation=" + operation;
        bigin().faults()
                .add(Fault.answer(204, "application/json", ""))
                .on("GET", "/bigin/v2/settings/" + area);
        assertThat(records(send(uri, null))).isEmpty();
        bigin().credentials().scopes(Set.of("ZohoBigin.modules.ALL"));
        bigin().faults().add(Fault.invalidToken());
        assertThat(failure(send(uri, null), ZohoBiginPermissionException.class))
                .hasMessageContaining("ZohoBigin.settings." + area + ".READ");
    }

    @ParameterizedTest
    @CsvSource({"listLayouts", "listRelatedLists", "listCustomViews"})
    void unknownModuleIsRefused(String operation) {
        Exchange read = send("zoho-bigin:Companies?operation=" + operation, null);
        assertThat(failure(read, ZohoBiginInvalidDataException.class).getCode())
                .isEqualTo("INVALID_MODULE");
        failure(send("zoho-bigin:org?operation=" + operation, null), ZohoBiginInputException.class);
    }
}
