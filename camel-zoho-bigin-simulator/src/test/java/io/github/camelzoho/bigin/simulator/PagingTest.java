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

/** Page numbers, page tokens, their limits, and rows that move meanwhile. */
class PagingTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:00:00Z"));
        rest = Rest.of(bigin);
    }

    private List<String> contacts(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(bigin.module("Contacts").insert(Map.of("Last_Name", "C" + i)));
        }
        return ids;
    }

    private static String next(Rest.Reply reply) {
        return reply.info().path("next_page_token").asText();
    }

    @Test
    void aTokenLeadsToTheNextPageAndBack() {
        List<String> ids = contacts(5);
        String list = "/Contacts?fields=id&sort_order=asc&per_page=2";
        Rest.Reply one = rest.get(list);
        Rest.Reply two = rest.get(list + "&page_token=" + next(one));
        assertThat(two.ids()).containsExactly(ids.get(2), ids.get(3));
        assertThat(two.info().path("page").asInt()).isEqualTo(2);
        Rest.Reply back =
                rest.get(list + "&page_token=" + two.info().path("previous_page_token").asText());
        assertThat(back.ids()).containsExactly(ids.get(0), ids.get(1));
        Rest.Reply three = rest.get("/Contacts?fields=id&sort_order=asc&page_token=" + next(two));
        assertThat(three.ids()).containsExactly(ids.get(4));
        assertThat(three.info().path("more_records").asBoolean()).isFalse();
    }

    @Test
    void pagesByNumberGoAsFarAs2000() {
        contacts(2001);
        assertThat(rest.get("/Contacts?fields=id&page=10").ids()).hasSize(200);
        Rest.Reply past = rest.get("/Contacts?fields=id&page=11");
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.code()).isEqualTo("DISCRETE_PAGINATION_LIMIT_EXCEEDED");
        String token = next(rest.get("/Contacts?fields=id&page=10"));
        assertThat(rest.get("/Contacts?fields=id&page_token=" + token).ids()).hasSize(1);
    }

    @Test
    void theTokenMayComeOnlyPast2000() {
        contacts(2001);
        bigin.switches().set(Switch.PAGE_TOKEN_FROM_FIRST_PAGE, false);
        assertThat(rest.get("/Contacts?fields=id").info().path("next_page_token").isNull())
                .isTrue();
        Rest.Reply tenth = rest.get("/Contacts?fields=id&page=10");
        assertThat(tenth.info().path("next_page_token").isNull()).isFalse();
    }

    @Test
    void tokensAreBoundToTheirParameters() {
        contacts(3);
        String token = next(rest.get("/Contacts?fields=id&per_page=1"));
        assertThat(rest.get("/Contacts?fields=Email&page_token=" + token).code())
                .isEqualTo("TOKEN_BOUND_DATA_MISMATCH");
        assertThat(rest.get("/Contacts?fields=id&sort_order=asc&page_token=" + token).code())
                .isEqualTo("TOKEN_BOUND_DATA_MISMATCH");
        assertThat(rest.get("/Contacts?fields=id&page_token=made-up").code())
                .isEqualTo("INVALID_DATA");
    }

    @Test
    void anotherPageSizeSilentlyGivesPageOne() {
        List<String> ids = contacts(3);
        String token = next(rest.get("/Contacts?fields=id&per_page=1&sort_order=asc"));
        Rest.Reply reply =
                rest.get("/Contacts?fields=id&per_page=2&sort_order=asc&page_token=" + token);
        assertThat(reply.ids()).containsExactly(ids.get(0), ids.get(1));
        assertThat(reply.info().path("page").asInt()).isEqualTo(1);
    }

    @Test
    void pageAndTokenExcludeEachOther() {
        contacts(2);
        String token = next(rest.get("/Contacts?fields=id&per_page=1"));
        Rest.Reply reply = rest.get("/Contacts?fields=id&page=2&page_token=" + token);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("AMBIGUITY_DURING_PROCESSING");
    }

    @Test
    void tokensLiveADay() {
        contacts(2);
        String token = next(Rest.of(bigin).get("/Contacts?fields=id&per_page=1"));
        bigin.clock().advance(Duration.ofHours(24).minusSeconds(1));
        String list = "/Contacts?fields=id&per_page=1&page_token=" + token;
        assertThat(Rest.of(bigin).get(list).status()).isEqualTo(200);
        bigin.clock().advance(Duration.ofSeconds(1));
        assertThat(Rest.of(bigin).get(list).code()).isEqualTo("EXPIRED_VALUE");
    }

    @Test
    void anEditedRecordChangesItsPlaceDuringAWalk() {
        List<String> ids = contacts(4);
        bigin.clock().advance(Duration.ofSeconds(1));
        String list = "/Contacts?fields=id&sort_by=Modified_Time&sort_order=asc&per_page=2";
        Rest.Reply one = rest.get(list);
        assertThat(one.ids()).containsExactly(ids.get(0), ids.get(1));
        bigin.module("Contacts").update(ids.get(0), Map.of("Last_Name", "moved"));
        Rest.Reply two = rest.get(list + "&page_token=" + next(one));
        assertThat(two.ids())
                .as("the third one slipped to page one")
                .containsExactly(ids.get(3), ids.get(0));
    }
}
