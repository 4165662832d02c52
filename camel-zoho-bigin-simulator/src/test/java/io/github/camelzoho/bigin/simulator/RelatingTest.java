package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Related lists: what is in them, and putting records in and taking them out. */
class RelatingTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private static final String GONE = "4001002000000999999";

    private BiginSimulator bigin;
    private Rest rest;
    private String company;
    private String contact;
    private String product;
    private String deal;
    private boolean refusedWanted;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = Rest.of(bigin);
        company = bigin.module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        contact =
                bigin.module("Contacts")
                        .insert(
                                Map.of(
                                        "Last_Name",
                                        "Varga",
                                        "Account_Name",
                                        Map.of("id", company)));
        product = bigin.module("Products").insert(Map.of("Product_Name", "Oven"));
        deal = deal("Big", "Sales Standard", "Proposal");
    }

    private String deal(String name, String subPipeline, String stage) {
        return bigin.module("Pipelines")
                .insert(
                        Map.of(
                                "Deal_Name",
                                name,
                                "Sub_Pipeline",
                                subPipeline,
                                "Stage",
                                stage,
                                "Contact_Name",
                                Map.of("id", contact)));
    }

    @AfterEach
    void nothingUndocumented() {
        assertThat(bigin.refused()).hasSize(refusedWanted ? 1 : 0);
    }

    @Test
    void lookupsMakeLists() {
        Rest.Reply reply = rest.get("/Accounts/" + company + "/Contacts?fields=Last_Name");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.ids()).containsExactly(contact);
        assertThat(reply.first().path("Last_Name").asText()).isEqualTo("Varga");
        assertThat(reply.info().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "per_page",
                        "count",
                        "page",
                        "more_records",
                        "next_page_token",
                        "previous_page_token",
                        "page_token_expiry");
        assertThat(rest.get("/Contacts/" + contact + "/Pipelines?fields=id").ids())
                .containsExactly(deal);
        assertThat(rest.get("/Contacts/" + contact + "/Tasks?fields=id").status()).isEqualTo(204);
    }

    @Test
    void activitiesBelongToWhatTheyAreRelatedTo() {
        String task =
                bigin.module("Tasks")
                        .insert(Map.of("Subject", "Ring", "Related_To", Map.of("id", company)));
        String call = bigin.module("Calls").insert(Map.of("Contact_Name", Map.of("id", contact)));
        assertThat(rest.get("/Accounts/" + company + "/Tasks?fields=id").ids())
                .containsExactly(task);
        assertThat(rest.get("/Contacts/" + contact + "/Calls?fields=id").ids())
                .containsExactly(call);
    }

    @Test
    void dealsOfAContactMayBeThoseOfOneTeamPipeline() {
        String onboarding = deal("Start", "Onboarding Standard", "Training");
        String path = "/Contacts/" + contact + "/Pipelines?fields=id";
        assertThat(rest.get(path).ids()).containsExactly(onboarding, deal);
        assertThat(rest.get(path + "&pipeline_id=4001002000000091001").ids()).containsExactly(deal);
        assertThat(rest.get(path + "&pipeline_id=1").code()).isEqualTo("INVALID_DATA");
        bigin.credentials()
                .scopes(
                        Set.of(
                                "ZohoBigin.modules.contacts.READ",
                                "ZohoBigin.modules.Pipelines.READ"));
        assertThat(Rest.of(bigin).get(path + "&pipeline_id=4001002000000091001").code())
                .isEqualTo("OAUTH_SCOPE_MISMATCH");
    }

    @Test
    void pipelineIdIsForDealsOfContactsOnly() {
        refusedWanted = true;
        String path = "/Accounts/" + company + "/Pipelines?fields=id&pipeline_id=1";
        assertThat(rest.get(path).code()).isEqualTo("INVALID_REQUEST");
    }

    @ParameterizedTest
    @CsvSource({"Contacts, Products", "Pipelines, Products", "Products, Pipelines"})
    void linksAreSeenFromBothSides(String module, String list) {
        Map<String, String> ids =
                Map.of("Contacts", contact, "Products", product, "Pipelines", deal);
        String there = "/" + module + "/" + ids.get(module) + "/" + list;
        String back = "/" + list + "/" + ids.get(list) + "/" + module;
        String one = there + "/" + ids.get(list);
        Rest.Reply added = rest.put(one, "{\"data\":[{}]}");
        assertThat(added.first().path("message").asText()).isEqualTo("relation added");
        assertThat(added.first().at("/details/id").asText()).isEqualTo(ids.get(list));
        assertThat(rest.put(one, "{\"data\":[{}]}").first().path("message").asText())
                .isEqualTo("relation updated");
        assertThat(rest.get(there + "?fields=id").ids()).containsExactly(ids.get(list));
        assertThat(rest.get(back + "?fields=id").ids()).containsExactly(ids.get(module));
        assertThat(rest.delete(one).first().path("message").asText()).isEqualTo("relation removed");
        assertThat(rest.get(there + "?fields=id").status()).isEqualTo(204);
        assertThat(bigin.module(list).get(ids.get(list))).isNotNull();
    }

    @Test
    void productsOfADealStandInTheDeal() {
        rest.put("/Pipelines/" + deal + "/Products/" + product, "{\"data\":[{}]}");
        assertThat(rest.get("/Pipelines/" + deal).first().at("/Associated_Products/0/name"))
                .hasToString("\"Oven\"");
        rest.delete("/Pipelines/" + deal + "/Products?ids=" + product);
        assertThat(rest.get("/Pipelines/" + deal).first().path("Associated_Products")).isEmpty();
    }

    @Test
    void linkingIntoALookupSetsItAndUnlinkingClearsIt() {
        String other = bigin.module("Contacts").insert(Map.of("Last_Name", "Okoro"));
        String path = "/Accounts/" + company + "/Contacts";
        rest.put(path, "{\"data\":[{\"id\":\"" + other + "\"}]}");
        assertThat(rest.get("/Contacts/" + other).first().at("/Account_Name/id").asText())
                .isEqualTo(company);
        rest.delete(path + "/" + other);
        assertThat(rest.get("/Contacts/" + other).first().path("Account_Name").isNull()).isTrue();
        assertThat(rest.get(path + "?fields=id").ids()).containsExactly(contact);
    }

    @Test
    void eachOfManyHasItsResult() {
        String path = "/Contacts/" + contact + "/Products";
        String data = "{\"data\":[{\"id\":\"%s\"},{\"id\":\"%s\"}]}".formatted(GONE, product);
        Rest.Reply reply = rest.put(path, data);
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.record(0).path("code").asText()).isEqualTo("INVALID_DATA");
        assertThat(reply.record(1).path("message").asText()).isEqualTo("relation added");
        reply = rest.delete(path + "?ids=" + product + "," + product);
        assertThat(reply.record(0).path("message").asText()).isEqualTo("relation removed");
        assertThat(reply.record(1).path("code").asText()).isEqualTo("INVALID_DATA");
        bigin.switches().set(Switch.UNLINKING_UNRELATED_TAKEN, true);
        assertThat(rest.delete(path + "/" + product).first().path("message").asText())
                .isEqualTo("relation removed");
        String tooMany = "{\"data\":[" + "{\"id\":\"1\"},".repeat(100) + "{\"id\":\"1\"}]}";
        assertThat(rest.put(path, tooMany).code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(rest.delete(path + "?ids=" + "1,".repeat(100) + "1").code())
                .isEqualTo("LIMIT_EXCEEDED");
        assertThat(rest.delete(path).code()).isEqualTo("REQUIRED_PARAM_MISSING");
        assertThat(rest.put(path, "{}").code()).isEqualTo("MANDATORY_NOT_FOUND");
    }

    @Test
    void otherListsCannotBeWritten() {
        assertThat(rest.put("/Contacts/" + contact + "/Tasks/1", "{\"data\":[{}]}").code())
                .isEqualTo("NOT_SUPPORTED");
        String task = bigin.module("Tasks").insert(Map.of("Subject", "Ring"));
        assertThat(rest.delete("/Contacts/" + contact + "/Calls/" + task).code())
                .isEqualTo("NOT_SUPPORTED");
    }

    @Test
    void unknownParentHasNothing() {
        String path = "/Contacts/" + GONE + "/Products";
        assertThat(rest.get(path + "?fields=id").status()).isEqualTo(204);
        bigin.switches().set(Switch.UNKNOWN_PARENT_IS_INVALID, true);
        assertThat(rest.get(path + "?fields=id").code()).isEqualTo("INVALID_DATA");
        assertThat(rest.put(path + "/" + product, "{\"data\":[{}]}").code())
                .isEqualTo("INVALID_DATA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?fields=Nope", "/1?fields=id"})
    void undocumentedIsRefused(String tail) {
        refusedWanted = true;
        Rest.Reply reply = rest.get("/Contacts/" + contact + "/Products" + tail);
        assertThat(reply.status()).isIn(400, 405);
    }

    @Test
    void keysOfALinkAreRefused() {
        refusedWanted = true;
        String path = "/Contacts/" + contact + "/Products/" + product;
        assertThat(rest.put(path, "{\"data\":[{\"Quantity\":1}]}").code())
                .isEqualTo("INVALID_DATA");
    }

    @Test
    void listsHavePagesAndTokens() {
        List<String> ids =
                List.of(
                        contact,
                        bigin.module("Contacts").insert(ofCompany("B")),
                        bigin.module("Contacts").insert(ofCompany("C")));
        String path = "/Accounts/" + company + "/Contacts?fields=id&per_page=2";
        assertThat(rest.get("/Accounts/" + company + "/Contacts").code())
                .isEqualTo("REQUIRED_PARAM_MISSING");
        Rest.Reply first = rest.get(path);
        assertThat(first.ids()).containsExactly(ids.get(2), ids.get(1));
        String token = first.info().path("next_page_token").asText();
        assertThat(rest.get(path + "&page_token=" + token).ids()).containsExactly(ids.get(0));
        assertThat(rest.get(path + "&page=2").ids()).containsExactly(ids.get(0));
        assertThat(rest.get(path + "&page=1001").code())
                .isEqualTo("DISCRETE_PAGINATION_LIMIT_EXCEEDED");
        assertThat(
                        rest.get(
                                        "/Accounts/"
                                                + company
                                                + "/Contacts?fields=Email&per_page=2&page_token="
                                                + token)
                                .code())
                .isEqualTo("TOKEN_BOUND_DATA_MISMATCH");
    }

    private Map<String, Object> ofCompany(String name) {
        return Map.of("Last_Name", name, "Account_Name", Map.of("id", company));
    }

    @Test
    void deletedRecordsAreInNoList() {
        rest.put("/Contacts/" + contact + "/Products/" + product, "{\"data\":[{}]}");
        rest.delete("/Products/" + product);
        assertThat(rest.get("/Contacts/" + contact + "/Products?fields=id").status())
                .isEqualTo(204);
        rest.delete("/Accounts/" + company);
        assertThat(bigin.module("Contacts").size()).as("went with its company").isZero();
    }
}
