package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deletes, the cascade, and the list of deleted records. */
class DeletingTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07.654Z"));
        rest = Rest.of(bigin);
    }

    private String contact(String name) {
        return bigin.module("Contacts").insert(Map.of("Last_Name", name));
    }

    @Test
    void recordsAreDeletedByPathOrByIds() {
        String one = contact("A");
        String two = contact("B");
        Rest.Reply reply = rest.delete("/Contacts/" + one);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.first().path("message").asText()).isEqualTo("record deleted");
        assertThat(reply.first().at("/details/id").asText()).isEqualTo(one);
        Rest.Reply many = rest.delete("/Contacts?ids=" + one + "," + two);
        assertThat(many.status()).isEqualTo(202);
        assertThat(many.record(0).path("code").asText()).isEqualTo("INVALID_DATA");
        assertThat(many.record(1).path("code").asText()).isEqualTo("SUCCESS");
        assertThat(rest.delete("/Contacts/" + two).status()).isEqualTo(400);
    }

    @Test
    void idsAreRequiredAndAtMost100() {
        assertThat(rest.delete("/Contacts").code()).isEqualTo("REQUIRED_PARAM_MISSING");
        assertThat(rest.delete("/Contacts?ids=" + "1,".repeat(100) + "1").code())
                .isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void theTriggerIsTrueOrFalse() {
        assertThat(rest.delete("/Contacts/" + contact("A") + "?wf_trigger=false").status())
                .isEqualTo(200);
        assertThat(rest.delete("/Contacts/" + contact("A") + "?wf_trigger=no").code())
                .isEqualTo("PATTERN_NOT_MATCHED");
    }

    @Test
    void aCompanyTakesItsContactsWithIt() {
        String company = bigin.module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        String its =
                bigin.module("Contacts")
                        .insert(Map.of("Last_Name", "A", "Account_Name", Map.of("id", company)));
        String other = contact("B");
        assertThat(rest.delete("/Accounts/" + company).status()).isEqualTo(200);
        assertThat(rest.get("/Contacts/" + its).status()).isEqualTo(204);
        assertThat(rest.get("/Contacts/" + other).status()).isEqualTo(200);
        assertThat(rest.get("/Contacts/deleted").ids()).contains(its);
    }

    @Test
    void theListTellsWhoWhatAndWhen() {
        String id = contact("Varga");
        rest.delete("/Contacts/" + id);
        Rest.Reply reply = rest.get("/Contacts/deleted");
        JsonNode item = reply.first();
        assertThat(item.path("id").asText()).isEqualTo(id);
        assertThat(item.path("display_name").asText()).isEqualTo("Varga");
        assertThat(item.path("type").asText()).isEqualTo("recycle");
        assertThat(item.path("deleted_time").asText()).isEqualTo("2031-03-04T09:08:07+02:00");
        assertThat(item.at("/deleted_by/name").asText()).isEqualTo("Ada Varga");
        assertThat(reply.info().toString())
                .isEqualTo("{\"per_page\":200,\"count\":1,\"page\":1,\"more_records\":false}");
    }

    @Test
    void nothingDeletedIs204() {
        assertThat(rest.get("/Contacts/deleted").status()).isEqualTo(204);
    }

    @Test
    void typesAndAge() {
        String one = contact("A");
        String two = contact("B");
        bigin.module("Contacts").delete(one);
        bigin.module("Contacts").delete(two);
        bigin.module("Contacts").purge(one);
        assertThat(rest.get("/Contacts/deleted?type=permanent").first().path("id").asText())
                .isEqualTo(one);
        assertThat(rest.get("/Contacts/deleted?type=recycle").first().path("id").asText())
                .isEqualTo(two);
        assertThat(rest.get("/Contacts/deleted?type=gone").status()).isEqualTo(400);
        bigin.clock().advance(Duration.ofDays(60));
        assertThat(Rest.of(bigin).get("/Contacts/deleted?type=recycle").status()).isEqualTo(204);
        bigin.clock().advance(Duration.ofDays(120));
        assertThat(Rest.of(bigin).get("/Contacts/deleted").status()).isEqualTo(204);
    }

    @Test
    void theListHasPages() {
        for (int i = 0; i < 3; i++) {
            bigin.module("Contacts").delete(contact("C" + i));
        }
        Rest.Reply one = rest.get("/Contacts/deleted?per_page=2");
        assertThat(one.info().path("more_records").asBoolean()).isTrue();
        assertThat(one.first().path("display_name").asText()).isEqualTo("C2");
        bigin.switches().set(Switch.DELETED_NEWEST_FIRST, false);
        assertThat(rest.get("/Contacts/deleted?per_page=2").first().path("display_name").asText())
                .isEqualTo("C0");
        assertThat(rest.get("/Contacts/deleted?per_page=2&page=2").json().path("data")).hasSize(1);
        assertThat(rest.get("/Contacts/deleted?per_page=2&page=3").status()).isEqualTo(204);
    }

    @Test
    void ifModifiedSinceIsHonouredIgnoredOrRefused() {
        bigin.module("Contacts").delete(contact("A"));
        Rest since = Rest.of(bigin).header("If-Modified-Since", "2031-03-04T09:08:07+02:00");
        assertThat(since.get("/Contacts/deleted").status()).isEqualTo(304);
        bigin.switches().set(Switch.IF_MODIFIED_SINCE_INCLUSIVE, true);
        assertThat(since.get("/Contacts/deleted").status()).as("inclusive").isEqualTo(200);
        bigin.switches().set(Switch.IF_MODIFIED_SINCE_INCLUSIVE, false);
        bigin.switches().set(Switch.IF_MODIFIED_SINCE_DELETED, Switch.Support.IGNORED);
        assertThat(since.get("/Contacts/deleted").status()).isEqualTo(200);
        bigin.switches().set(Switch.IF_MODIFIED_SINCE_DELETED, Switch.Support.REFUSED);
        assertThat(since.get("/Contacts/deleted").code()).isEqualTo("INVALID_REQUEST");
        assertThat(rest.get("/Contacts/deleted").status()).as("without it").isEqualTo(200);
        assertThat(bigin.refused()).hasSize(1);
    }

    @Test
    void thePathIsOneOfTwo() {
        bigin.module("Contacts").delete(contact("A"));
        String other = "/Contacts/4001002000000111001/deleted";
        assertThat(rest.get(other).status()).isEqualTo(404);
        bigin.switches().set(Switch.DELETED_PATH, Switch.DeletedPath.RECORD);
        assertThat(rest.get(other).status()).isEqualTo(200);
        assertThat(rest.get("/Contacts/deleted").status()).isEqualTo(404);
        bigin.switches().set(Switch.DELETED_PATH, Switch.DeletedPath.BOTH);
        assertThat(rest.get(other).status()).isEqualTo(200);
        assertThat(rest.get("/Contacts/deleted").status()).isEqualTo(200);
    }
}
