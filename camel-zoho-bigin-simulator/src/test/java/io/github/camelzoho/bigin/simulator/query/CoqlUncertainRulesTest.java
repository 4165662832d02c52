package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoqlUncertainRulesTest {

    private static String refusal(String query) {
        return SampleModule.refusedQuery(query, SampleModule.STRICT).code();
    }

    private static void assertTaken(String query, CoqlRules rules) {
        assertThatCode(() -> CoqlQuery.parse(query, rules).bind(SampleModule.FIELDS))
                .doesNotThrowAnyException();
    }

    @Test
    void severalOrderFields() {
        String query =
                "select id from Contacts where id is not null order by Amount asc, id asc limit 9";

        assertTaken(query, SampleModule.LENIENT);
        assertThat(refusal(query)).isEqualTo("SYNTAX_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " order by id asc", " limit 5"})
    void noWhere(String rest) {
        String query = "select id from Contacts" + rest;

        assertTaken(query, SampleModule.LENIENT);
        assertThat(refusal(query)).isEqualTo("SYNTAX_ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id > '1'", "id <= '1'", "id between '1' and '2'", "Account_Name.id > '1'"})
    void idInARange(String where) {
        String query = "select id from Contacts where " + where;

        assertTaken(query, SampleModule.LENIENT);
        assertThat(refusal(query)).isEqualTo("INVALID_QUERY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id = '1'", "id not in ('1', '2')", "id is not null"})
    void idIsAlwaysTakenForItself(String where) {
        assertTaken("select id from Contacts where " + where, SampleModule.STRICT);
    }
}
