package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** A refused field name is met with the one that was meant, if that costs nothing. */
class ZohoBiginProducerFieldAdviceTest extends SimulatedBigin {
    private static final String MEANT = "Contacts has no field 'Lastname': did you mean Last_Name?";

    private ZohoBiginInvalidDataException refused(String uri, Object body) {
        return failure(send(uri, body), ZohoBiginInvalidDataException.class);
    }

    /** Any list of all fields reads them. */
    private void makeFieldsKnown() {
        records(send("zoho-bigin:Contacts?operation=list", null));
        assertThat(metadataCalls()).isEqualTo(1);
    }

    private int metadataCalls() {
        return calls("GET", "/bigin/v2/settings/fields").size();
    }

    @Test
    void meantFieldIsNamedWhereARecordOrAReadOrAQueryIsRefused() {
        makeFieldsKnown();
        Map<String, String> wrong = Map.of("Last_Name", "A", "Lastname", "A");
        assertThat(refused("zoho-bigin:Contacts?operation=create", wrong).getAdvice())
                .startsWith(MEANT);
        assertThat(refused("zoho-bigin:Contacts?operation=list&fields=Lastname", null).getMessage())
                .contains(MEANT);
        assertThat(
                        refused(
                                        "zoho-bigin:Contacts?operation=search&criteria=(Lastname:equals:A)",
                                        null)
                                .getAdvice())
                .startsWith(MEANT)
                .contains("zohoBiginCriteria");
        String query = "select id from Contacts where Lastname = 'A'";
        assertThat(refused("zoho-bigin:org?operation=coql", query).getAdvice()).startsWith(MEANT);
        assertThat(metadataCalls()).isEqualTo(1);
    }

    @Test
    void adviceNamesTheLabelsFieldOrWhereToLook() {
        makeFieldsKnown();
        assertThat(advice("First Name")).contains("did you mean First_Name?");
        assertThat(advice("Mobil")).contains("did you mean Mobile?");
        assertThat(advice("Xyzzy_Plugh_Quux")).contains("operation listFields tells");
    }

    private String advice(String name) {
        return refused("zoho-bigin:Contacts?operation=create", Map.of("Last_Name", "A", name, "x"))
                .getAdvice();
    }

    @Test
    void adviceTellsWhatAFieldTakesAndWhatCanNotBeWritten() {
        makeFieldsKnown();
        String create = "zoho-bigin:Contacts?operation=create";
        assertThat(refused(create, Map.of("Last_Name", "A", "Email", "x")).getAdvice())
                .startsWith("Email takes an e-mail address");
        assertThat(refused(create, Map.of("Last_Name", "A", "Unsubscribed_Mode", "x")).getAdvice())
                .startsWith("Unsubscribed_Mode can't be written: leave it out");
    }

    @Test
    void eachRejectedRecordOfABatchHasItsAdvice() {
        makeFieldsKnown();
        List<Map<String, Object>> batch =
                List.of(
                        Map.of("Last_Name", "A"),
                        Map.of("Last_Name", "B", "Lastname", "B"),
                        Map.of("Last_Name", "C", "Email", "x"));
        ZohoBiginPartialFailureException partial =
                failure(
                        send("zoho-bigin:Contacts?operation=create", batch),
                        ZohoBiginPartialFailureException.class);
        assertThat(partial.getMessage()).contains(MEANT);
        assertThat(partial.getAdvice()).startsWith(MEANT);
        assertThat(partial.getOutcomes().get(0)).doesNotContainKey("advice");
        assertThat(partial.getOutcomes().get(1)).containsEntry("advice", MEANT);
        assertThat(partial.getOutcomes().get(2).get("advice"))
                .asString()
                .startsWith("Email takes an e-mail address");
        assertThat(
                        records(
                                send(
                                        "zoho-bigin:Contacts?operation=create&partialFailure=report",
                                        batch)))
                .extracting(outcome -> outcome.get("advice"))
                .contains(MEANT);
        assertThat(metadataCalls()).isEqualTo(1);
    }

    @Test
    void bulkWritesAreAdvisedToo() {
        String write = "zoho-bigin:Contacts?operation=bulkWrite";
        assertThat(refused(write, List.of(Map.of("Last_Name", "A", "Lastname", "x"))).getAdvice())
                .startsWith(MEANT);
        assertThat(
                        refused(
                                        write + "&bulkOperation=upsert&findBy=E_mail",
                                        List.of(
                                                Map.of(
                                                        "Last_Name",
                                                        "A",
                                                        "Email",
                                                        "a@lumen.example")))
                                .getAdvice())
                .startsWith("Contacts has no field 'E_mail': did you mean Email?");
        List<Map<String, Object>> rows =
                List.of(Map.of("Last_Name", "A"), Map.of("Last_Name", "B", "Email", "x"));
        List<Map<String, Object>> outcomes = records(send(write + "&partialFailure=report", rows));
        assertThat(outcomes.get(0)).doesNotContainKey("advice");
        assertThat(outcomes.get(1).get("advice"))
                .asString()
                .startsWith("Email takes an e-mail address");
    }

    @Test
    void noCallIsMadeForAdvice() {
        ZohoBiginInvalidDataException refused =
                refused(
                        "zoho-bigin:Contacts?operation=create",
                        Map.of("Last_Name", "A", "Lastname", "A"));
        assertThat(refused.getAdvice()).doesNotContain("did you mean");
        assertThat(metadataCalls()).isZero();
    }

    @Test
    void otherRefusalsStayAsTheyAre() {
        makeFieldsKnown();
        Exchange duplicate =
                send(
                        "zoho-bigin:Contacts?operation=create&partialFailure=report",
                        List.of(
                                Map.of("Last_Name", "A", "Email", "a@lumen.example"),
                                Map.of("Last_Name", "B", "Email", "a@lumen.example")));
        assertThat(records(duplicate)).extracting("code").contains("DUPLICATE_DATA");
        assertThat(
                        refused(
                                        "zoho-bigin:Contacts?operation=create",
                                        Map.of("Last_Name", "B", "Email", "a@lumen.example"))
                                .getAdvice())
                .doesNotContain("takes");
    }
}
