package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelzoho.bigin.error.FieldFault;
import io.github.camelzoho.bigin.error.ZohoBiginValidationException;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever value is sent to whatever type of field: a record is found faulty exactly where Bigin
 * rejects it, by validate as by the JSON Schema.
 */
class ZohoBiginValidationAgreesTest extends SimulatedBigin {
    private static final String MODULE = "Things";
    private static final String FIELD = "Thing";

    /** Values as JSON texts, so that it is clear what is sent. {@code %s} is an id that exists. */
    private static final List<String> VALUES =
            List.of(
                    "\"\"",
                    "\"text\"",
                    "\"two words\"",
                    "\"ada@lumen.example\"",
                    "\"ada@lumen\"",
                    "\"a, b@lumen.example\"",
                    "\"+43 1 234\"",
                    "\"" + "x".repeat(30) + "\"",
                    "\"" + "x".repeat(31) + "\"",
                    "\"" + "x".repeat(255) + "\"",
                    "\"" + "x".repeat(256) + "\"",
                    "\"" + "x".repeat(32_001) + "\"",
                    "\"Red\"",
                    "\"Green\"",
                    "\"Purple\"",
                    "[\"Red\",\"Green\"]",
                    "[\"Purple\"]",
                    "[]",
                    "[1]",
                    "\"2031-03-04\"",
                    "\"2031-02-30\"",
                    "\"04.03.2031\"",
                    "\"2031-03-04T09:08:07+02:00\"",
                    "\"2031-03-04T09:08:07.123+02:00\"",
                    "\"2031-03-04T25:08:07+02:00\"",
                    "\"2031-03-04T09:08:07Z\"",
                    "\"2031-03-04T09:08:07\"",
                    "0",
                    "-7",
                    "999999999",
                    "1000000000",
                    "12.5",
                    "99999",
                    "100000",
                    "1234567890123456",
                    "12345678901234567",
                    "0.123456789",
                    "0.1234567891",
                    "\"12\"",
                    "\"-123456789012345678\"",
                    "\"1234567890123456789\"",
                    "true",
                    "\"true\"",
                    "{\"id\":\"%s\"}",
                    "{\"id\":\"%s\",\"name\":\"N\"}",
                    "{\"id\":%s}",
                    "{\"id\":\"x\"}",
                    "{\"name\":\"N\"}",
                    "{}",
                    "[{\"name\":\"fair\"}]",
                    "[{\"file_id\":\"f\"}]",
                    "null");

    private String idOf(FieldType type) {
        return type == FieldType.OWNERLOOKUP
                ? "4001002000000099002"
                : bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen"));
    }

    private static FieldDefinition field(FieldType type) {
        FieldDefinition field = FieldDefinition.of(FIELD, type).asCustom();
        return switch (type) {
            case LOOKUP -> field.pointingTo("Accounts");
            case PICKLIST, MULTISELECTPICKLIST -> field.withPickList("Red", "Green");
            case FORMULA, AUTONUMBER -> field.asReadOnly();
            default -> field;
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyValueOfEveryType(FieldType type) {
        compare(field(type), false);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "EMAIL", "PICKLIST", "LOOKUP", "INTEGER", "DATE"})
    void everyValueOfMandatoryFields(FieldType type) {
        compare(field(type).asMandatory(), false);
    }

    @ParameterizedTest
    @EnumSource(names = {"PICKLIST", "MULTISELECTPICKLIST"})
    void pickListsThatTakeAnything(FieldType type) {
        compare(field(type), true);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 300})
    void lengthsOfTheOrganisation(int length) {
        compare(field(FieldType.TEXT).withLength(length), false);
    }

    private void compare(FieldDefinition field, boolean anyChoice) {
        bigin().switches().set(Switch.UNKNOWN_PICKLIST_VALUES_TAKEN, anyChoice);
        bigin().organization().defineModule(ModuleDefinition.custom(MODULE, field));
        String id = idOf(field.type());
        List<Map<String, Object>> batch = new ArrayList<>();
        for (String value : VALUES) {
            // A file's own checks are those of the files that there are.
            boolean files = field.type() == FieldType.FILEUPLOAD && value.startsWith("[");
            if (!files || value.equals("[]")) {
                batch.add(record(value.replace("%s", id)));
            }
        }
        Map<String, Object> absent = new HashMap<>();
        absent.put("Name", "N");
        batch.add(absent);

        String create =
                "zoho-bigin:Things?operation=create&stripReadOnly=false&validatePickLists="
                        + !anyChoice;
        List<Integer> rejected = new ArrayList<>();
        List<Map<String, Object>> outcomes =
                records(send(create + "&partialFailure=report", batch));
        for (int i = 0; i < batch.size(); i++) {
            if (!"success".equals(outcomes.get(i).get("status"))) {
                rejected.add(i);
            }
        }
        assertThat(rejected).as("some of the values are wrong").isNotEmpty();

        List<FieldFault> faults =
                failure(send(create + "&validate=true", batch), ZohoBiginValidationException.class)
                        .getFaults();
        assertThat(faults)
                .as("%s", faults)
                .extracting(FieldFault::index)
                .containsExactlyElementsOf(rejected);
        assertThat(faults).extracting(FieldFault::field).containsOnly(FIELD);

        Map<String, Object> schema =
                record(
                        send(
                                "zoho-bigin:Things?operation=jsonSchema&schemaFor=create&validatePickLists="
                                        + !anyChoice,
                                null));
        for (int i = 0; i < batch.size(); i++) {
            assertThat(
                            !JsonSchemas.faults(schema, batch.get(i)).isEmpty()
                                    || isTooFine(batch.get(i)))
                    .as("the schema does not fit %s", batch.get(i))
                    .isEqualTo(rejected.contains(i) || isTooFine(batch.get(i)));
        }
    }

    /** JSON Schema has no word for digits after the point. */
    private static boolean isTooFine(Map<String, Object> record) {
        return String.valueOf(record.get(FIELD)).equals("0.1234567891");
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Map<String, Object> record(String value) {
        try {
            return new ObjectMapper()
                    .readValue("{\"Name\":\"N\",\"Thing\":" + value + "}", Map.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(value, e);
        }
    }
}
