package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.camelzoho.bigin.error.FieldFault;
import io.github.camelzoho.bigin.error.FieldFault.Kind;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.error.ZohoBiginValidationException;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that are checked before a credit is spent on them. */
class ZohoBiginProducerValidateTest extends SimulatedBigin {
    private static final String CREATE = "zoho-bigin:Contacts?operation=create&validate=true";
    private static final String UPSERT = "zoho-bigin:Contacts?operation=upsert&validate=true";
    private static final String UPDATE = "zoho-bigin:Contacts?operation=update&validate=true";
    private static final String DEALS = "zoho-bigin:Pipelines?operation=create&validate=true";
    private static final String CALLS = "zoho-bigin:Calls?operation=create&validate=true";

    private static List<FieldFault> faults(Exchange exchange) {
        return failure(exchange, ZohoBiginValidationException.class).getFaults();
    }

    private static Map<String, Object> call(String type) {
        return Map.of(
                "Call_Start_Time",
                "2031-03-09T09:00:00+02:00",
                "Call_Duration",
                "03:00",
                "Call_Type",
                type);
    }

    @Test
    void allFaultsOfAllRecordsAreToldAndNothingIsSent() {
        List<Map<String, Object>> batch =
                List.of(
                        Map.of(LAST_NAME, "Good", "Email", "ada@lumen.example"),
                        Map.of("Lastname", "Varga", "Email", "no address"),
                        Map.of(LAST_NAME, "B", "Phone", "1".repeat(31), "Email_Opt_Out", "yes"),
                        Map.of(LAST_NAME, "C", "Account_Name", "Lumen", "Unsubscribed_Mode", "x"),
                        Map.of(LAST_NAME, "D", "Date_of_Birth", "4.3.1990"));
        Exchange refused = send(CREATE, batch);

        assertThat(faults(refused))
                .extracting(FieldFault::index, FieldFault::field, FieldFault::kind)
                .containsExactlyInAnyOrder(
                        tuple(1, LAST_NAME, Kind.MISSING),
                        tuple(1, "Lastname", Kind.UNKNOWN_FIELD),
                        tuple(1, "Email", Kind.WRONG_FORM),
                        tuple(2, "Phone", Kind.TOO_LONG),
                        tuple(2, "Email_Opt_Out", Kind.WRONG_FORM),
                        tuple(3, "Account_Name", Kind.WRONG_FORM),
                        tuple(3, "Unsubscribed_Mode", Kind.READ_ONLY),
                        tuple(4, "Date_of_Birth", Kind.WRONG_FORM));
        assertThat(faults(refused))
                .filteredOn(fault -> fault.field().equals("Lastname"))
                .extracting(FieldFault::text)
                .containsExactly("Contacts has no field 'Lastname': did you mean Last_Name?");
        assertThat(bigin().calls())
                .extracting("path")
                .containsExactly(
                        "/oauth/v2/token",
                        "/bigin/v2/settings/fields",
                        "/bigin/v2/settings/layouts");
    }

    @Test
    void messageNamesRecordsFieldsAndWhatTheyTakeButNoValue() {
        Exchange refused =
                send(CREATE, List.of(Map.of(LAST_NAME, "A"), Map.of("Email", "confidential-text")));
        assertThat(failure(refused, ZohoBiginInputException.class))
                .hasMessageContaining("1 record does not fit Contacts")
                .hasMessageContaining("record 2, Last_Name: is mandatory")
                .hasMessageContaining("record 2, Email: takes an e-mail address")
                .hasMessageContaining("at most 255 characters")
                .hasMessageNotContaining("confidential-text");
    }

    @Test
    void messageOfManyFaultsTellsTheFirstAndCountsTheRest() {
        List<Map<String, Object>> batch = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            batch.add(Map.of("First_Name", "N" + i));
        }
        Exchange refused = send(CREATE, batch);
        assertThat(faults(refused)).hasSize(150);
        assertThat(refused.getException())
                .hasMessageStartingWith("150 records do not fit Contacts")
                .hasMessageContaining("record 10, ")
                .hasMessageNotContaining("record 11, ")
                .hasMessageEndingWith("and 140 more faults");
    }

    @Test
    void goodRecordsGoThrough() {
        String company = bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        Map<String, Object> good =
                Map.of(
                        LAST_NAME,
                        "Varga",
                        "Email",
                        "ada@lumen.example",
                        "Account_Name",
                        Map.of("id", company),
                        "Tag",
                        List.of(Map.of("name", "fair")),
                        "Date_of_Birth",
                        "1990-03-04",
                        "Email_Opt_Out",
                        true,
                        "Owner",
                        Map.of("id", "4001002000000099002"));
        assertThat(record(send(CREATE, good))).containsEntry("code", "SUCCESS");
        assertThat(records(send(CREATE, List.of(Map.of(LAST_NAME, "B"))))).hasSize(1);
        assertThat(calls("GET", "/bigin/v2/settings/fields")).hasSize(1);
    }

    @Test
    void recordThatWasReadIsCheckedAfterItsReadOnlyFieldsAreTakenOut() {
        String id = contacts(1).get(0);
        Map<String, Object> whole =
                record(send("zoho-bigin:Contacts?operation=get&recordId=" + id, null));
        whole.put("Phone", "1");
        record(send(UPDATE, whole));
        assertThat(bigin().module("Contacts").get(id)).containsEntry("Phone", "1");
        assertThat(faults(send(UPDATE + "&stripReadOnly=false", whole)))
                .allMatch(fault -> fault.kind() == Kind.READ_ONLY)
                .extracting(FieldFault::field)
                .contains("Created_Time", "Full_Name", "$editable", "Unsubscribed_Mode");
    }

    @Test
    void updateMayLeaveOutMandatoryFieldsButNotEmptyThem() {
        String id = contacts(1).get(0);
        record(send(UPDATE + "&recordId=" + id, Map.of("Phone", "1")));
        Map<String, Object> emptied = new HashMap<>();
        emptied.put(LAST_NAME, null);
        emptied.put("Phone", null);
        assertThat(faults(send(UPDATE + "&recordId=" + id, emptied)))
                .extracting(FieldFault::toString)
                .containsExactly(
                        "record 1, Last_Name: is mandatory, takes text of at most 255 characters");
    }

    @Test
    void upsertNeedsMandatoryFieldsOnlyWhereItIsCertainToInsert() {
        bigin().module("Contacts").insert(Map.of(LAST_NAME, "A", "Email", "a@lumen.example"));
        assertThat(records(send(UPSERT, List.of(Map.of("Email", "a@lumen.example", "Phone", "1")))))
                .extracting("action")
                .containsExactly("update");
        assertThat(faults(send(UPSERT, Map.of("Phone", "1"))))
                .extracting(FieldFault::kind)
                .containsExactly(Kind.MISSING);
        bigin().organization()
                .addField("Contacts", FieldDefinition.of("Key", FieldType.TEXT).asUnique());
        assertThat(
                        faults(
                                send(
                                        UPSERT + "&duplicateCheckFields=Key",
                                        Map.of("Email", "a@lumen.example"))))
                .extracting(FieldFault::field)
                .containsExactly(LAST_NAME);
    }

    @Test
    void unknownPickListValueIsToldUnlessTheRouteAllowsIt() {
        assertThat(faults(send(CALLS, call("Sideways"))))
                .extracting(FieldFault::toString)
                .containsExactly("record 1, Call_Type: takes one of Inbound, Outbound, Missed");
        record(send(CALLS + "&validatePickLists=false", call("Sideways")));
        record(
                send(
                        CALLS,
                        call("Sideways"),
                        Map.of(ZohoBiginConstants.VALIDATE_PICK_LISTS, false)));

        bigin().switches().set(Switch.UNKNOWN_PICKLIST_VALUES_TAKEN, false);
        faults(send(CALLS, call("Sideways")));
        failure(
                send(CALLS + "&validatePickLists=false", call("Sideways")),
                ZohoBiginInvalidDataException.class);
    }

    @Test
    void fieldThatWasAddedMeanwhileIsKnownAfterAMinute() {
        record(send(CREATE, Map.of(LAST_NAME, "A")));
        bigin().organization()
                .addField("Contacts", FieldDefinition.of("Shoe_Size", FieldType.INTEGER));
        bigin().clock().advance(Duration.ofSeconds(61));
        record(send(CREATE, Map.of(LAST_NAME, "B", "Shoe_Size", 42)));
        assertThat(calls("GET", "/bigin/v2/settings/fields")).hasSize(2);

        faults(send(CREATE, Map.of(LAST_NAME, "B", "Shoesize", 42)));
        assertThat(calls("GET", "/bigin/v2/settings/fields"))
                .as("a fault is told by what is a minute old at most")
                .hasSize(2);
    }

    @Test
    void bodyThatIsReadAsItIsSentIsCheckedCallByCall() {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            many.add(i == 120 || i == 199 ? Map.of("Phone", "1") : Map.of(LAST_NAME, "N" + i));
        }
        Exchange broken = send(CREATE, many.iterator());
        ZohoBiginPartialFailureException failure =
                failure(broken, ZohoBiginPartialFailureException.class);
        assertThat(failure.getOutcomes()).hasSize(250);
        assertThat(failure.getOutcomes().subList(0, 100))
                .allMatch(outcome -> outcome.get("status").equals("success"));
        assertThat(failure.getOutcomes().subList(100, 250))
                .allMatch(outcome -> outcome.get("code").equals("NOT_SENT"));
        assertThat(failure.getCause())
                .isInstanceOfSatisfying(
                        ZohoBiginValidationException.class,
                        e ->
                                assertThat(e.getFaults())
                                        .extracting(FieldFault::index)
                                        .containsExactly(120, 199));
        assertThat(bigin().module("Contacts").size()).isEqualTo(100);

        assertThat(records(send(CREATE, many.subList(0, 100).iterator()))).hasSize(100);
    }

    @Test
    void faultsAreThrownAlsoWhereRejectionsAreReported() {
        assertThat(faults(send(CREATE + "&partialFailure=report", List.of(Map.of("Phone", "1")))))
                .hasSize(1);
    }

    @Test
    void headerWinsOverOption() {
        Map<String, Object> wrong = Map.of(LAST_NAME, "A", "Lastname", "B");
        failure(
                send(CREATE, wrong, Map.of(ZohoBiginConstants.VALIDATE, false)),
                ZohoBiginInvalidDataException.class);
        faults(
                send(
                        "zoho-bigin:Contacts?operation=create",
                        wrong,
                        Map.of(ZohoBiginConstants.VALIDATE, true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"required", "system_mandatory"})
    void layoutCanMakeFieldsMandatory(String key) {
        bigin().switches().set(Switch.LAYOUT_MANDATORY_KEY, key);
        bigin().organization().requireInLayout("Contacts", "", "Phone");
        Map<String, Object> noPhone = Map.of(LAST_NAME, "A");
        assertThat(faults(send(CREATE, noPhone)))
                .extracting(FieldFault::toString)
                .containsExactly(
                        "record 1, Phone: is mandatory, takes text of at most 30 characters");
        failure(
                send("zoho-bigin:Contacts?operation=create", noPhone),
                ZohoBiginInvalidDataException.class);
        record(send(CREATE, Map.of(LAST_NAME, "A", "Phone", "1")));
    }

    @Test
    void teamPipelineOfADealDecidesWhatIsMandatory() {
        bigin().organization().requireInLayout("Pipelines", "4001002000000091002", "Amount");
        record(send(DEALS, deal("Renewals", "Due")));
        assertThat(faults(send(DEALS, deal("Onboarding Standard", "Training"))))
                .extracting(FieldFault::field)
                .containsExactly("Amount");
        Map<String, Object> named = new HashMap<>(deal("Onboarding Standard", "Training"));
        named.put("Pipeline", Map.of("id", "4001002000000091002"));
        assertThat(faults(send(DEALS, named)))
                .extracting(FieldFault::field)
                .containsExactly("Amount");
        named.put("Amount", 12.5);
        record(send(DEALS, named));
    }

    @ParameterizedTest
    @EnumSource
    void stageMustBeOneOfTheSubPipeline(Switch.StageMap form) {
        bigin().switches().set(Switch.STAGE_MAP, form);
        assertThat(faults(send(DEALS, deal("Renewals", "Proposal"))))
                .extracting(FieldFault::toString)
                .containsExactly(
                        "record 1, Stage: takes one of Due, Won, Lost in this sub-pipeline");
        failure(
                send(DEALS + "&validatePickLists=false", deal("Renewals", "Proposal")),
                ZohoBiginInvalidDataException.class);
        record(send(DEALS, deal("Renewals", "Won")));
    }

    @Test
    void withoutTheScopeForLayoutsFieldsAreCheckedAllTheSame() {
        bigin().credentials()
                .scopes(Set.of("ZohoBigin.modules.ALL", "ZohoBigin.settings.fields.READ"));
        record(send(CREATE, Map.of(LAST_NAME, "A")));
        assertThat(faults(send(CREATE, Map.of("Phone", "1")))).hasSize(1);
        assertThat(calls("GET", "/bigin/v2/settings/layouts")).hasSize(1);
    }

    private static Map<String, Object> deal(String subPipeline, String stage) {
        return Map.of("Deal_Name", stage, "Sub_Pipeline", subPipeline, "Stage", stage);
    }

    @Test
    void unknownModuleIsRefusedByBigin() {
        failure(
                send("zoho-bigin:Companies?operation=create&validate=true", Map.of("A", "B")),
                ZohoBiginInvalidDataException.class);
    }
}
