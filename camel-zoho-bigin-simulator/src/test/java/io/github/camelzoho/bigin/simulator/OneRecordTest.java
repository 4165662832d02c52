package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The way of one record through all operations. */
class OneRecordTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    @Test
    void isMadeReadChangedAndDeleted(BiginSimulator bigin) {
        Rest rest = Rest.of(bigin);
        Rest.Reply made = rest.post("/Contacts", "{\"data\":[{\"Last_Name\":\"Varga\"}]}");
        assertThat(made.status()).isEqualTo(201);
        String id = made.first().path("details").path("id").asText();
        assertThat(id).hasSize(19);

        Rest.Reply read = rest.get("/Contacts/" + id);
        assertThat(read.first().path("Full_Name").asText()).isEqualTo("Varga");
        assertThat(read.first().path("Email").isNull()).isTrue();
        assertThat(read.first().has("Email")).isTrue();

        Rest.Reply list = rest.get("/Contacts?fields=Last_Name");
        assertThat(list.ids()).containsExactly(id);

        Rest.Reply changed = rest.put("/Contacts/" + id, "{\"data\":[{\"Last_Name\":\"V\"}]}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(bigin.module("Contacts").get(id)).containsEntry("Last_Name", "V");

        assertThat(rest.delete("/Contacts/" + id).status()).isEqualTo(200);
        assertThat(rest.get("/Contacts/" + id).status()).isEqualTo(204);
        assertThat(rest.get("/Contacts?fields=id").status()).isEqualTo(204);
        assertThat(rest.get("/Contacts/deleted").ids()).contains(id);
        assertThat(bigin.refused()).isEmpty();
    }
}
