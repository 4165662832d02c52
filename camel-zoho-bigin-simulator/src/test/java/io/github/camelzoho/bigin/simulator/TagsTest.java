package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tags of modules, and on records. */
class TagsTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private static final String TAGS = "/settings/tags?module=Contacts";

    private BiginSimulator bigin;
    private Rest rest;
    private String contact;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = Rest.of(bigin);
        contact = bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
    }

    private String tag(String name) {
        return rest.post(TAGS, "{\"tags\":[{\"name\":\"" + name + "\"}]}")
                .json()
                .at("/tags/0/details/id")
                .asText();
    }

    private List<String> tagsOf(String id) {
        return rest.get("/Contacts/" + id).first().path("Tag").findValuesAsText("name");
    }

    private int cost(Runnable call) {
        int before = bigin.credits().used();
        call.run();
        return bigin.credits().used() - before;
    }

    @Test
    void tagsAreMadeListedChangedAndDeleted() {
        assertThat(rest.get(TAGS).status()).isEqualTo(204);
        Rest.Reply made =
                rest.post(TAGS, "{\"tags\":[{\"name\":\"fair\",\"color_code\":\"#ABCDEF\"}]}");
        assertThat(made.status()).isEqualTo(201);
        String id = made.json().at("/tags/0/details/id").asText();
        bigin.clock().advance(Duration.ofMinutes(1));
        rest.put(TAGS, "{\"tags\":[{\"id\":\"" + id + "\",\"name\":\"expo\"}]}");
        JsonNode tag = rest.get(TAGS).json().at("/tags/0");
        assertThat(tag.path("name").asText()).isEqualTo("expo");
        assertThat(tag.path("color_code").asText()).isEqualTo("#ABCDEF");
        assertThat(tag.path("created_time").asText()).isEqualTo("2031-03-04T09:08:07+02:00");
        assertThat(tag.path("modified_time").asText()).isEqualTo("2031-03-04T09:09:07+02:00");
        assertThat(tag.at("/created_by/name").asText()).isEqualTo("Ada Varga");
        String one = "/settings/tags/" + id;
        assertThat(rest.put(one + "?module=Contacts", "{\"tags\":[{\"name\":\"x\"}]}").status())
                .isEqualTo(200);
        assertThat(rest.get("/settings/tags?module=Accounts").status()).isEqualTo(204);
        assertThat(rest.delete(one).json().at("/tags/0/message").asText())
                .isEqualTo("tags deleted successfully");
        assertThat(rest.delete(one).code()).isEqualTo("INVALID_DATA");
        bigin.switches().set(Switch.DELETED_TAG_IN_LIST, false);
        assertThat(rest.delete("/settings/tags/" + tag("y")).json().at("/tags/code").asText())
                .isEqualTo("SUCCESS");
        assertThat(bigin.refused()).isEmpty();
    }

    @Test
    void faultsOfTagsStandInTheirList() {
        String id = tag("fair");
        Rest.Reply reply =
                rest.post(
                        TAGS,
                        "{\"tags\":[{\"name\":\"fair\"},{},{\"name\":\"a\",\"color_code\":\"red\"},{\"name\":\"b\"}]}");
        assertThat(reply.status()).isEqualTo(202);
        JsonNode tags = reply.json().path("tags");
        assertThat(tags.at("/0/code").asText()).isEqualTo("DUPLICATE_DATA");
        assertThat(tags.at("/0/details/id").asText()).isEqualTo(id);
        assertThat(tags.at("/1/code").asText()).isEqualTo("MANDATORY_NOT_FOUND");
        assertThat(tags.at("/2/details/api_name").asText()).isEqualTo("color_code");
        assertThat(tags.at("/3/code").asText()).isEqualTo("SUCCESS");
        assertThat(rest.put(TAGS, "{\"tags\":[{\"name\":\"c\"}]}").json().at("/tags/0/code"))
                .hasToString("\"MANDATORY_NOT_FOUND\"");
        assertThat(rest.put(TAGS, "{\"tags\":[{\"id\":\"1\",\"name\":\"c\"}]}").status())
                .isEqualTo(400);
        assertThat(rest.get("/settings/tags").code()).isEqualTo("REQUIRED_PARAM_MISSING");
        assertThat(rest.get("/settings/tags?module=Nope").code()).isEqualTo("INVALID_MODULE");
    }

    @Test
    void tagsOfARecordFollowTheTag() {
        rest.put("/Contacts/" + contact, "{\"data\":[{\"Tag\":[{\"name\":\"fair\"}]}]}");
        assertThat(tagsOf(contact)).containsExactly("fair");
        JsonNode tag = rest.get(TAGS).json().at("/tags/0");
        String id = tag.path("id").asText();
        rest.put("/settings/tags/" + id + "?module=Contacts", "{\"tags\":[{\"name\":\"expo\"}]}");
        assertThat(tagsOf(contact)).containsExactly("expo");
        rest.delete("/settings/tags/" + id);
        assertThat(rest.get("/Contacts/" + contact).first().path("Tag")).isEmpty();
    }

    @Test
    void tagsAreAddedAndRemovedByQuery() {
        String path = "/Contacts/" + contact + "/actions/";
        Rest.Reply reply = rest.post(path + "add_tags?tag_names=fair,vip", "");
        assertThat(reply.first().path("code").asText()).isEqualTo("SUCCESS");
        assertThat(reply.first().at("/details/tags").size()).isEqualTo(2);
        rest.post(path + "add_tags?tag_names=vip,new", "");
        assertThat(tagsOf(contact)).containsExactly("fair", "vip", "new");
        rest.post(path + "remove_tags?tag_names=vip,unknown", "");
        assertThat(tagsOf(contact)).containsExactly("fair", "new");
        rest.post(path + "add_tags?tag_names=only&over_write=true", "");
        assertThat(tagsOf(contact)).containsExactly("only");
        assertThat(rest.post(path + "add_tags", "{\"tags\":[{\"name\":\"x\"}]}").code())
                .isEqualTo("REQUIRED_PARAM_MISSING");
        assertThat(rest.post(path + "add_tags?tag_names=x&over_write=1", "").code())
                .isEqualTo("INVALID_DATA");
        assertThat(bigin.refused()).isEmpty();
    }

    @Test
    void tagsMayBeAddedByBodyInstead() {
        bigin.switches().set(Switch.ADD_TAGS, Switch.TagsForm.BODY);
        String path = "/Contacts/actions/add_tags";
        String body = "{\"tags\":[{\"name\":\"fair\"}],\"ids\":[\"%s\"],\"over_write\":true}";
        assertThat(rest.post(path, body.formatted(contact)).status()).isEqualTo(200);
        assertThat(tagsOf(contact)).containsExactly("fair");
        assertThat(
                        rest.post(
                                        "/Contacts/" + contact + "/actions/add_tags",
                                        "{\"tags\":[{\"name\":\"vip\"}]}")
                                .status())
                .isEqualTo(200);
        assertThat(tagsOf(contact)).containsExactly("fair", "vip");
        assertThat(rest.post(path + "?tag_names=a&ids=" + contact, "").code())
                .isEqualTo("INVALID_REQUEST");
        assertThat(rest.post(path, "{\"tags\":[{\"name\":\"a\"}]}").code())
                .isEqualTo("MANDATORY_NOT_FOUND");
        assertThat(rest.post(path, "{\"ids\":[\"1\"]}").code()).isEqualTo("MANDATORY_NOT_FOUND");
    }

    @Test
    void eachOfManyRecordsHasItsResultAndFiftyCostACredit() {
        Rest.Reply reply =
                rest.post("/Contacts/actions/add_tags?tag_names=a&ids=" + contact + ",12", "");
        assertThat(reply.record(0).path("code").asText()).isEqualTo("SUCCESS");
        assertThat(reply.record(1).path("code").asText()).isEqualTo("INVALID_DATA");
        assertThat(cost(() -> manyIds("add", 50))).isEqualTo(1);
        assertThat(cost(() -> manyIds("add", 51))).isEqualTo(2);
        assertThat(cost(() -> manyIds("remove", 101))).isEqualTo(3);
        bigin.switches().set(Switch.ADD_TAGS, Switch.TagsForm.BODY);
        String ids = "\"1\",".repeat(499) + "\"1\"";
        String body = "{\"tags\":[{\"name\":\"a\"}],\"ids\":[%s]}";
        String path = "/Contacts/actions/add_tags";
        assertThat(cost(() -> rest.post(path, body.formatted(ids)))).isEqualTo(10);
        assertThat(rest.post(path, body.formatted(ids + ",\"1\"")).code())
                .isEqualTo("LIMIT_EXCEEDED");
    }

    private void manyIds(String action, int count) {
        String ids = "1,".repeat(count - 1) + "1";
        rest.post("/Contacts/actions/" + action + "_tags?tag_names=a&ids=" + ids, "");
    }

    @Test
    void taggedRecordsAreCounted() {
        String id = tag("fair");
        String path = "/settings/tags/" + id + "/actions/records_count";
        rest.post("/Contacts/" + contact + "/actions/add_tags?tag_names=fair", "");
        assertThat(rest.get(path + "?module=Contacts").json().path("count")).hasToString("\"1\"");
        bigin.switches().set(Switch.TAG_COUNT_IS_TEXT, false);
        assertThat(rest.get(path + "?module=Contacts").json().path("count")).hasToString("1");
        assertThat(rest.get(path).code()).isEqualTo("REQUIRED_PARAM_MISSING");
        assertThat(rest.get("/settings/tags/12/actions/records_count?module=Contacts").code())
                .isEqualTo("INVALID_DATA");
    }
}
