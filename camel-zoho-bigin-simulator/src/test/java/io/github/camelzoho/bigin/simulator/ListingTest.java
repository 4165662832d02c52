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

/** Lists: required fields, sorting, filters, the keys of info. */
class ListingTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:00:00Z"));
        rest = Rest.of(bigin);
    }

    private final List<String> ids = new ArrayList<>();

    private void contacts(int count) {
        for (int i = 0; i < count; i++) {
            ids.add(bigin.module("Contacts").insert(Map.of("Last_Name", "C" + i)));
            bigin.clock().advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void nothingIs204WithoutABody() {
        Rest.Reply reply = rest.get("/Contacts?fields=Last_Name");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void fieldsAreRequired() {
        Rest.Reply reply = rest.get("/Contacts");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("REQUIRED_PARAM_MISSING");
        assertThat(reply.json().at("/details/param").asText()).isEqualTo("fields");
        bigin.switches().set(Switch.MISSING_PARAM_KEY, "param_name");
        assertThat(rest.get("/Contacts?fields=").json().at("/details/param_name").asText())
                .isEqualTo("fields");
    }

    @Test
    void atMostFiftyFields() {
        contacts(1);
        String fifty = "id,".repeat(49) + "id";
        assertThat(rest.get("/Contacts?fields=" + fifty).status()).isEqualTo(200);
        Rest.Reply more = rest.get("/Contacts?fields=" + fifty + ",id");
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.code()).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void onlyTheFieldsAskedForComeAndTheId() {
        contacts(1);
        assertThat(rest.get("/Contacts?fields=Email").first().toString())
                .isEqualTo("{\"Email\":null,\"id\":\"" + ids.get(0) + "\"}");
    }

    @Test
    void unknownFieldsAreRefusedOrLeftOut() {
        contacts(1);
        assertThat(rest.get("/Contacts?fields=Nope").status()).isEqualTo(400);
        assertThat(bigin.refused()).hasSize(1);
        bigin.switches().set(Switch.UNKNOWN_FIELDS, Switch.Unknown.IGNORED);
        assertThat(rest.get("/Contacts?fields=Nope").first().has("Nope")).isFalse();
    }

    @Test
    void infoHasAllItsKeys() {
        contacts(3);
        Rest.Reply reply = rest.get("/Contacts?fields=id&per_page=2");
        List<String> keys = new ArrayList<>();
        reply.info().fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .containsExactlyInAnyOrder(
                        "per_page",
                        "count",
                        "page",
                        "sort_by",
                        "sort_order",
                        "more_records",
                        "next_page_token",
                        "previous_page_token",
                        "page_token_expiry");
        assertThat(reply.info().path("more_records").asBoolean()).isTrue();
        assertThat(reply.info().path("page_token_expiry").asText())
                .isEqualTo("2031-03-05T09:00:03+02:00");
    }

    @Test
    void withOnePageTokensAreNull() {
        contacts(2);
        Rest.Reply reply = rest.get("/Contacts?fields=id");
        assertThat(reply.info().path("next_page_token").isNull()).isTrue();
        assertThat(reply.info().path("page_token_expiry").isNull()).isTrue();
        assertThat(reply.info().path("more_records").asBoolean()).isFalse();
    }

    @Test
    void theNewestIdComesFirstUnlessAskedOtherwise() {
        contacts(3);
        assertThat(rest.get("/Contacts?fields=id").ids())
                .containsExactly(ids.get(2), ids.get(1), ids.get(0));
        assertThat(rest.get("/Contacts?fields=id&sort_order=asc").ids())
                .containsExactlyElementsOf(ids);
        bigin.module("Contacts").update(ids.get(0), Map.of("Email", "a@b.example"));
        assertThat(rest.get("/Contacts?fields=id&sort_by=Modified_Time").ids())
                .containsExactly(ids.get(0), ids.get(2), ids.get(1));
        assertThat(rest.get("/Contacts?fields=id&sort_by=Created_Time").ids().get(0))
                .isEqualTo(ids.get(2));
        assertThat(rest.get("/Contacts?fields=id&sort_by=Last_Name").code())
                .isEqualTo("INVALID_DATA");
        assertThat(rest.get("/Contacts?fields=id&sort_order=up").code()).isEqualTo("INVALID_DATA");
    }

    @Test
    void pageSizesEndAt200() {
        assertThat(rest.get("/Contacts?fields=id&per_page=201").status()).isEqualTo(400);
        assertThat(rest.get("/Contacts?fields=id&per_page=0").status()).isEqualTo(400);
        assertThat(rest.get("/Contacts?fields=id&per_page=x").code())
                .isEqualTo("UNABLE_TO_PARSE_DATA_TYPE");
        assertThat(rest.get("/Contacts?fields=id&page=0").status()).isEqualTo(400);
    }

    @Test
    void ifModifiedSinceIsHonouredIgnoredOrRefused() {
        contacts(3);
        Rest since = Rest.of(bigin).header("If-Modified-Since", "2031-03-04T09:00:01+02:00");
        assertThat(since.get("/Contacts?fields=id").ids()).containsExactly(ids.get(2));
        Rest later = Rest.of(bigin).header("If-Modified-Since", "2031-03-04T09:00:02+02:00");
        Rest.Reply none = later.get("/Contacts?fields=id");
        assertThat(none.status()).isEqualTo(304);
        assertThat(none.text()).isEmpty();
        bigin.switches().set(Switch.IF_MODIFIED_SINCE_INCLUSIVE, true);
        assertThat(later.get("/Contacts?fields=id").ids()).containsExactly(ids.get(2));
        bigin.switches().set(Switch.IF_MODIFIED_SINCE_INCLUSIVE, false);
        bigin.switches().set(Switch.IF_MODIFIED_SINCE, Switch.Support.IGNORED);
        assertThat(later.get("/Contacts?fields=id").ids()).hasSize(3);
        bigin.switches().set(Switch.IF_MODIFIED_SINCE, Switch.Support.REFUSED);
        assertThat(later.get("/Contacts?fields=id").code()).isEqualTo("INVALID_REQUEST");
        assertThat(rest.get("/Contacts?fields=id").status()).as("without it").isEqualTo(200);
    }

    @Test
    void idsAreHonouredIgnoredOrRefused() {
        contacts(3);
        String list = "/Contacts?fields=id&ids=" + ids.get(1);
        assertThat(rest.get(list).ids()).containsExactly(ids.get(1));
        bigin.switches().set(Switch.LIST_IDS, Switch.Support.IGNORED);
        assertThat(rest.get(list).ids()).hasSize(3);
        bigin.switches().set(Switch.LIST_IDS, Switch.Support.REFUSED);
        assertThat(rest.get(list).status()).isEqualTo(400);
        assertThat(bigin.refused()).hasSize(1);
    }

    @Test
    void parametersOfTheCrmAreRefusedOrIgnored() {
        contacts(1);
        assertThat(rest.get("/Contacts?fields=id&converted=false").status()).isEqualTo(400);
        bigin.switches().set(Switch.CRM_PARAMETERS, Switch.Unknown.IGNORED);
        assertThat(rest.get("/Contacts?fields=id&converted=false").status()).isEqualTo(200);
    }

    @Test
    void customViewsFilterAndCannotBeSorted() {
        contacts(3);
        String cvid =
                bigin.organization()
                        .addCustomView("Contacts", "C1", r -> "C1".equals(r.get("Last_Name")));
        assertThat(rest.get("/Contacts?fields=id&cvid=" + cvid).ids()).containsExactly(ids.get(1));
        assertThat(rest.get("/Contacts?fields=id&sort_by=id&cvid=" + cvid).code())
                .isEqualTo("AMBIGUITY_DURING_PROCESSING");
        assertThat(rest.get("/Contacts?fields=id&cvid=5").code()).isEqualTo("INVALID_DATA");
    }

    @Test
    void nothingWaitsForApproval() {
        contacts(1);
        assertThat(rest.get("/Contacts?fields=id&approved=both").status()).isEqualTo(200);
        assertThat(rest.get("/Contacts?fields=id&approved=false").status()).isEqualTo(204);
        assertThat(rest.get("/Contacts?fields=id&approved=maybe").status()).isEqualTo(400);
    }

    @Test
    void aTeamPipelineHasItsOwnRecords() {
        String sales =
                bigin.module("Pipelines")
                        .insert(Map.of("Deal_Name", "A", "Sub_Pipeline", "Renewals"));
        bigin.module("Pipelines")
                .insert(Map.of("Deal_Name", "B", "Sub_Pipeline", "Onboarding Standard"));
        assertThat(rest.get("/Pipelines?fields=id&pipeline_id=4001002000000091001").ids())
                .containsExactly(sales);
        assertThat(rest.get("/Pipelines?fields=id&pipeline_id=1").code()).isEqualTo("INVALID_DATA");
        assertThat(rest.get("/Contacts?fields=id&pipeline_id=4001002000000091001").status())
                .isEqualTo(400);
    }
}
