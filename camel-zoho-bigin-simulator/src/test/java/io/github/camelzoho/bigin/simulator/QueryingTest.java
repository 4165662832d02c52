package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** COQL over the store. */
class QueryingTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = Rest.of(bigin);
    }

    private Rest.Reply coql(String query) {
        return rest.post("/coql", "{\"select_query\":\"" + query + "\"}");
    }

    private String company = "";
    private String contact = "";

    private void records() {
        company = bigin.module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        contact =
                bigin.module("Contacts")
                        .insert(
                                Map.of(
                                        "Last_Name",
                                        "Varga",
                                        "Account_Name",
                                        Map.of("id", company)));
        bigin.module("Contacts").insert(Map.of("Last_Name", "Lind"));
    }

    @Test
    void readsTheStoreWithoutLag() {
        records();
        Rest.Reply reply = coql("select Last_Name from Contacts where Last_Name = 'Varga'");
        assertThat(reply.first().toString())
                .isEqualTo("{\"Last_Name\":\"Varga\",\"id\":\"" + contact + "\"}");
        assertThat(reply.info().path("count").asInt()).isEqualTo(1);
        assertThat(reply.info().path("more_records").asBoolean()).isFalse();
    }

    @Test
    void nothingIs204() {
        assertThat(coql("select id from Contacts where id is not null").status()).isEqualTo(204);
    }

    @Test
    void lookupsShowOnlyTheirIdAndJoinsAFlatKey() {
        records();
        JsonNode record =
                coql("select Account_Name, Account_Name.Account_Name from Contacts"
                                + " where Account_Name.Account_Name = 'Lumen'")
                        .first();
        assertThat(record.path("Account_Name").toString())
                .isEqualTo("{\"id\":\"" + company + "\"}");
        assertThat(record.path("Account_Name.Account_Name").asText()).isEqualTo("Lumen");
        assertThat(record.path("id").asText()).isEqualTo(contact);
    }

    @Test
    void ordersLimitsAndSkips() {
        for (int i = 0; i < 5; i++) {
            bigin.module("Contacts").insert(Map.of("Last_Name", "C" + i));
        }
        Rest.Reply reply =
                coql(
                        "select Last_Name from Contacts where id is not null"
                                + " order by Last_Name desc limit 2 offset 1");
        assertThat(reply.json().path("data").findValuesAsText("Last_Name"))
                .containsExactly("C3", "C2");
        assertThat(reply.info().path("more_records").asBoolean()).isTrue();
        assertThat(
                        coql("select Last_Name from Contacts where id is not null limit 2 offset 3")
                                .json()
                                .path("data")
                                .findValuesAsText("Last_Name"))
                .as("by id ascending unless said otherwise")
                .containsExactly("C3", "C4");
        assertThat(coql("select id from Contacts where id is not null limit 2 offset 5").status())
                .isEqualTo(204);
    }

    @Test
    void timesAreComparedAsInstants() {
        records();
        String query = "select id from Contacts where Modified_Time %s '%s'";
        assertThat(coql(query.formatted(">=", "2031-03-04T07:08:07+00:00")).status())
                .isEqualTo(200);
        assertThat(coql(query.formatted(">", "2031-03-04T09:08:07+02:00")).status()).isEqualTo(204);
    }

    @Test
    void errorsHaveTheirCodes() {
        assertThat(coql("update Contacts").code()).isEqualTo("SYNTAX_ERROR");
        assertThat(coql("select Nope from Contacts where id is not null").code())
                .isEqualTo("INVALID_QUERY");
        assertThat(coql("select id from Nope where id is not null").code())
                .isEqualTo("INVALID_QUERY");
        assertThat(coql("select id from Contacts where id is not null limit 201").code())
                .isEqualTo("LIMIT_EXCEEDED");
        assertThat(rest.post("/coql", "{}").code()).isEqualTo("MANDATORY_NOT_FOUND");
    }

    @Test
    void uncertainRulesGoEitherWay() {
        records();
        String several =
                "select id from Contacts where id is not null"
                        + " order by Modified_Time asc, Last_Name asc";
        assertThat(coql(several).status()).isEqualTo(400);
        bigin.switches().set(Switch.COQL_ORDER_BY_SEVERAL, true);
        assertThat(coql(several).status()).isEqualTo(200);
        assertThat(coql("select id from Contacts").status()).isEqualTo(200);
        bigin.switches().set(Switch.COQL_WHERE_OPTIONAL, false);
        assertThat(coql("select id from Contacts").status()).isEqualTo(400);
        String keyset = "select id from Contacts where id > '" + contact + "'";
        assertThat(coql(keyset).json().path("data")).hasSize(1);
        bigin.switches().set(Switch.COQL_ID_COMPARABLE, false);
        assertThat(coql(keyset).status()).isEqualTo(400);
    }

    @Test
    void quotesAreEscapedInOneWay() {
        bigin.module("Contacts").insert(Map.of("Last_Name", "O'Neil"));
        String backslash = "select id from Contacts where Last_Name = 'O\\\\'Neil'";
        String doubled = "select id from Contacts where Last_Name = 'O''Neil'";
        assertThat(coql(backslash).status()).isEqualTo(200);
        assertThat(coql(doubled).status()).isEqualTo(400);
        bigin.switches()
                .set(
                        Switch.COQL_QUOTE_ESCAPE,
                        io.github.camelzoho.bigin.simulator.query.QuoteEscape.DOUBLING);
        assertThat(coql(backslash).status()).isEqualTo(400);
        assertThat(coql(doubled).status()).isEqualTo(200);
    }
}
