package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each type of field takes its own form of value and no other. */
class ValueFormatsTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07.654Z"));
        rest = Rest.of(bigin);
        defineModule();
    }

    private void defineModule() {
        ModuleDefinition module = ModuleDefinition.custom("Samples");
        for (FieldType type : FieldType.values()) {
            module.add(FieldDefinition.of("F_" + type.apiName(), type).asCustom());
        }
        module.add(FieldDefinition.lookup("F_lookup", "Contacts").asCustom());
        module.add(
                FieldDefinition.of("F_picklist", FieldType.PICKLIST)
                        .asCustom()
                        .withPickList("Red", "Green"));
        bigin.organization().defineModule(module);
    }

    private Rest.Reply send(String type, String value) {
        return rest.post(
                "/Samples", "{\"data\":[{\"Name\":\"x\",\"F_" + type + "\":" + value + "}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|\"a\"",
                "email|\"a@b.example\"",
                "picklist|\"Red\"",
                "multiselectpicklist|[\"a\",\"b\"]",
                "date|\"2031-03-04\"",
                "datetime|\"2031-03-04T09:08:07+02:00\"",
                "datetime|\"2031-03-04T09:08:07-09:30\"",
                "integer|999999999",
                "bigint|\"123456789012345678\"",
                "double|12.5",
                "currency|1250",
                "percent|99.5",
                "boolean|true",
                "ownerlookup|{\"id\":\"4001002000000099002\"}",
                "tag|[]",
                "jsonobject|{\"a\":1}",
                "jsonarray|[1]",
                "text|null",
                "lookup|null"
            })
    void good(String type, String value) {
        assertThat(send(type, value).status()).as(send(type, value).text()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|1|expected_data_type",
                "text|{}|expected_data_type",
                "email|\"nobody\"|expected_data_type",
                "phone|\"1234567890123456789012345678901\"|maximum_length",
                "multiselectpicklist|\"a\"|expected_data_type",
                "date|\"2031-02-30\"|expected_data_type",
                "date|\"04.03.2031\"|expected_data_type",
                "datetime|\"2031-03-04T09:08:07.123+02:00\"|expected_data_type",
                "datetime|\"2031-03-04T09:08:07\"|expected_data_type",
                "datetime|\"2031-03-04T09:08:07Z\"|expected_data_type",
                "datetime|\"2031-03-04\"|expected_data_type",
                "integer|1.5|expected_data_type",
                "integer|\"1\"|expected_data_type",
                "integer|1234567890|maximum_length",
                "bigint|12|expected_data_type",
                "bigint|\"1234567890123456789\"|maximum_length",
                "double|\"1.5\"|expected_data_type",
                "currency|12345678901234567|maximum_length",
                "percent|123456|maximum_length",
                "boolean|\"true\"|expected_data_type",
                "lookup|\"4001002000000111001\"|expected_data_type",
                "lookup|{\"name\":\"Varga\"}|expected_data_type",
                "lookup|{\"id\":\"4001002000000111999\"}|api_name",
                "ownerlookup|{\"id\":\"1\"}|api_name",
                "tag|[\"fair\"]|expected_data_type",
                "autonumber|1|expected_data_type"
            })
    void bad(String type, String value, String detail) {
        Rest.Reply reply = send(type, value);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.first().path("code").asText()).isEqualTo("INVALID_DATA");
        assertThat(reply.first().path("details").has(detail)).as(reply.text()).isTrue();
    }

    @Test
    void textsHaveALength() {
        assertThat(send("text", "\"" + "x".repeat(255) + "\"").status()).isEqualTo(201);
        JsonNode details = send("text", "\"" + "x".repeat(256) + "\"").first().path("details");
        assertThat(details.path("maximum_length").asInt()).isEqualTo(255);
    }

    @Test
    void zuluTimesMayBeTaken() {
        bigin.switches().set(Switch.ZULU_TIMES_TAKEN, true);
        Rest.Reply reply = send("datetime", "\"2031-03-04T07:08:07Z\"");
        String id = reply.first().at("/details/id").asText();
        assertThat(rest.get("/Samples/" + id).first().path("F_datetime").asText())
                .isEqualTo("2031-03-04T09:08:07+02:00");
    }

    @Test
    void unknownPickListValuesAreTakenOrRefused() {
        assertThat(send("picklist", "\"Blue\"").status()).isEqualTo(201);
        bigin.switches().set(Switch.UNKNOWN_PICKLIST_VALUES_TAKEN, false);
        assertThat(send("picklist", "\"Blue\"").status()).isEqualTo(400);
        assertThat(send("picklist", "\"Green\"").status()).isEqualTo(201);
    }

    @Test
    void lookupsShowTheNameTheTargetHasNow() {
        String contact = bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
        String id =
                send("lookup", "{\"id\":\"" + contact + "\"}").first().at("/details/id").asText();
        bigin.module("Contacts").update(contact, Map.of("First_Name", "Ada"));
        JsonNode lookup = rest.get("/Samples/" + id).first().path("F_lookup");
        assertThat(lookup.path("id").asText()).isEqualTo(contact);
        assertThat(lookup.path("name").asText()).isEqualTo("Ada Varga");
    }

    @Test
    void timesAreShownInTheOffsetOfTheOrganisation() {
        String id =
                send("datetime", "\"2031-07-04T09:08:07+02:00\"")
                        .first()
                        .at("/details/id")
                        .asText();
        bigin.organization().timeZone(ZoneId.of("America/New_York"));
        JsonNode record = rest.get("/Samples/" + id).first();
        assertThat(record.path("F_datetime").asText()).isEqualTo("2031-07-04T03:08:07-04:00");
        assertThat(record.path("Created_Time").asText()).isEqualTo("2031-03-04T02:08:07-05:00");
    }
}
