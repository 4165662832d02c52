package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes of a record and of all. */
class ZohoBiginProducerNotesTest extends SimulatedBigin {
    private static final String ALL = "/bigin/v2/Notes";
    private static final String GONE = "4001002000000999999";
    private static final String CONTENT = "Note_Content";
    private static final String CREATE = "zoho-bigin:Contacts?operation=createNote";
    private static final String LIST = "zoho-bigin:Contacts?operation=listNotes";
    private static final String UPDATE = "zoho-bigin:Contacts?operation=updateNote";
    private static final String DELETE = "zoho-bigin:Contacts?operation=deleteNote";

    private String contact;
    private String path;

    @BeforeEach
    void seed() {
        contact = contacts(1).get(0);
        path = "/bigin/v2/Contacts/" + contact + "/Notes";
    }

    @AfterEach
    void nothingUndocumentedWasSent() {
        assertThat(bigin().refused()).isEmpty();
    }

    private String note(String content) {
        return (String)
                record(send(CREATE + "&recordId=" + contact, Map.of(CONTENT, content))).get("id");
    }

    @Test
    void noteIsMadeReadChangedAndDeleted() {
        Exchange made =
                send(CREATE + "&recordId=" + contact, "{\"Note_Content\":\"Wants a quote\"}");
        assertThat(record(made)).containsEntry("code", "SUCCESS");
        String id = (String) record(made).get("id");
        assertThat(made.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.NOTE_ID, id)
                .containsEntry(ZohoBiginConstants.RESPONSE_CODE, 201)
                .doesNotContainKey(ZohoBiginConstants.RECORD_ID);
        assertThat(calls("POST", path)).hasSize(1);
        Map<String, Object> read = records(send(LIST + "&recordId=" + contact, null)).get(0);
        assertThat(read)
                .containsEntry(CONTENT, "Wants a quote")
                .containsKeys("Owner", "Created_Time", "Parent_Id");
        record(
                send(
                        UPDATE + "&recordId=" + contact + "&noteId=" + id,
                        Map.of("Note_Title", "Call")));
        assertThat(records(send("zoho-bigin:Notes?operation=listNotes&fields=Note_Title", null)))
                .extracting("Note_Title")
                .containsExactly("Call");
        assertThat(record(send(DELETE + "&recordId=" + contact, id)))
                .containsEntry("message", "record deleted");
        assertThat(calls("DELETE", path + "/" + id)).hasSize(1);
        assertThat(records(send(LIST + "&recordId=" + contact, null))).isEmpty();
    }

    @Test
    void manyNotesGoInCallsOfAHundredInTheirOrder() {
        List<Map<String, String>> notes =
                IntStream.range(0, 230).mapToObj(i -> Map.of(CONTENT, "N" + i)).toList();
        Exchange made = send(CREATE + "&recordId=" + contact, notes);
        assertThat(records(made)).hasSize(230);
        assertThat(calls("POST", path)).hasSize(3);
        assertThat(calls("POST", path).get(0).credits()).isEqualTo(10);
        List<String> ids = records(made).stream().map(o -> (String) o.get("id")).toList();
        assertThat(ids.stream().map(id -> bigin().module("Notes").get(id).get(CONTENT)).toList())
                .isEqualTo(notes.stream().map(n -> n.get(CONTENT)).toList());
        assertThat(records(send(LIST + "&fields=id&recordId=" + contact, null)))
                .extracting("id")
                .containsExactlyElementsOf(reversed(ids));
        assertThat(records(send(DELETE, ids))).extracting("id").isEqualTo(ids);
        assertThat(calls("DELETE", ALL)).hasSize(3);
    }

    private static List<String> reversed(List<String> ids) {
        List<String> reversed = new java.util.ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }

    @ParameterizedTest
    @EnumSource(Switch.NoteParent.class)
    void eachNoteMayBringItsRecordInAnyForm(Switch.NoteParent form) {
        bigin().switches().set(Switch.NOTE_PARENT, form);
        String other = contacts(1).get(0);
        List<Map<String, Object>> notes =
                List.of(
                        Map.of(CONTENT, "a", "Parent_Id", contact),
                        Map.of(CONTENT, "b", "Parent_Id", other, "se_module", "Contacts"),
                        Map.of(
                                CONTENT,
                                "c",
                                "Parent_Id",
                                Map.of("id", other, "module", Map.of("api_name", "Contacts"))),
                        Map.of(CONTENT, "d", "Parent_Id", Map.of("id", contact, "name", "N0")));
        for (int i = 0; i < 2; i++) {
            assertThat(records(send(CREATE, notes))).hasSize(4);
        }
        boolean first = form == Switch.NoteParent.ID_AND_MODULE;
        assertThat(calls("POST", ALL)).as("found out once").hasSize(first ? 2 : 3);
        assertThat(records(send(LIST + "&fields=Note_Content&recordId=" + other, null)))
                .extracting(CONTENT)
                .containsExactly("c", "b", "c", "b");
        Exchange own =
                send(
                        "zoho-bigin:Notes?operation=createNote",
                        Map.of(CONTENT, "e", "Parent_Id", contact, "se_module", "Contacts"));
        assertThat(record(own)).containsEntry("status", "success");
    }

    @ParameterizedTest
    @EnumSource(Switch.NoteParent.class)
    void wrongRecordOfANoteIsRejectedInBothForms(Switch.NoteParent form) {
        bigin().switches().set(Switch.NOTE_PARENT, form);
        ZohoBiginInvalidDataException failure =
                failure(
                        send(CREATE, Map.of(CONTENT, "a", "Parent_Id", GONE)),
                        ZohoBiginInvalidDataException.class);
        assertThat(failure.getCode()).isEqualTo("INVALID_DATA");
        assertThat(bigin().module("Notes").size()).isZero();
    }

    @Test
    void contentIsMandatory() {
        ZohoBiginInvalidDataException failure =
                failure(
                        send(CREATE + "&recordId=" + contact, Map.of("Note_Title", "x")),
                        ZohoBiginInvalidDataException.class);
        assertThat(failure.getDetails()).containsEntry("api_name", CONTENT);
        ZohoBiginPartialFailureException partial =
                failure(
                        send(
                                CREATE + "&recordId=" + contact,
                                List.of(Map.of("Note_Title", "x"), Map.of(CONTENT, "y"))),
                        ZohoBiginPartialFailureException.class);
        assertThat(partial).hasMessageContaining("1 of 2 notes");
        failure(
                send(CREATE + "&recordId=" + GONE, Map.of(CONTENT, "x")),
                ZohoBiginInvalidDataException.class);
    }

    @Test
    void noteThatWasReadCanBeChangedAndCopied() {
        note("first");
        Map<String, Object> read = records(send(LIST + "&recordId=" + contact, null)).get(0);
        Map<String, Object> changed = new java.util.LinkedHashMap<>(read);
        changed.put(CONTENT, "second");
        assertThat(record(send(UPDATE, changed))).containsEntry("id", read.get("id"));
        assertThat(records(send(UPDATE, List.of(changed)))).hasSize(1);
        assertThat(record(send(CREATE + "&recordId=" + contact, changed)))
                .doesNotContainEntry("id", read.get("id"));
        assertThat(records(send(LIST + "&fields=Note_Content&recordId=" + contact, null)))
                .extracting(CONTENT)
                .containsExactly("second", "second");
    }

    @Test
    void newNoteIsNotSentTwice() {
        bigin().faults().add(Fault.status(502).afterProcessing()).on("POST", path);
        Exchange made = send(CREATE + "&recordId=" + contact, Map.of(CONTENT, "x"));
        assertThat(failure(made, ZohoBiginServerException.class).isOutcomeUnknown()).isTrue();
        assertThat(bigin().module("Notes").size()).isEqualTo(1);
    }

    @Test
    void deletedNoteWhoseAnswerWasLostCountsAsDone() {
        String id = note("x");
        bigin().faults().add(Fault.resetAfterProcessing()).on("DELETE", ALL);
        assertThat(record(send(DELETE + "&noteId=" + id, null))).containsEntry("status", "success");
        failure(send(DELETE + "&noteId=" + id, null), ZohoBiginInvalidDataException.class);
        assertThat(records(send(DELETE + "&partialFailure=report&ids=" + id, null)))
                .extracting("code")
                .containsExactly("INVALID_DATA");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pagesAreWalkedWithAndWithoutTokens(boolean tokens) {
        bigin().switches().set(Switch.NOTES_HAVE_PAGE_TOKENS, tokens);
        List<Map<String, Object>> notes =
                Collections.nCopies(450, Map.of(CONTENT, "x", "Parent_Id", Map.of("id", contact)));
        bigin().module("Notes").insertAll(notes);
        assertThat(records(send(LIST + "&fields=id&recordId=" + contact, null)))
                .extracting("id")
                .doesNotHaveDuplicates()
                .hasSize(450);
        assertThat(calls("GET", path).get(1).param(tokens ? "page_token" : "page")).isPresent();
    }

    @Test
    void listOfMoreNotesThanPagesReachFailsLoudly() {
        bigin().switches().set(Switch.NOTES_HAVE_PAGE_TOKENS, false);
        bigin().module("Notes").insertAll(Collections.nCopies(2_001, Map.of(CONTENT, "x")));
        String uri = "zoho-bigin:org?operation=listNotes&fields=id";
        assertThat(failure(send(uri, null), ZohoBiginIncompleteResultException.class))
                .hasMessageContaining("2000 were read");
        assertThat(records(send(uri + "&maxRecords=2000", null))).hasSize(2_000);
    }

    @Test
    void fieldsOfNotesAreKnownEvenIfBiginDoesNotTellThem() {
        note("x");
        bigin().faults()
                .add(
                        Fault.answer(
                                400,
                                "application/json",
                                "{\"code\":\"INVALID_MODULE\",\"details\":{},\"message\":\"no\",\"status\":\"error\"}"))
                .on("GET", "/bigin/v2/settings/fields");
        assertThat(records(send(LIST + "&recordId=" + contact, null)).get(0))
                .containsEntry(CONTENT, "x")
                .containsKeys("Owner", "Parent_Id", "Modified_Time");
    }

    @Test
    void whoMayNotReadAllNotesIsTold() {
        bigin().credentials().scopes(Set.of("ZohoBigin.modules.contacts.ALL"));
        Exchange read = send("zoho-bigin:org?operation=listNotes&fields=id", null);
        assertThat(failure(read, ZohoBiginPermissionException.class))
                .hasMessageContaining("ZohoBigin.modules.notes.READ");
    }

    @Test
    void wrongInputIsRefusedBeforeItIsSent() {
        assertThat(failure(send(LIST, null), ZohoBiginInputException.class))
                .hasMessageContaining("recordId");
        assertThat(failure(send(CREATE, Map.of(CONTENT, "x")), ZohoBiginInputException.class))
                .hasMessageContainingAll("note 1", "Parent_Id");
        assertThat(
                        failure(
                                send(
                                        CREATE + "&recordId=" + contact,
                                        Map.of(CONTENT, "x", "Parent_Id", GONE)),
                                ZohoBiginInputException.class))
                .hasMessageContainingAll(GONE, contact);
        assertThat(
                        failure(
                                send(
                                        "zoho-bigin:org?operation=createNote",
                                        Map.of(CONTENT, "x", "Parent_Id", contact)),
                                ZohoBiginInputException.class))
                .hasMessageContaining("se_module");
        assertThat(
                        failure(
                                send(UPDATE + "&recordId=" + contact, Map.of(CONTENT, "x")),
                                ZohoBiginInputException.class))
                .hasMessageContaining("noteId");
        assertThat(failure(send(DELETE, null), ZohoBiginInputException.class))
                .hasMessageContaining("noteId");
        assertThat(bigin().calls()).noneMatch(call -> call.path().contains("Notes"));
    }
}
