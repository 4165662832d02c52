package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoqlSelectsTest {

    private static boolean selects(String where, Object value) {
        String field = where.substring(0, where.indexOf(' '));
        return SampleModule.selects(where, SampleModule.record(field, value));
    }

    @Test
    void textExactlyAsWritten() {
        assertThat(selects("A_text = 'A C'", "A C")).isTrue();
        assertThat(selects("A_text = 'A C'", "A B C")).isFalse();
        assertThat(selects("A_text = 'a c'", "A C")).isFalse();
        assertThat(selects("A_text != 'a c'", "A C")).isTrue();
        assertThat(selects("A_text in ('X', 'A C')", "A C")).isTrue();
        assertThat(selects("A_text not in ('X', 'A C')", "A C")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "like 'Var%', true", "like 'ar%', false",
                "like '%ga', true", "like '%g', false",
                "like '%arg%', true", "like '%arx%', false",
                "not like '%arx%', true", "not like '%arg%', false",
                "like 'V_rga%', false", "like '%var%', false"
            })
    void textByPattern(String comparison, boolean selected) {
        assertThat(selects("A_text " + comparison, "Varga")).isEqualTo(selected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "like 'Varga'",
                "like 'V%a'",
                "like '%'",
                "like '%%'",
                "like ''",
                "like '%a%b%'",
                "like 5",
                "not like 'Var%'",
                "not like '%ga'"
            })
    void noTextByAnyOtherPattern(String comparison) {
        assertThat(SampleModule.refusedWhere("A_text " + comparison).code())
                .isEqualTo("INVALID_QUERY");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "= 12.50, true",
                "= 12, false",
                "!= 12.5, false",
                "> 9, true",
                "> 12.5, false",
                ">= 12.5, true",
                "< 100, true",
                "<= 12.4, false",
                "between 12.5 and 13, true",
                "between 13 and 12, false",
                "not between 12 and 13, false",
                "not between 1 and 2, true",
                "not between 12.5 and 13, false",
                "not between 12 and 12.5, false",
                "> -3, true"
            })
    void numbersByTheirValue(String comparison, boolean selected) {
        assertThat(selects("Amount " + comparison, 12.5)).isEqualTo(selected);
    }

    @Test
    void numbersOfAListByTheirValue() {
        assertThat(selects("Amount in (12.50, 13)", 12.5)).isTrue();
        assertThat(selects("Amount not in (12.50, 13)", 12.5)).isFalse();
    }

    @Test
    void datetimesAsInstantsAndDatesAsDays() {
        assertThat(selects("A_datetime = '2031-03-04T07:08:07+00:00'", "2031-03-04T09:08:07+02:00"))
                .isTrue();
        assertThat(selects("A_datetime > '2031-03-04T08:08:07+00:00'", "2031-03-04T09:08:07+02:00"))
                .isFalse();
        assertThat(selects("A_date between '2031-03-04' and '2031-03-05'", "2031-03-04")).isTrue();
    }

    @Test
    void idsAndLookupsByTheirNumber() {
        assertThat(selects("id > '9'", "10")).isTrue();
        assertThat(selects("id = '0010'", "10")).isTrue();
        assertThat(selects("A_lookup = '42'", Map.of("id", "42", "name", "Oven"))).isTrue();
        assertThat(selects("A_ownerlookup not in ('42')", Map.of("id", "42"))).isFalse();
    }

    @Test
    void booleansByWord() {
        assertThat(selects("A_boolean = 'true'", true)).isTrue();
        assertThat(selects("A_boolean = 'false'", true)).isFalse();
    }

    @Test
    void joinedValuesFromTheFlatKeyOrTheLookup() {
        Map<String, Object> flat =
                Map.of("Account_Name.Phone", "1", "Account_Name", Map.of("Phone", "2"));

        assertThat(SampleModule.selects("Account_Name.Phone = '1'", flat)).isTrue();
        assertThat(
                        SampleModule.selects(
                                "Account_Name.id is null",
                                SampleModule.record("Account_Name", null)))
                .isTrue();
        assertThat(
                        SampleModule.selects(
                                "Account_Name.id = '42'",
                                Map.of("Account_Name", Map.of("id", "42"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A_integer = '1'",
                "A_integer = 1.5",
                "Amount = '12.5'",
                "A_text = 5",
                "A_bigint = 5",
                "id = 5",
                "A_lookup = 42",
                "A_lookup = 'Oven'",
                "A_boolean = 'TRUE'",
                "A_boolean = 'yes'",
                "A_boolean = 1",
                "A_date = '2031-02-30'",
                "A_date = '2031-03-04T09:08:07+02:00'",
                "A_datetime = '2031-03-04'",
                "A_datetime = '2031-03-04T09:08:07Z'",
                "A_datetime = '2031-03-04T09:08:07.000+02:00'",
                "A_datetime = '2031-03-04 09:08:07+02:00'",
                "Amount between 1 and '2'",
                "Amount in (1, 'x')"
            })
    void nothingByAValueOfAnotherForm(String where) {
        String field = where.substring(0, where.indexOf(' '));

        assertThat(SampleModule.refusedWhere(where).code()).isEqualTo("INVALID_QUERY");
        assertThat(SampleModule.refusedWhere(where).details()).containsEntry("column_name", field);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "A_text is null, true",
                "A_text is not null, false",
                "A_text = '', false",
                "A_text != 'a', false",
                "A_text not in ('a'), false",
                "A_text not like '%a%', false",
                "A_integer < 1, false",
                "A_integer not between 1 and 2, false",
                "A_lookup is null, true",
                "A_lookup != '1', false",
                "A_boolean = 'false', false"
            })
    void emptyFieldsByNullChecksAlone(String where, boolean selected) {
        String field = where.substring(0, where.indexOf(' '));

        assertThat(SampleModule.selects(where, SampleModule.record(field, null)))
                .isEqualTo(selected);
        assertThat(SampleModule.selects(where, Map.of())).isEqualTo(selected);
    }
}
