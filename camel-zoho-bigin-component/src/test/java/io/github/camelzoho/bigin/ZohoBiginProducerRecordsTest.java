package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** What routes do with records, against the simulator. */
class ZohoBiginProducerRecordsTest extends SimulatedBigin {

    @Test
    void createsReadsChangesAndDeletesOneRecord() {
        Exchange created =
                send("zoho-bigin:Contacts?operation=create", Map.of(LAST_NAME, "Varga"), Map.of());
        assertThat(created.getException()).isNull();
        String id = created.getMessage().getHeader(ZohoBiginConstants.RECORD_ID, String.class);
        assertThat(id).hasSize(19);

        Exchange read =
                send(
                        "zoho-bigin:Contacts?operation=get",
                        null,
                        Map.of(ZohoBiginConstants.RECORD_ID, id));
        assertThat(record(read)).containsEntry(LAST_NAME, "Varga").containsEntry("id", id);

        Exchange changed =
                send(
                        "zoho-bigin:Contacts?operation=update&recordId=" + id,
                        Map.of(LAST_NAME, "Vargas"),
                        Map.of());
        assertThat(record(changed)).containsEntry("code", "SUCCESS").containsEntry("id", id);
        assertThat(bigin().module("Contacts").get(id)).containsEntry(LAST_NAME, "Vargas");

        Exchange deleted = send("zoho-bigin:Contacts?operation=delete", id, Map.of());
        assertThat(record(deleted)).containsEntry("code", "SUCCESS");
        assertThat(bigin().module("Contacts").get(id)).isNull();
    }

    @Test
    void throwsWhatBiginSaysOfASingleRejectedRecord() {
        Exchange created =
                send("zoho-bigin:Contacts?operation=create", Map.of("First_Name", "Ada"), Map.of());
        assertThat(created.getException())
                .isInstanceOf(ZohoBiginInvalidDataException.class)
                .hasMessageContaining("MANDATORY_NOT_FOUND")
                .hasMessageContaining(LAST_NAME);
    }

    @Test
    void tellsEveryOutcomeOfAPartlyRejectedBatch() {
        List<Map<String, String>> batch =
                List.of(Map.of(LAST_NAME, "A"), Map.of("First_Name", "B"), Map.of(LAST_NAME, "C"));
        Exchange created = send("zoho-bigin:Contacts?operation=create", batch, Map.of());
        assertThat(created.getException())
                .isInstanceOfSatisfying(
                        ZohoBiginPartialFailureException.class,
                        e -> {
                            assertThat(e.getOutcomes())
                                    .extracting("status")
                                    .containsExactly("success", "error", "success");
                        });
    }

    @Test
    void listsAllPagesWithAllFields() {
        for (int i = 0; i < 450; i++) {
            bigin().module("Contacts").insert(Map.of(LAST_NAME, "N" + i));
        }
        Exchange listed = send("zoho-bigin:Contacts?operation=list", null, Map.of());
        assertThat(records(listed)).hasSize(450);
        assertThat(bigin().refused()).isEmpty();
    }
}
