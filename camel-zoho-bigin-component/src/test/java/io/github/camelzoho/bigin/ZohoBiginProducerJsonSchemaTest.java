package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON Schema of a module, held against what Bigin gives and takes. */
class ZohoBiginProducerJsonSchemaTest extends SimulatedBigin {
    private static final String CONTACTS = "zoho-bigin:Contacts?operation=jsonSchema";
    private static final String COMPANY =
            "{\"Account_Name\":\"Lumen\",\"Tag\":[{\"name\":\"fair\"}]}";

    private Map<String, Object> schema(String module, String use) {
        return record(
                send("zoho-bigin:" + module + "?operation=jsonSchema&schemaFor=" + use, null));
    }

    @SuppressWarnings("unchecked") // what is checked is the content
    private static Map<String, Object> object(String json) {
        try {
            return new ObjectMapper().readValue(json, Map.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    @SuppressWarnings("unchecked") // what is checked is the content
    private static Map<String, Object> property(Map<String, Object> schema, String field) {
        return ((Map<String, Map<String, Object>>) schema.get("properties")).get(field);
    }

    @ParameterizedTest
    @CsvSource({
        "Contacts, '{\"Last_Name\":\"N\",\"Email\":\"n@lumen.example\",\"Account_Name\":{\"id\":\"%s\"},\"Email_Opt_Out\":true,\"Date_of_Birth\":\"1990-03-04\",\"Tag\":[{\"name\":\"fair\"}]}'",
        "Accounts, '{\"Account_Name\":\"Oak\",\"Employees\":12,\"Annual_Revenue\":1234567.5}'",
        "Pipelines, '{\"Deal_Name\":\"D\",\"Sub_Pipeline\":\"Renewals\",\"Stage\":\"Due\",\"Amount\":12.5}'",
        "Products, '{\"Product_Name\":\"P\",\"Unit_Price\":2.5,\"Tax\":[\"VAT\"]}'",
        "Tasks, '{\"Subject\":\"S\",\"Due_Date\":\"2031-03-09\",\"Related_To\":{\"id\":\"%s\"},\"$related_module\":\"Accounts\"}'",
        "Events, '{\"Event_Title\":\"E\",\"Start_DateTime\":\"2031-03-09T09:00:00+02:00\",\"End_DateTime\":\"2031-03-09T10:00:00+02:00\"}'",
        "Calls, '{\"Call_Start_Time\":\"2031-03-09T09:00:00+02:00\",\"Call_Duration\":\"03:00\",\"Call_Type\":\"Inbound\"}'"
    })
    void recordsOfEveryModuleFitWhenTheyAreWrittenAndWhenTheyAreRead(String module, String json) {
        String company =
                String.valueOf(
                        record(send("zoho-bigin:Accounts?operation=create", COMPANY)).get("id"));
        Map<String, Object> made = object(json.formatted(company));
        assertThat(JsonSchemas.faults(schema(module, "create"), made)).isEmpty();
        String id =
                String.valueOf(
                        record(send("zoho-bigin:" + module + "?operation=create", made)).get("id"));

        Map<String, Object> read = schema(module, "read");
        Map<String, Object> whole =
                record(send("zoho-bigin:" + module + "?operation=get&recordId=" + id, null));
        assertThat(whole).containsKey("$editable");
        assertThat(JsonSchemas.faults(read, whole)).isEmpty();
        for (Map<String, Object> listed :
                records(send("zoho-bigin:" + module + "?operation=list", null))) {
            assertThat(JsonSchemas.faults(read, listed)).isEmpty();
        }
        for (Map<String, Object> part :
                records(send("zoho-bigin:" + module + "?operation=list&fields=Owner", null))) {
            assertThat(JsonSchemas.faults(read, part)).isEmpty();
        }
        Map<String, Object> change = new HashMap<>(made);
        change.put("id", id);
        change.put("Description", null);
        assertThat(JsonSchemas.faults(schema(module, "update"), change)).isEmpty();
        record(send("zoho-bigin:" + module + "?operation=update", change));
    }

    @ParameterizedTest
    @CsvSource({
        "Contacts",
        "Accounts",
        "Pipelines",
        "Products",
        "Tasks",
        "Events",
        "Calls",
        "Notes"
    })
    void everySchemaIsOne(String module) {
        for (String use : List.of("read", "create", "update")) {
            Map<String, Object> schema = schema(module, use);
            assertThat(schema)
                    .containsEntry("$schema", "https://json-schema.org/draft/2020-12/schema")
                    .containsEntry("$id", "urn:zoho-bigin:" + module + ":" + use);
            assertThat(JsonSchemas.faultsOf(schema)).isEmpty();
        }
    }

    @Test
    void readingAndWritingDiffer() {
        Map<String, Object> read = schema("Contacts", "read");
        Map<String, Object> create = schema("Contacts", "create");
        Map<String, Object> update = schema("Contacts", "update");
        assertThat(read)
                .containsEntry("required", List.of("id"))
                .doesNotContainKey("additionalProperties");
        assertThat(create)
                .containsEntry("required", List.of(LAST_NAME))
                .containsEntry("additionalProperties", false);
        assertThat(update)
                .doesNotContainKey("required")
                .containsEntry("additionalProperties", false);

        assertThat(property(read, "Created_Time"))
                .containsEntry("readOnly", true)
                .containsEntry("format", "date-time");
        assertThat(property(create, "Created_Time")).isNull();
        assertThat(property(create, "id")).isNull();
        assertThat(property(update, "id")).isNotNull();
        assertThat(property(create, LAST_NAME))
                .containsEntry("type", "string")
                .containsEntry("minLength", 1)
                .containsEntry("maxLength", 255);
        assertThat(property(read, LAST_NAME))
                .containsEntry("type", List.of("string", "null"))
                .containsEntry("title", "Last Name");
        assertThat(property(read, LAST_NAME).get("x-bigin"))
                .isEqualTo(Map.of("dataType", "text", "mandatory", true));
        assertThat(property(read, "Account_Name").get("x-bigin"))
                .isEqualTo(Map.of("dataType", "lookup", "lookupModule", "Accounts"));
        assertThat(property(read, "Email").get("x-bigin"))
                .isEqualTo(Map.of("dataType", "email", "unique", true));
    }

    @Test
    void recordThatWasReadDoesNotFitForWriting() {
        String id = contacts(1).get(0);
        Map<String, Object> whole =
                record(send("zoho-bigin:Contacts?operation=get&recordId=" + id, null));
        assertThat(JsonSchemas.faults(schema("Contacts", "update"), whole))
                .anyMatch(fault -> fault.contains("Created_Time"))
                .anyMatch(fault -> fault.contains("$editable"));
        assertThat(JsonSchemas.faults(schema("Contacts", "create"), Map.of("Phone", "1")))
                .singleElement()
                .asString()
                .contains(LAST_NAME);
    }

    @Test
    void stagesAreThoseOfTheSubPipelineAndLayoutsCanRequireFields() {
        bigin().organization().requireInLayout("Contacts", "", "Phone");
        assertThat(schema("Contacts", "create"))
                .containsEntry("required", List.of(LAST_NAME, "Phone"));
        Map<String, Object> create = schema("Pipelines", "create");
        String deal = "{\"Deal_Name\":\"D\",\"Sub_Pipeline\":\"Renewals\",\"Stage\":\"%s\"}";
        assertThat(JsonSchemas.faults(create, object(deal.formatted("Won")))).isEmpty();
        assertThat(JsonSchemas.faults(create, object(deal.formatted("Training")))).isNotEmpty();
        assertThat(JsonSchemas.faults(create, object(deal.formatted("Nope")))).isNotEmpty();
        Map<String, Object> open =
                record(
                        send(
                                "zoho-bigin:Pipelines?operation=jsonSchema&schemaFor=create&validatePickLists=false",
                                null));
        assertThat(JsonSchemas.faults(open, object(deal.formatted("Nope")))).isEmpty();
    }

    @Test
    void comesInEveryForm() throws Exception {
        Map<String, Object> map = record(send(CONTACTS, null));
        String text = send(CONTACTS + "&outputType=json", null).getMessage().getBody(String.class);
        JsonNode tree =
                send(CONTACTS + "&outputType=jsonNode", null).getMessage().getBody(JsonNode.class);
        assertThat(new ObjectMapper().readTree(text))
                .isEqualTo(new ObjectMapper().valueToTree(map));
        assertThat(tree.at("/properties/Email/format").asText()).isEqualTo("email");
    }

    @Test
    void costsWhatIsNotKnownYet() {
        schema("Contacts", "read");
        assertThat(bigin().credits().used()).isEqualTo(1);
        schema("Contacts", "create");
        assertThat(bigin().credits().used()).isEqualTo(2);
        schema("Contacts", "update");
        record(send("zoho-bigin:Contacts?operation=create&validate=true", Map.of(LAST_NAME, "A")));
        assertThat(bigin().credits().used()).isEqualTo(3);
    }

    @Test
    void wrongInputsAreNamed() {
        failure(send("zoho-bigin:org?operation=jsonSchema", null), ZohoBiginInputException.class);
        failure(
                send("zoho-bigin:Companies?operation=jsonSchema", null),
                ZohoBiginInvalidDataException.class);
        assertThat(
                        failure(
                                send(
                                        CONTACTS,
                                        null,
                                        Map.of(ZohoBiginConstants.SCHEMA_FOR, "writing")),
                                ZohoBiginInputException.class))
                .hasMessageContaining(
                        "CamelZohoBiginSchemaFor must be one of [read, create, update]");
    }
}
