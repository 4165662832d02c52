package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inserts: results in input order, statuses, mandatory and unique fields. */
class CreatingTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07.654Z"));
        rest = Rest.of(bigin);
    }

    private static String data(String records) {
        return "{\"data\":[" + records + "]}";
    }

    @Test
    void aNewRecordAnswers201WithTimesAndUsers() {
        Rest.Reply reply = rest.post("/Contacts", data("{\"Last_Name\":\"Varga\"}"));
        assertThat(reply.status()).isEqualTo(201);
        JsonNode result = reply.first();
        assertThat(result.path("code").asText()).isEqualTo("SUCCESS");
        assertThat(result.path("message").asText()).isEqualTo("record added");
        JsonNode details = result.path("details");
        assertThat(details.path("Created_Time").asText()).isEqualTo("2031-03-04T09:08:07+02:00");
        assertThat(details.path("Modified_Time").asText()).isEqualTo("2031-03-04T09:08:07+02:00");
        assertThat(details.at("/Created_By/name").asText()).isEqualTo("Ada Varga");
        assertThat(details.path("id").asText()).matches("\\d{19}");
    }

    @Test
    void idsAscend() {
        Rest.Reply reply =
                rest.post("/Contacts", data("{\"Last_Name\":\"A\"},{\"Last_Name\":\"B\"}"));
        String one = reply.record(0).at("/details/id").asText();
        String two = reply.record(1).at("/details/id").asText();
        assertThat(two).isGreaterThan(one);
    }

    private static final String MIXED =
            data("{\"Last_Name\":\"A\"},{\"First_Name\":\"B\"},{\"Last_Name\":\"C\"}");

    @Test
    void everyRecordHasItsResultInInputOrder() {
        Rest.Reply reply = rest.post("/Contacts", MIXED);
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.record(0).path("status").asText()).isEqualTo("success");
        JsonNode bad = reply.record(1);
        assertThat(bad.path("status").asText()).isEqualTo("error");
        assertThat(bad.path("code").asText()).isEqualTo("MANDATORY_NOT_FOUND");
        assertThat(bad.at("/details/api_name").asText()).isEqualTo("Last_Name");
        assertThat(bad.at("/details/json_path").asText()).isEqualTo("$.data[1].Last_Name");
        assertThat(reply.record(2).path("status").asText()).isEqualTo("success");
        assertThat(bigin.module("Contacts").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"202", "207", "400", "200", "201"})
    void aMixedBatchHasTheChosenStatus(int status) {
        bigin.switches().set(Switch.MIXED_BATCH_STATUS, status);
        assertThat(rest.post("/Contacts", MIXED).status()).isEqualTo(status);
    }

    @Test
    void aSingleBadRecordHasTheChosenStatus() {
        assertThat(rest.post("/Contacts", data("{}")).status()).isEqualTo(400);
        assertThat(rest.post("/Contacts", data("{}")).first().path("code").asText())
                .isEqualTo("MANDATORY_NOT_FOUND");
        bigin.switches().set(Switch.SINGLE_BAD_STATUS, 201);
        assertThat(rest.post("/Contacts", data("{}")).status()).isEqualTo(201);
    }

    @Test
    void aBatchOfBadRecordsHasTheChosenStatus() {
        assertThat(rest.post("/Contacts", data("{},{}")).status()).isEqualTo(400);
        bigin.switches().set(Switch.ALL_BAD_BATCH_STATUS, 202);
        assertThat(rest.post("/Contacts", data("{},{}")).status()).isEqualTo(202);
    }

    @Test
    void jsonPathMayBeMissing() {
        bigin.switches().set(Switch.JSON_PATH, false);
        assertThat(rest.post("/Contacts", data("{}")).first().path("details").has("json_path"))
                .isFalse();
    }

    @Test
    void severalFaultsOfARecordComeTogetherOrOnlyTheFirst() {
        JsonNode several = rest.post("/Pipelines", data("{\"Deal_Name\":\"A\"}")).first();
        assertThat(several.path("code").asText()).isEqualTo("MULTIPLE_OR_MULTI_ERRORS");
        assertThat(several.at("/details/errors").findValuesAsText("api_name"))
                .containsExactly("Sub_Pipeline", "Stage");
        bigin.switches().set(Switch.MULTIPLE_ERRORS, false);
        JsonNode first = rest.post("/Pipelines", data("{\"Deal_Name\":\"A\"}")).first();
        assertThat(first.at("/details/api_name").asText()).isEqualTo("Sub_Pipeline");
    }

    @ParameterizedTest
    @CsvSource({"Accounts, Account_Name", "Products, Product_Name", "Tasks, Subject"})
    void modulesHaveTheirMandatoryFields(String module, String field) {
        JsonNode bad = rest.post("/" + module, data("{\"" + field + "\":\"\"}")).first();
        assertThat(bad.path("code").asText()).isEqualTo("MANDATORY_NOT_FOUND");
        assertThat(bad.at("/details/api_name").asText()).isEqualTo(field);
        Rest.Reply good = rest.post("/" + module, data("{\"" + field + "\":\"x\"}"));
        assertThat(good.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "Contacts, Email, 'X@a.example'",
        "Accounts, Account_Name, LUMEN",
        "Products, Product_Name, Oven"
    })
    void uniqueValuesAreTakenWithoutRegardToCase(String module, String field, String value) {
        String record = "{\"Last_Name\":\"V\",\"" + field + "\":\"%s\"}";
        String shaped = module.equals("Contacts") ? record : "{\"" + field + "\":\"%s\"}";
        Rest.Reply one = rest.post("/" + module, data(shaped.formatted(value)));
        String id = one.first().at("/details/id").asText();
        String again = data(shaped.formatted(value.toLowerCase(java.util.Locale.ROOT)));
        JsonNode duplicate = rest.post("/" + module, again).first();
        assertThat(duplicate.path("code").asText()).isEqualTo("DUPLICATE_DATA");
        assertThat(duplicate.at("/details/id").asText()).isEqualTo(id);
        bigin.switches().set(Switch.DUPLICATE_DETAILS, Switch.DuplicateDetails.DUPLICATE_RECORD);
        assertThat(
                        rest.post("/" + module, again)
                                .first()
                                .at("/details/duplicate_record/id")
                                .asText())
                .isEqualTo(id);
        bigin.switches().set(Switch.SYSTEM_UNIQUE_CHECKED_ON_INSERT, false);
        assertThat(rest.post("/" + module, again).status()).isEqualTo(201);
    }

    @Test
    void duplicatesWithinABatchAreFound() {
        String record = "{\"Account_Name\":\"Lumen\"}";
        Rest.Reply reply = rest.post("/Accounts", data(record + "," + record));
        assertThat(reply.record(0).path("code").asText()).isEqualTo("SUCCESS");
        assertThat(reply.record(1).path("code").asText()).isEqualTo("DUPLICATE_DATA");
    }

    @Test
    void customUniqueFieldsAreAlwaysChecked() {
        bigin.switches().set(Switch.SYSTEM_UNIQUE_CHECKED_ON_INSERT, false);
        bigin.organization()
                .addField(
                        "Contacts",
                        FieldDefinition.of("Badge", FieldType.TEXT).asCustom().asUnique());
        String record = data("{\"Last_Name\":\"V\",\"Badge\":\"7\"}");
        assertThat(rest.post("/Contacts", record).status()).isEqualTo(201);
        assertThat(rest.post("/Contacts", record).first().path("code").asText())
                .isEqualTo("DUPLICATE_DATA");
    }

    @Test
    void atMost100RecordsACall() {
        String record = "{\"Last_Name\":\"V\"},";
        String hundred = record.repeat(99) + "{\"Last_Name\":\"V\"}";
        assertThat(rest.post("/Contacts", data(hundred)).status()).isEqualTo(201);
        Rest.Reply more = rest.post("/Contacts", data(record + hundred));
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(bigin.module("Contacts").size()).isEqualTo(100);
    }

    @Test
    void theEnvelopeIsChecked() {
        assertThat(rest.post("/Contacts", "{\"data\":[").code()).isEqualTo("JSON_PARSE_ERROR");
        assertThat(rest.post("/Contacts", "[]").code()).isEqualTo("INVALID_DATA");
        assertThat(rest.post("/Contacts", "{}").code()).isEqualTo("MANDATORY_NOT_FOUND");
        assertThat(rest.post("/Contacts", "{\"data\":[]}").code()).isEqualTo("INVALID_DATA");
        assertThat(rest.post("/Contacts", "{\"data\":{}}").code()).isEqualTo("INVALID_DATA");
        assertThat(bigin.refused()).isEmpty();
        assertThat(rest.post("/Contacts", "{\"data\":[{}],\"lar_id\":\"1\"}").code())
                .isEqualTo("INVALID_DATA");
        assertThat(bigin.refused()).hasSize(1);
    }

    @Test
    void triggersAreChecked() {
        String body = "{\"data\":[{\"Last_Name\":\"V\"}],\"trigger\":%s}";
        assertThat(rest.post("/Contacts", body.formatted("[]")).status()).isEqualTo(201);
        assertThat(rest.post("/Contacts", body.formatted("[\"workflow\"]")).status())
                .isEqualTo(201);
        assertThat(rest.post("/Contacts", body.formatted("[\"other\"]")).status()).isEqualTo(400);
        assertThat(rest.post("/Contacts", body.formatted("\"workflow\"")).status()).isEqualTo(400);
    }

    @Test
    void readOnlyAndUnknownFieldsAreRefusedOrIgnored() {
        for (String field : List.of("Full_Name", "Created_Time", "id", "$state", "Nope")) {
            String record = data("{\"Last_Name\":\"V\",\"" + field + "\":\"x\"}");
            assertThat(rest.post("/Contacts", record).first().at("/details/api_name").asText())
                    .isEqualTo(field);
        }
        assertThat(bigin.refused()).hasSize(5);
        bigin.switches().set(Switch.READ_ONLY_FIELDS, Switch.Unknown.IGNORED);
        bigin.switches().set(Switch.UNKNOWN_FIELDS, Switch.Unknown.IGNORED);
        String record = data("{\"Last_Name\":\"V\",\"Full_Name\":\"x\",\"Nope\":\"x\"}");
        assertThat(rest.post("/Contacts", record).status()).isEqualTo(201);
    }

    @Test
    void tagsAreMadeByName() {
        Rest.Reply reply =
                rest.post("/Contacts", data("{\"Last_Name\":\"V\",\"Tag\":[{\"name\":\"fair\"}]}"));
        String id = reply.first().at("/details/id").asText();
        JsonNode tag = rest.get("/Contacts/" + id).first().path("Tag").path(0);
        assertThat(tag.path("name").asText()).isEqualTo("fair");
        assertThat(tag.path("id").asText()).matches("\\d{19}");
        assertThat(tag.has("color_code")).isTrue();
    }
}
