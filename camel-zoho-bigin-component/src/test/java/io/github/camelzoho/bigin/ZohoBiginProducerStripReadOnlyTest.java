package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was read can be written back: read-only fields are taken out, and nothing else. */
class ZohoBiginProducerStripReadOnlyTest extends SimulatedBigin {
    private static final String CONTACTS = "zoho-bigin:Contacts?operation=";
    private static final String USER = "4001002000000099002";

    private Map<String, Object> read(String module, String id) {
        return record(send("zoho-bigin:" + module + "?operation=get&recordId=" + id, null));
    }

    private int metadataCalls() {
        return calls("GET", "/bigin/v2/settings/fields").size();
    }

    @SuppressWarnings("unchecked") // what is checked is the content
    private Map<String, Object> sent(String method, String path) {
        try {
            Map<String, Object> body =
                    new ObjectMapper().readValue(calls(method, path).get(0).body(), Map.class);
            return ((List<Map<String, Object>>) body.get("data")).get(0);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Contacts, '{\"Last_Name\":\"N\",\"Email\":\"n@lumen.example\",\"Account_Name\":{\"id\":\"%s\"}}'",
        "Accounts, '{\"Account_Name\":\"Oak\",\"Industry\":\"Baking\"}'",
        "Pipelines, '{\"Deal_Name\":\"D\",\"Sub_Pipeline\":\"Renewals\",\"Stage\":\"Due\",\"Amount\":12.5}'",
        "Products, '{\"Product_Name\":\"P\",\"Unit_Price\":2.5,\"Tax\":[\"VAT\"]}'",
        "Tasks, '{\"Subject\":\"S\",\"Due_Date\":\"2031-03-09\"}'",
        "Events, '{\"Event_Title\":\"E\",\"Start_DateTime\":\"2031-03-09T09:00:00+02:00\",\"End_DateTime\":\"2031-03-09T10:00:00+02:00\"}'",
        "Calls, '{\"Call_Start_Time\":\"2031-03-09T09:00:00+02:00\",\"Call_Duration\":\"03:00\",\"Call_Type\":\"Inbound\"}'"
    })
    void recordOfEveryModuleIsReadChangedAndWrittenBack(String module, String json) {
        String company = bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        Exchange made = send("zoho-bigin:" + module + "?operation=create", json.formatted(company));
        String id = String.valueOf(record(made).get("id"));

        Map<String, Object> whole = read(module, id);
        assertThat(whole).containsKeys("$editable", "Created_Time", "Modified_By");
        whole.put("Description", "changed");
        assertThat(record(send("zoho-bigin:" + module + "?operation=update", whole)))
                .containsEntry("code", "SUCCESS");

        assertThat(bigin().module(module).get(id)).containsEntry("Description", "changed");
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void nothingButReadOnlyFieldsIsTakenOut() {
        String id =
                bigin().module("Contacts")
                        .insert(Map.of(LAST_NAME, "N", "Tag", List.of(Map.of("name", "fair"))));
        Map<String, Object> whole = read("Contacts", id);
        whole.put("Owner", Map.of("id", USER));
        whole.put("Layout", Map.of("id", "4001002000000091001"));
        whole.put("$append_values", Map.of("Tag", true));
        whole.put("$related_module", "Accounts");
        record(send(CONTACTS + "update", whole));

        assertThat(sent("PUT", "/bigin/v2/Contacts/" + id))
                .containsKeys("id", LAST_NAME, "Owner", "Tag", "Layout", "Email")
                .containsKeys("$append_values", "$related_module")
                .doesNotContainKeys("Created_By", "Created_Time", "Modified_By", "Modified_Time")
                .doesNotContainKeys("Last_Activity_Time", "Full_Name", "Locked__s", "$editable")
                .doesNotContainKeys("Unsubscribed_Mode", "Unsubscribed_Time", "Record_Image");
    }

    @Test
    void newRecordIsMadeFromOneThatWasRead() {
        String id = bigin().module("Contacts").insert(Map.of(LAST_NAME, "N", "Phone", "1"));
        Exchange made = send(CONTACTS + "create", read("Contacts", id));
        assertThat(record(made)).containsEntry("code", "SUCCESS").doesNotContainEntry("id", id);
        assertThat(sent("POST", "/bigin/v2/Contacts")).doesNotContainKey("id");
        assertThat(bigin().module("Contacts").all()).extracting("Phone").containsExactly("1", "1");
    }

    @Test
    void listThatWasReadIsUpserted() {
        bigin().module("Contacts").insert(Map.of(LAST_NAME, "A", "Email", "a@lumen.example"));
        bigin().module("Contacts").insert(Map.of(LAST_NAME, "B", "Email", "b@lumen.example"));
        List<Map<String, Object>> all = records(send(CONTACTS + "list", null));
        assertThat(records(send(CONTACTS + "upsert", all)))
                .extracting("action")
                .containsExactly("update", "update");
        assertThat(metadataCalls()).as("kept since the list").isEqualTo(1);
    }

    @Test
    void plainRecordsCostNoCallAndAreSentAsTheyAre() {
        String id = contacts(1).get(0);
        record(send(CONTACTS + "create", Map.of(LAST_NAME, "N", "Owner", Map.of("id", USER))));
        record(send(CONTACTS + "update", Map.of("id", id, "Phone", "1")));
        records(send(CONTACTS + "upsert", List.of(Map.of(LAST_NAME, "M", "Email", "m@o.example"))));
        assertThat(metadataCalls()).isZero();
    }

    @Test
    void readOnlyFieldsOfAModuleAreAskedForOnceInTenMinutes() {
        String id = contacts(1).get(0);
        Map<String, Object> whole = read("Contacts", id);
        for (int i = 0; i < 3; i++) {
            record(send(CONTACTS + "update", whole));
        }
        assertThat(metadataCalls()).isEqualTo(1);
        bigin().clock().advance(Duration.ofMinutes(11));
        record(send(CONTACTS + "update", whole));
        assertThat(metadataCalls()).isEqualTo(2);
    }

    @Test
    void lookupWithANameTellsThatARecordWasRead() {
        String company = bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        String id =
                bigin().module("Contacts")
                        .insert(Map.of(LAST_NAME, "N", "Account_Name", Map.of("id", company)));
        Map<String, Object> part =
                record(
                        send(
                                CONTACTS
                                        + "get&fields=Account_Name,Unsubscribed_Mode&recordId="
                                        + id,
                                null));
        record(send(CONTACTS + "update", part));
        assertThat(sent("PUT", "/bigin/v2/Contacts/" + id)).containsOnlyKeys("id", "Account_Name");
    }

    @Test
    void rowOfAQueryIsWrittenBackWithoutTheFieldsOfOtherRecords() {
        String company = bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        bigin().module("Contacts")
                .insert(Map.of(LAST_NAME, "N", "Account_Name", Map.of("id", company)));
        String query =
                "select Last_Name, Account_Name.Account_Name from Contacts where Last_Name = 'N'";
        Map<String, Object> row = records(send("zoho-bigin:org?operation=coql", query)).get(0);
        assertThat(row).containsEntry("Account_Name.Account_Name", "Lumen");
        row.put(LAST_NAME, "O");
        record(send(CONTACTS + "update", row));
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void ownFieldOfTheSameNameIsKeptIfItCanBeWritten() {
        bigin().organization()
                .defineModule(
                        ModuleDefinition.custom(
                                "Guests",
                                FieldDefinition.of("Full_Name", FieldType.TEXT).asCustom(),
                                FieldDefinition.of("Score", FieldType.FORMULA).asReadOnly()));
        String id = bigin().module("Guests").insert(Map.of("Name", "G", "Full_Name", "Before"));
        Map<String, Object> whole = read("Guests", id);
        whole.put("Full_Name", "After");
        record(send("zoho-bigin:Guests?operation=update", whole));
        assertThat(bigin().module("Guests").get(id)).containsEntry("Full_Name", "After");
    }

    @Test
    void withoutTheScopeForMetadataOnlyWhatIsReadOnlyEverywhereIsTakenOut() {
        bigin().credentials().scopes(Set.of("ZohoBigin.modules.ALL"));
        String company = bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        Map<String, Object> whole = read("Accounts", company);
        whole.put("Phone", "1");
        record(send("zoho-bigin:Accounts?operation=update", whole));
        record(send("zoho-bigin:Accounts?operation=update", whole));
        assertThat(bigin().module("Accounts").get(company)).containsEntry("Phone", "1");
        assertThat(metadataCalls()).as("the refusal is kept too").isEqualTo(1);
        failure(
                send("zoho-bigin:Accounts?operation=update&validate=true", whole),
                ZohoBiginPermissionException.class);
    }

    @Test
    void canBeSwitchedOffByOptionAndHeader() {
        Map<String, Object> whole = new LinkedHashMap<>(read("Contacts", contacts(1).get(0)));
        failure(
                send(CONTACTS + "update&stripReadOnly=false", whole),
                ZohoBiginInvalidDataException.class);
        failure(
                send(CONTACTS + "update", whole, Map.of(ZohoBiginConstants.STRIP_READ_ONLY, false)),
                ZohoBiginInvalidDataException.class);
        record(
                send(
                        CONTACTS + "update&stripReadOnly=false",
                        whole,
                        Map.of(ZohoBiginConstants.STRIP_READ_ONLY, "true")));
    }
}
