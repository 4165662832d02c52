package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.camelzoho.bigin.error.FieldFault;
import io.github.camelzoho.bigin.error.FieldFault.Kind;
import io.github.camelzoho.bigin.error.ZohoBiginValidationException;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records of a bulk write that are checked before its 500 credits are spent. */
class ZohoBiginBulkWriteValidateTest extends SimulatedBigin {
    private static final String INSERT =
            "zoho-bigin:Contacts?operation=bulkWrite&validate=true&streaming=false";
    private static final String UPSERT = INSERT + "&bulkOperation=upsert&findBy=Email";
    private static final String UPDATE = INSERT + "&bulkOperation=update";

    @AfterEach
    void noFileIsLeft() {
        BulkFiles.awaitNone();
    }

    private List<FieldFault> faults(Exchange exchange) {
        assertThat(bigin().bulkJobs().ids()).isEmpty();
        assertThat(calls("POST", "/bigin/v2/upload")).isEmpty();
        return failure(exchange, ZohoBiginValidationException.class).getFaults();
    }

    private static void assertThatAll(List<FieldFault> faults, Tuple... expected) {
        assertThat(faults)
                .extracting(FieldFault::index, FieldFault::field, FieldFault::kind)
                .containsExactlyInAnyOrder(expected);
    }

    @Test
    void allFaultsOfAllRowsAreToldAndNothingIsSent() {
        String csv =
                """
                Last_Name,Email,Email_Opt_Out,Date_of_Birth,Acount_Name.id
                Good,ada@lumen.example,true,1990-03-04,
                ,no address,yes,4.3.1990,1
                C,,,,
                D,,,1990-02-30,
                """;

        List<FieldFault> faults = faults(send(INSERT, csv));

        assertThatAll(
                faults,
                tuple(1, LAST_NAME, Kind.MISSING),
                tuple(1, "Email", Kind.WRONG_FORM),
                tuple(1, "Email_Opt_Out", Kind.WRONG_FORM),
                tuple(1, "Date_of_Birth", Kind.WRONG_FORM),
                tuple(1, "Acount_Name.id", Kind.UNKNOWN_FIELD),
                tuple(3, "Date_of_Birth", Kind.WRONG_FORM));
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == Kind.UNKNOWN_FIELD)
                .extracting(FieldFault::text)
                .containsExactly("Contacts has no field 'Acount_Name': did you mean Account_Name?");
    }

    @Test
    void textOfEveryTypeIsWhatACsvHas() {
        bigin().organization().addField("Contacts", FieldDefinition.of("Seats", FieldType.INTEGER));
        bigin().organization()
                .addField("Contacts", FieldDefinition.of("Discount", FieldType.DECIMAL));
        String company = bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        String csv =
                "Last_Name;Seats;Discount;Email_Opt_Out;Account_Name\n"
                        + "A;12;7.5;TRUE;"
                        + company
                        + "\n";

        Exchange written = send(INSERT, csv);

        assertThat(records(written)).extracting("status").containsExactly("success");
        assertThatAllOfNext(
                send(INSERT, "Last_Name;Seats;Discount\nA;twelve;1,5\nB;1.5;x\n"),
                tuple(0, "Seats", Kind.WRONG_FORM),
                tuple(0, "Discount", Kind.WRONG_FORM),
                tuple(1, "Seats", Kind.WRONG_FORM),
                tuple(1, "Discount", Kind.WRONG_FORM));
    }

    private static void assertThatAllOfNext(Exchange exchange, Tuple... expected) {
        assertThatAll(failure(exchange, ZohoBiginValidationException.class).getFaults(), expected);
    }

    @Test
    void lookupsByAnotherFieldAreGivenAndLeftToBigin() {
        bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen"));

        Exchange written = send(INSERT, "Last_Name,Account_Name.Account_Name\nA,Lumen\n");

        assertThat(records(written)).extracting("status").containsExactly("success");
        assertThatAllOfNext(
                send(INSERT, List.of(Map.of(LAST_NAME, "A", "Account_Name", "Lumen"))),
                tuple(0, "Account_Name", Kind.WRONG_FORM));
    }

    @Test
    void mapsAreCheckedAsTheyAreAndListsThatBulkWriteDoesNotTakeAreFaults() {
        List<FieldFault> faults =
                faults(
                        send(
                                INSERT,
                                List.of(
                                        Map.of(LAST_NAME, "A", "Email_Opt_Out", "maybe"),
                                        Map.of(
                                                LAST_NAME,
                                                "B",
                                                "Tag",
                                                List.of(Map.of("name", "fair"))))));
        assertThatAll(
                faults,
                tuple(0, "Email_Opt_Out", Kind.WRONG_FORM),
                tuple(1, "Tag", Kind.WRONG_FORM));
        assertThat(faults.get(1).text())
                .isEqualTo(
                        "is not taken by bulk write: leave it out, or use create, update or upsert");
    }

    @Test
    void updateMayLeaveOutMandatoryFieldsButNotClearThem() {
        String id = contacts(1).get(0);
        Map<String, Object> cleared = new HashMap<>(Map.of("id", id, "Phone", "1"));
        cleared.put(LAST_NAME, null);

        assertThat(records(send(UPDATE, List.of(Map.of("id", id, "Phone", "1"))))).hasSize(1);
        assertThat(records(send(UPDATE, List.of(cleared)))).hasSize(1);
        assertThatAllOfNext(
                send(UPDATE + "&ignoreEmpty=false", List.of(cleared)),
                tuple(0, LAST_NAME, Kind.MISSING));
    }

    @Test
    void upsertNeedsMandatoryFieldsOnlyWhereNothingCanBeFound() {
        assertThatAll(
                faults(
                        send(
                                UPSERT,
                                List.of(
                                        Map.of("Email", "ada@lumen.example", "Phone", "1"),
                                        Map.of("Phone", "2")))),
                tuple(1, LAST_NAME, Kind.MISSING));
    }

    @Test
    void readOnlyFieldsAreTakenOutBeforeTheCheck() {
        contacts(2);
        List<Map<String, Object>> read =
                records(
                        send(
                                "zoho-bigin:Contacts?operation=list&fields=Last_Name,Created_Time",
                                null));

        assertThat(records(send(UPDATE, read))).hasSize(2);
        assertThatAllOfNext(
                send(UPDATE + "&stripReadOnly=false&fields=id,Created_Time", read.subList(0, 1)),
                tuple(0, "Created_Time", Kind.READ_ONLY));
    }

    @Test
    void pickListsAreCheckedUnlessTheyMayHaveAnything() {
        bigin().organization()
                .addField(
                        "Contacts",
                        FieldDefinition.of("Colour", FieldType.PICKLIST)
                                .withPickList("red", "blue"));
        List<Map<String, Object>> green = List.of(Map.of(LAST_NAME, "A", "Colour", "green"));

        assertThatAll(faults(send(INSERT, green)), tuple(0, "Colour", Kind.UNKNOWN_VALUE));
        assertThat(records(send(INSERT + "&validatePickLists=false", green))).hasSize(1);
    }

    @Test
    void fieldThatWasAddedMeanwhileIsKnown() {
        assertThat(records(send(INSERT, List.of(Map.of(LAST_NAME, "A"))))).hasSize(1);
        bigin().organization().addField("Contacts", FieldDefinition.of("Seats", FieldType.INTEGER));
        bigin().clock().advance(Duration.ofMinutes(2));

        assertThat(records(send(INSERT, List.of(Map.of(LAST_NAME, "B", "Seats", 3))))).hasSize(1);
    }

    @Test
    void faultsOfAnyNumberOfRowsAreToldUpToALimit() {
        Iterator<Map<String, Object>> rows =
                IntStream.range(0, 30_000)
                        .mapToObj(i -> Map.<String, Object>of("First_Name", "N" + i))
                        .iterator();

        assertThat(faults(send(INSERT, rows))).hasSize(10_000);
        List<Integer> rest = new ArrayList<>();
        rows.forEachRemaining(row -> rest.add(1));
        assertThat(rest).hasSize(20_000);
    }
}
