package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Notes, of one record and of all. */
class NotesTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private static final String NOTE = "{\"data\":[{\"Note_Content\":\"Wants a quote\"}]}";

    private BiginSimulator bigin;
    private Rest rest;
    private String contact;
    private String path;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = Rest.of(bigin);
        contact = bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
        path = "/Contacts/" + contact + "/Notes";
    }

    private String note() {
        return rest.post(path, NOTE).first().at("/details/id").asText();
    }

    private int cost(Runnable call) {
        int before = bigin.credits().used();
        call.run();
        return bigin.credits().used() - before;
    }

    @Test
    void notesOfARecordAreMadeReadChangedAndDeleted() {
        Rest.Reply made = rest.post(path, NOTE);
        assertThat(made.status()).isEqualTo(201);
        String id = made.first().at("/details/id").asText();
        String fields = "?fields=Note_Title,Note_Content,Parent_Id,Owner";
        Rest.Reply read = rest.get(path + fields);
        assertThat(read.ids()).contains(id);
        assertThat(read.first().at("/Parent_Id/id").asText()).isEqualTo(contact);
        assertThat(read.first().at("/Parent_Id/name").asText()).isEqualTo("Varga");
        assertThat(read.first().at("/Owner/name").asText()).isEqualTo("Ada Varga");
        rest.put(path + "/" + id, "{\"data\":[{\"Note_Title\":\"Call\"}]}");
        assertThat(rest.get("/Notes" + fields).first().path("Note_Title").asText())
                .isEqualTo("Call");
        assertThat(rest.delete(path + "/" + id).first().path("message").asText())
                .isEqualTo("record deleted");
        assertThat(rest.get(path + fields).status()).isEqualTo(204);
        assertThat(rest.delete("/Notes?ids=" + id).first().path("code").asText())
                .isEqualTo("INVALID_DATA");
        assertThat(bigin.refused()).isEmpty();
    }

    @Test
    void contentIsMandatoryAndParentMustBeThere() {
        assertThat(rest.post(path, "{\"data\":[{\"Note_Title\":\"x\"}]}").first().path("code"))
                .hasToString("\"MANDATORY_NOT_FOUND\"");
        assertThat(rest.post("/Contacts/12/Notes", NOTE).code()).isEqualTo("INVALID_DATA");
        assertThat(rest.post("/Nope/12/Notes", NOTE).code()).isEqualTo("INVALID_MODULE");
        assertThat(rest.get("/Contacts/12/Notes?fields=id").status()).isEqualTo(204);
        bigin.switches().set(Switch.UNKNOWN_PARENT_IS_INVALID, true);
        assertThat(rest.get("/Contacts/12/Notes?fields=id").code()).isEqualTo("INVALID_DATA");
        assertThat(rest.get(path).code()).isEqualTo("REQUIRED_PARAM_MISSING");
        String other = bigin.module("Contacts").insert(Map.of("Last_Name", "Okoro"));
        String id = note();
        assertThat(rest.put("/Contacts/" + other + "/Notes/" + id, NOTE).code())
                .isEqualTo("INVALID_DATA");
        assertThat(rest.delete("/Contacts/" + other + "/Notes/" + id).first().path("code"))
                .hasToString("\"INVALID_DATA\"");
    }

    @Test
    void parentBesideTheNoteHasOneOfTwoForms() {
        String plain =
                "{\"data\":[{\"Note_Content\":\"x\",\"Parent_Id\":\"%s\",\"se_module\":\"Contacts\"}]}"
                        .formatted(contact);
        String object =
                "{\"data\":[{\"Note_Content\":\"x\",\"Parent_Id\":{\"id\":\"%s\",\"module\":{\"api_name\":\"Contacts\"}}}]}"
                        .formatted(contact);
        assertThat(rest.post("/Notes", plain).status()).isEqualTo(201);
        assertThat(rest.post("/Notes", object).first().at("/details/api_name").asText())
                .isEqualTo("Parent_Id");
        bigin.switches().set(Switch.NOTE_PARENT, Switch.NoteParent.OBJECT);
        assertThat(rest.post("/Notes", object).status()).isEqualTo(201);
        assertThat(rest.post("/Notes", plain).status()).isEqualTo(400);
        assertThat(rest.post("/Notes", NOTE).first().path("code").asText())
                .isEqualTo("MANDATORY_NOT_FOUND");
        assertThat(rest.get(path + "?fields=id").ids()).hasSize(2);
        assertThat(
                        rest.post("/Notes", "{\"data\":[{\"Note_Title\":\"x\"}]}")
                                .first()
                                .at("/details/errors")
                                .findValuesAsText("api_name"))
                .containsExactly("Note_Content", "Parent_Id");
    }

    @Test
    void onlyTitleAndContentChange() {
        String id = note();
        Rest.Reply reply = rest.put(path + "/" + id, "{\"data\":[{\"Owner\":{\"id\":\"1\"}}]}");
        assertThat(reply.first().at("/details/api_name").asText()).isEqualTo("Owner");
        assertThat(bigin.refused()).hasSize(1);
        bigin.switches().set(Switch.READ_ONLY_FIELDS, Switch.Unknown.IGNORED);
        assertThat(rest.put(path + "/" + id, "{\"data\":[{\"Owner\":{\"id\":\"1\"}}]}").status())
                .isEqualTo(200);
    }

    @Test
    void allNotesMayBeForAdministratorsOnly() {
        note();
        Rest bo =
                Rest.raw(bigin.url() + "/bigin/v2")
                        .header(
                                "Authorization",
                                "Zoho-oauthtoken "
                                        + bigin.credentials()
                                                .issueAccessTokenOf("4001002000000099002"));
        assertThat(bo.get("/Notes?fields=id").code()).isEqualTo("NO_PERMISSION");
        assertThat(bo.get(path + "?fields=id").status()).isEqualTo(200);
        bigin.switches().set(Switch.ALL_NOTES_FOR_ADMINS, false);
        assertThat(bo.get("/Notes?fields=id").status()).isEqualTo(200);
    }

    @Test
    void pagesMayHaveNoTokens() {
        note();
        note();
        Rest.Reply page = rest.get("/Notes?fields=id&per_page=1");
        String token = page.info().path("next_page_token").asText();
        assertThat(rest.get("/Notes?fields=id&per_page=1&page_token=" + token).ids()).hasSize(1);
        bigin.switches().set(Switch.NOTES_HAVE_PAGE_TOKENS, false);
        page = rest.get("/Notes?fields=id&per_page=1");
        assertThat(page.info().has("next_page_token")).isFalse();
        assertThat(page.info().path("more_records").asBoolean()).isTrue();
        assertThat(rest.get("/Notes?fields=id&per_page=1&page=2").ids()).hasSize(1);
        assertThat(rest.get("/Notes?fields=id&page_token=" + token).code())
                .isEqualTo("INVALID_REQUEST");
    }

    @Test
    void costsAndLimits() {
        String eleven = "{\"data\":[" + "{\"Note_Content\":\"x\"},".repeat(10) + NOTE.substring(9);
        assertThat(cost(() -> rest.post(path, eleven))).isEqualTo(2);
        assertThat(rest.get(path + "?fields=id").ids()).hasSize(11);
        assertThat(cost(() -> rest.get("/Notes?fields=id"))).isEqualTo(1);
        String many = "{\"data\":[" + "{\"Note_Content\":\"x\"},".repeat(100) + NOTE.substring(9);
        assertThat(rest.post(path, many).code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(rest.delete("/Notes?ids=" + "1,".repeat(100) + "1").code())
                .isEqualTo("LIMIT_EXCEEDED");
    }
}
