package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Search and count: criteria, index lag, limits. */
class SearchingTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = Rest.of(bigin);
    }

    private String contact(String last, String email) {
        return bigin.module("Contacts").insert(Map.of("Last_Name", last, "Email", email));
    }

    private Rest.Reply search(String criteria) {
        return rest.get("/Contacts/search?criteria=" + Rest.encode(criteria));
    }

    @Test
    void newRecordsShowUpAfterTheLag() {
        String id = contact("Varga", "ada@a.example");
        String path = "/Contacts/search?email=ADA@a.example";
        bigin.clock().advance(Duration.ofSeconds(14));
        assertThat(rest.get(path).status()).isEqualTo(204);
        bigin.clock().advance(Duration.ofSeconds(1));
        assertThat(rest.get(path).first().path("id").asText()).isEqualTo(id);
        bigin.module("Contacts").update(id, Map.of("Email", "other@a.example"));
        assertThat(rest.get(path).status()).as("still the old value").isEqualTo(200);
        bigin.catchUpSearchIndex();
        assertThat(rest.get(path).status()).isEqualTo(204);
        bigin.module("Contacts").delete(id);
        String other = "/Contacts/search?email=other@a.example";
        assertThat(rest.get(other).status()).as("deleted, but still indexed").isEqualTo(200);
        bigin.switches().set(Switch.SEARCH_LAG_SECONDS, 0);
        assertThat(rest.get(other).status()).isEqualTo(204);
    }

    @Test
    void withoutFieldsEveryFieldComes() {
        contact("Varga", "ada@a.example");
        bigin.catchUpSearchIndex();
        Rest.Reply all = rest.get("/Contacts/search?word=Varga");
        assertThat(all.first().has("$approval_state")).isTrue();
        assertThat(all.first().path("Title").isNull()).isTrue();
        List<String> info = new ArrayList<>();
        all.info().fieldNames().forEachRemaining(info::add);
        assertThat(info)
                .containsExactly(
                        "per_page", "count", "page", "sort_by", "sort_order", "more_records");
        assertThat(rest.get("/Contacts/search?word=Varga&fields=Email").first()).hasSize(2);
    }

    @Test
    void equalsMeansContainsTheWords() {
        contact("A B C", "a@a.example");
        contact("A D", "b@a.example");
        bigin.catchUpSearchIndex();
        assertThat(search("(Last_Name:equals:A C)").json().path("data")).hasSize(1);
    }

    @Test
    void faultyCriteriaAreRefused() {
        assertThat(search("(Nope:equals:A)").code()).isEqualTo("INVALID_QUERY");
        assertThat(search("Last_Name:equals").code()).isEqualTo("INVALID_QUERY");
        assertThat(rest.get("/Pipelines/search?criteria=(Sub_Pipeline:equals:A)").code())
                .isEqualTo("INVALID_QUERY");
    }

    @Test
    void theFirstOfSeveralCriteriaCounts() {
        contact("Varga", "ada@a.example");
        bigin.catchUpSearchIndex();
        assertThat(rest.get("/Contacts/search?word=Nobody&email=ada@a.example").status())
                .isEqualTo(200);
    }

    @Test
    void aSearchNeedsSomethingToSearchFor() {
        assertThat(rest.get("/Contacts/search").code()).isEqualTo("EXPECTED_PARAM_MISSING");
        bigin.switches().set(Switch.SEARCH_MISSING_CODE, "REQUIRED_PARAM_MISSING");
        assertThat(rest.get("/Contacts/search").code()).isEqualTo("REQUIRED_PARAM_MISSING");
    }

    @Test
    void wordsHaveTwoCharactersAndNoSpecialOnes() {
        assertThat(rest.get("/Contacts/search?word=a").code()).isEqualTo("INVALID_DATA");
        assertThat(rest.get("/Contacts/search?word=a%28b").code()).isEqualTo("INVALID_DATA");
    }

    @Test
    void phonesAreFoundInAllPhoneFields() {
        bigin.module("Contacts").insert(Map.of("Last_Name", "A", "Mobile", "0123"));
        bigin.catchUpSearchIndex();
        assertThat(rest.get("/Contacts/search?phone=0123").status()).isEqualTo(200);
    }

    @Test
    void aSearchReaches2000RecordsAndKnowsNoTokens() {
        assertThat(rest.get("/Contacts/search?word=ab&page=10").status()).isEqualTo(204);
        assertThat(rest.get("/Contacts/search?word=ab&page=11").code()).isEqualTo("LIMIT_REACHED");
        assertThat(rest.get("/Contacts/search?word=ab&page_token=x").status()).isEqualTo(400);
        assertThat(bigin.refused()).hasSize(1);
    }

    @Test
    void countsLagToo() {
        contact("Varga", "ada@a.example");
        contact("Lind", "bo@a.example");
        assertThat(rest.get("/Contacts/actions/count").text()).isEqualTo("{\"count\":0}");
        bigin.clock().advance(Duration.ofSeconds(60));
        assertThat(rest.get("/Contacts/actions/count").text()).isEqualTo("{\"count\":2}");
        assertThat(rest.get("/Contacts/actions/count?email=bo@a.example").text())
                .isEqualTo("{\"count\":1}");
        assertThat(rest.get("/Contacts/actions/count?criteria=(Last_Name:equals:Nobody)").text())
                .isEqualTo("{\"count\":0}");
        String view =
                bigin.organization()
                        .addCustomView("Contacts", "L", r -> "Lind".equals(r.get("Last_Name")));
        assertThat(rest.get("/Contacts/actions/count?cvid=" + view).text())
                .isEqualTo("{\"count\":1}");
        Rest.Reply both = rest.get("/Contacts/actions/count?word=Varga&cvid=" + view);
        assertThat(both.code()).isEqualTo("AMBIGUITY_DURING_PROCESSING");
        bigin.switches().set(Switch.COUNT_LAG_SECONDS, 0);
        contact("New", "n@a.example");
        assertThat(rest.get("/Contacts/actions/count").text()).isEqualTo("{\"count\":3}");
    }
}
