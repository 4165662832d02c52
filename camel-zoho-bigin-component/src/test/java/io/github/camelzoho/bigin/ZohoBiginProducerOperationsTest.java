package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginNotFoundException;
import io.github.camelzoho.bigin.simulator.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ResolveEndpointFailedException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations that have no class of their own. */
class ZohoBiginProducerOperationsTest extends SimulatedBigin {
    private static final String CONTACTS = "/bigin/v2/Contacts";
    private static final String GONE = "4001002000000999999";

    @Test
    void upsertInsertsThenUpdates() {
        String upsert = "zoho-bigin:Contacts?operation=upsert&duplicateCheckFields=Email";
        Map<String, String> varga = Map.of(LAST_NAME, "V", "Email", "ada@lumen.example");
        Map<String, Object> first = record(send(upsert, varga));
        assertThat(first).containsEntry("action", "insert");
        Map<String, Object> second = record(send(upsert, varga));
        assertThat(second).containsEntry("action", "update").containsEntry("id", first.get("id"));
        assertThat(calls("POST", CONTACTS + "/upsert").get(0).body())
                .contains("\"duplicate_check_fields\":[\"Email\"]");
    }

    @Test
    void triggersAreSentAsAsked() {
        record(send("zoho-bigin:Contacts?operation=create&trigger=none", Map.of(LAST_NAME, "A")));
        record(
                send(
                        "zoho-bigin:Contacts?operation=create&trigger=workflow",
                        Map.of(LAST_NAME, "B")));
        record(send("zoho-bigin:Contacts?operation=create", Map.of(LAST_NAME, "C")));
        assertThat(calls("POST", CONTACTS).get(0).body()).contains("\"trigger\":[]");
        assertThat(calls("POST", CONTACTS).get(1).body()).contains("\"trigger\":[\"workflow\"]");
        assertThat(calls("POST", CONTACTS).get(2).body()).doesNotContain("trigger");
        String id = (String) bigin().module("Contacts").all().get(0).get("id");
        record(send("zoho-bigin:Contacts?operation=delete&wfTrigger=false", id));
        assertThat(calls("DELETE", CONTACTS + "/" + id).get(0).param("wf_trigger"))
                .contains("false");
    }

    @Test
    void searchReadsTheIndex() {
        send("zoho-bigin:Contacts?operation=create", Map.of(LAST_NAME, "Varga", "Phone", "123"));
        String search = "zoho-bigin:Contacts?operation=search";
        assertThat(records(send(search + "&phone=123", null))).isEmpty();
        bigin().catchUpSearchIndex();
        assertThat(records(send(search + "&phone=123", null))).hasSize(1);
        assertThat(records(send(search + "&word=Varga", null))).hasSize(1);
        assertThat(records(send(search + "&criteria=(Last_Name:starts_with:Va)", null))).hasSize(1);
        assertThat(records(send(search + "&email=no@one.example", null))).isEmpty();
        failure(send(search, null), ZohoBiginInputException.class);
        failure(send(search + "&word=ab&phone=1", null), ZohoBiginInputException.class);
    }

    @Test
    void countCounts() {
        contacts(3);
        bigin().catchUpSearchIndex();
        assertThat(send("zoho-bigin:Contacts?operation=count", null).getMessage().getBody())
                .isEqualTo(3L);
        assertThat(send("zoho-bigin:Contacts?operation=count&word=N1", null).getMessage().getBody())
                .isEqualTo(1L);
    }

    @ParameterizedTest
    @EnumSource(Switch.Support.class)
    void severalIdsAreReadInTheirOrder(Switch.Support support) {
        bigin().switches().set(Switch.LIST_IDS, support);
        List<String> ids = contacts(5);
        List<String> asked = List.of(ids.get(3), ids.get(0), ids.get(4));
        for (int i = 0; i < 2; i++) {
            assertThat(records(send("zoho-bigin:Contacts?operation=get&fields=Last_Name", asked)))
                    .extracting("id")
                    .containsExactlyElementsOf(asked);
        }
        boolean honoured = support == Switch.Support.HONOURED;
        assertThat(calls("GET", CONTACTS)).as("noticed once").hasSize(honoured ? 2 : 1);
    }

    @Test
    void missingRecordThrowsOrIsNull() {
        String get = "zoho-bigin:Contacts?operation=get&recordId=" + GONE;
        assertThat(failure(send(get, null), ZohoBiginNotFoundException.class))
                .hasMessageContainingAll(GONE, "notFound=null");
        Exchange none = send(get + "&notFound=null", "before");
        assertThat(none.getException()).isNull();
        assertThat(none.getMessage().getBody()).isNull();
        List<String> some = List.of(contacts(1).get(0), GONE);
        Exchange several = send("zoho-bigin:Contacts?operation=get", some);
        assertThat(failure(several, ZohoBiginNotFoundException.class)).hasMessageContaining(GONE);
        assertThat(records(send("zoho-bigin:Contacts?operation=get&notFound=null", some)))
                .hasSize(1);
    }

    @Test
    void deletedRecordsAreListed() {
        String id = contacts(2).get(0);
        record(send("zoho-bigin:Contacts?operation=delete", id));
        assertThat(records(send("zoho-bigin:Contacts?operation=listDeleted", null)))
                .singleElement()
                .satisfies(gone -> assertThat(gone).containsEntry("id", id));
        assertThat(
                        records(
                                send(
                                        "zoho-bigin:Contacts?operation=listDeleted&deletedType=permanent",
                                        null)))
                .isEmpty();
    }

    @Test
    void ownerIsChangedOfOneAndOfMany() {
        String owner = bigin().organization().users().get(1).id();
        List<String> ids = contacts(3);
        String change = "zoho-bigin:Contacts?operation=changeOwner&owner=" + owner;
        assertThat(record(send(change, ids.get(0)))).containsEntry("code", "SUCCESS");
        assertThat(records(send(change, ids.subList(1, 3)))).hasSize(2);
        assertThat(bigin().module("Contacts").all())
                .allSatisfy(contact -> assertThat(contact.get("Owner").toString()).contains(owner));
    }

    @Test
    void ownersAreChangedInCallsOf500InInputOrder() {
        String owner = bigin().organization().users().get(1).id();
        List<String> ids = contacts(1_001);
        String change = "zoho-bigin:Contacts?operation=changeOwner&owner=" + owner;
        assertThat(records(send(change, ids))).extracting("id").containsExactlyElementsOf(ids);
        assertThat(calls("POST", CONTACTS + "/actions/change_owner")).hasSize(2);
        assertThat(calls("POST", CONTACTS + "/" + ids.get(1_000) + "/actions/change_owner"))
                .hasSize(1);
    }

    @Test
    void recordsAreDeletedInCallsOf100InInputOrder() {
        List<String> ids = new ArrayList<>(contacts(230));
        ids.add(150, GONE);
        List<Map<String, Object>> outcomes =
                records(send("zoho-bigin:Contacts?operation=delete&partialFailure=report", ids));
        assertThat(outcomes).extracting("id").containsExactlyElementsOf(ids);
        assertThat(outcomes)
                .filteredOn(outcome -> !"success".equals(outcome.get("status")))
                .extracting("id")
                .containsExactly(GONE);
        assertThat(calls("DELETE", CONTACTS)).hasSize(3);
        assertThat(bigin().module("Contacts").size()).isZero();
    }

    @Test
    void manyRecordsAreUpdatedByTheirIds() {
        List<String> ids = contacts(2);
        List<Map<String, String>> changes =
                ids.stream().map(id -> Map.of("id", id, "Title", "Dr " + id)).toList();
        assertThat(records(send("zoho-bigin:Contacts?operation=update", changes))).hasSize(2);
        assertThat(bigin().module("Contacts").get(ids.get(1)))
                .containsEntry("Title", "Dr " + ids.get(1));
        Exchange without =
                send("zoho-bigin:Contacts?operation=update", List.of(Map.of("Title", "x")));
        assertThat(failure(without, ZohoBiginInputException.class))
                .hasMessageContaining("record 1");
        Exchange two =
                send(
                        "zoho-bigin:Contacts?operation=update&recordId=" + ids.get(0),
                        Map.of("id", ids.get(1)));
        assertThat(failure(two, ZohoBiginInputException.class)).hasMessageContaining("recordId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void idsOfManyThatAreNumbersAreSentAsText(String validate) {
        List<String> ids = contacts(2);
        List<Map<String, Object>> changes =
                ids.stream()
                        .map(id -> Map.<String, Object>of("id", Long.valueOf(id), "Title", "Dr"))
                        .toList();
        String update = "zoho-bigin:Contacts?operation=update&validate=" + validate;
        assertThat(records(send(update, changes))).extracting("id").isEqualTo(ids);
        assertThat(records(send(update, changes.iterator()))).extracting("id").isEqualTo(ids);
        assertThat(records(send(update, "[{\"id\":" + ids.get(0) + ",\"Title\":\"Prof\"}]")))
                .hasSize(1);
        assertThat(bigin().module("Contacts").get(ids.get(0))).containsEntry("Title", "Prof");
        assertThat(calls("PUT", CONTACTS))
                .allSatisfy(call -> assertThat(call.body()).contains("\"" + ids.get(0) + "\""));
    }

    @Test
    void nullClearsAField() {
        String id = bigin().module("Contacts").insert(Map.of(LAST_NAME, "V", "Title", "Dr"));
        record(send("zoho-bigin:Contacts?operation=update&recordId=" + id, "{\"Title\":null}"));
        assertThat(bigin().module("Contacts").get(id)).containsEntry("Title", null);
    }

    @Test
    void metadataAndUsersAreRead() {
        assertThat(records(send("zoho-bigin:org?operation=listModules", null)))
                .extracting("api_name")
                .contains("Contacts", "Pipelines");
        assertThat(record(send("zoho-bigin:Contacts?operation=getModule", null)))
                .containsEntry("api_name", "Contacts");
        assertThat(records(send("zoho-bigin:Contacts?operation=listFields", null)))
                .extracting("api_name")
                .contains(LAST_NAME);
        assertThat(record(send("zoho-bigin:org?operation=getOrganization", null))).isNotEmpty();
        List<Map<String, Object>> users = records(send("zoho-bigin:org?operation=listUsers", null));
        assertThat(users).hasSameSizeAs(bigin().organization().users());
        String id = (String) users.get(0).get("id");
        assertThat(record(send("zoho-bigin:org?operation=getUser&userId=" + id, null)))
                .containsEntry("id", id);
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void wrongInputsAreRefusedWithWords() {
        assertThat(
                        failure(
                                send("zoho-bigin:org?operation=list", null),
                                ZohoBiginInputException.class))
                .hasMessageContaining("needs a module");
        assertThat(failure(send("zoho-bigin:Contacts", null), ZohoBiginInputException.class))
                .hasMessageContaining("no operation");
        assertThat(
                        failure(
                                send("zoho-bigin:Contacts?operation=get&recordId=12x", null),
                                ZohoBiginException.class))
                .isNotNull();
        assertThat(
                        failure(
                                send("zoho-bigin:Companies?operation=list&fields=id", null),
                                ZohoBiginInvalidDataException.class))
                .hasMessageContaining("companies are Accounts");
        Assertions.assertThatThrownBy(
                        () -> context.getEndpoint("zoho-bigin:Contacts?operation=list&colour=red"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("colour");
        assertThat(calls("GET", CONTACTS)).isEmpty();
    }
}
