package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginNotFoundException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.simulator.Switch;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Bigin's documentation leaves open makes no difference to a route: the same messages get the
 * same answers under either form. Here are the forms that no test of an operation is about.
 */
class ZohoBiginUncertainFormsTest extends SimulatedBigin {
    private static final String CONTACTS = "zoho-bigin:Contacts?operation=";
    private static final String GONE = "4001002000000999999";

    private <T> void form(String name, String value) {
        @SuppressWarnings("unchecked") // the value is read by the switch itself
        Switch<T> open = (Switch<T>) Switch.named(name);
        bigin().switches().set(open, open.value(value));
    }

    @ParameterizedTest
    @CsvSource({
        "IF_UNMODIFIED_SINCE, REFUSED",
        "CRM_PARAMETERS, IGNORED",
        "UPSERT_INSERT_STATUS, 200",
        "DELETED_PATH, BOTH",
        "DELETED_NEWEST_FIRST, false",
        "UNKNOWN_PICKLIST_VALUES_TAKEN, false",
        "READ_ONLY_FIELDS, IGNORED",
        "ZULU_TIMES_TAKEN, true",
        "JSON_PATH, false",
        "MULTIPLE_ERRORS, false",
        "SCOPE_CASE_SENSITIVE, true",
        "CREDITS_HEADER, true",
        "MISSING_PARAM_KEY, param_name",
        "SEARCH_MISSING_CODE, REQUIRED_PARAM_MISSING",
        "COUNT_LAG_SECONDS, 0",
        "COQL_ORDER_BY_SEVERAL, true",
        "COQL_WHERE_OPTIONAL, false",
        "COQL_ID_COMPARABLE, false",
        "ATTACHMENT_FIELDS_REQUIRED, false",
        "OWN_CHANGES_NOTIFY, false",
        "ALL_NOTES_FOR_ADMINS, false",
        "DATE_HEADER, false",
        "LIST_IDS, REFUSED",
        "PAGE_TOKEN_FROM_FIRST_PAGE, false",
        "SORT_TIES, BY_ID_DESCENDING"
    })
    void sameAnswers(String name, String value) {
        form(name, value);

        String ada = id(send(CONTACTS + "create", contact("Varga", "ada@lumen.example")));
        assertThat(record(send(CONTACTS + "upsert", contact("Lind", "bo@lumen.example"))))
                .containsEntry("action", "insert");
        assertThat(record(send(CONTACTS + "upsert", contact("Varga-Lind", "ada@lumen.example"))))
                .containsEntry("action", "update")
                .containsEntry("id", ada);
        writesBack(ada);
        readsWhatIsThere(ada);
        hangsThingsOn(ada);
        record(send(CONTACTS + "delete", ada));
        assertThat(records(send(CONTACTS + "listDeleted", null)))
                .extracting("id")
                .containsExactly(ada);
        assertThat(bigin().refused()).allMatch(call -> call.param("ids").isPresent());
    }

    private void writesBack(String id) {
        Map<String, Object> read = new LinkedHashMap<>(record(send(CONTACTS + "get", id)));
        read.put("Title", "Dr");
        assertThat(record(send(CONTACTS + "update", read))).containsEntry("id", id);
        assertThat(bigin().module("Contacts").get(id)).containsEntry("Title", "Dr");
    }

    private void readsWhatIsThere(String id) {
        List<String> names = List.of("Lind", "Varga-Lind");
        for (String uri :
                List.of(
                        CONTACTS + "list",
                        CONTACTS + "list&fields=Last_Name&perPage=1",
                        "zoho-bigin:org?operation=coql&query="
                                + "select Last_Name from Contacts where id is not null")) {
            assertThat(names(send(uri, null))).as(uri).containsExactlyInAnyOrderElementsOf(names);
        }
        bigin().catchUpSearchIndex();
        assertThat(names(send(CONTACTS + "search&email=ada@lumen.example", null)))
                .containsExactly("Varga-Lind");
        bigin().clock().advance(Duration.ofHours(1));
        assertThat(send(CONTACTS + "count", null).getMessage().getBody()).isEqualTo(2L);
        assertThat(records(send(CONTACTS + "get&fields=Last_Name", List.of(id, id)))).hasSize(2);
        failure(send(CONTACTS + "get", GONE), ZohoBiginNotFoundException.class);
    }

    private void hangsThingsOn(String id) {
        String of = "&recordId=" + id;
        record(send(CONTACTS + "createNote" + of, Map.of("Note_Content", "Wants a quote")));
        assertThat(records(send(CONTACTS + "listNotes" + of, null))).hasSize(1);
        assertThat(records(send("zoho-bigin:Notes?operation=listNotes", null))).hasSize(1);
        record(send(CONTACTS + "uploadAttachment&fileName=a.txt" + of, "20 chairs"));
        assertThat(records(send(CONTACTS + "listAttachments" + of, null))).hasSize(1);
    }

    private static Map<String, Object> contact(String name, String email) {
        return Map.of(LAST_NAME, name, "Email", email);
    }

    private static String id(Exchange done) {
        return String.valueOf(record(done).get("id"));
    }

    private static List<Object> names(Exchange read) {
        return records(read).stream().map(record -> record.get(LAST_NAME)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "MULTIPLE_ERRORS, false",
        "MULTIPLE_ERRORS, true",
        "JSON_PATH, false",
        "DUPLICATE_DETAILS, DUPLICATE_RECORD"
    })
    void rejectionsAreTypedUnderEitherForm(String name, String value) {
        form(name, value);
        Map<String, Object> bad = Map.of("First_Name", "Ada", "Email", "no address");
        assertThat(
                        failure(send(CONTACTS + "create", bad), ZohoBiginInvalidDataException.class)
                                .getDetails())
                .isNotEmpty();
        assertThat(
                        failure(
                                        send(
                                                CONTACTS + "create",
                                                List.of(bad, Map.of(LAST_NAME, "Varga"))),
                                        ZohoBiginPartialFailureException.class)
                                .getOutcomes())
                .extracting("status")
                .containsExactly("error", "success");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void idWithLettersIsTypedUnderEitherForm(String url) {
        form("BAD_ID_IS_BAD_URL", url);
        ZohoBiginException failure =
                failure(send(CONTACTS + "get&recordId=abc", null), ZohoBiginException.class);
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure.getStatusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"405", "400"})
    void wrongMethodIsTypedUnderEitherForm(String status) {
        form("WRONG_METHOD_STATUS", status);
        assertThat(
                        failure(
                                        send("zoho-bigin:org?operation=raw&path=/coql", null),
                                        ZohoBiginException.class)
                                .getStatusCode())
                .isEqualTo(Integer.parseInt(status));
    }

    /** Bigin's newer page shows a path that makes no sense; the component takes the other one. */
    @Test
    void deletedRecordsAtAnotherPathAreLoud() {
        form("DELETED_PATH", "RECORD");
        assertThat(failure(send(CONTACTS + "listDeleted", null), ZohoBiginNotFoundException.class))
                .hasMessageContaining("/bigin/v2/Contacts/deleted");
    }
}
