package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Burns\\,B|Burns,B",
                "f\\(x\\)|f(x)",
                "ends with \\\\|ends with \\",
                "C:\\\\temp|C:\\temp",
                "C:\\temp|C:\\temp",
                "\\\\\\(|\\(",
                "a:b:c|a:b:c"
            })
    void backslashTakesTheMeaningFromTheNextCharacter(String written, String meant) {
        String criteria = "(A_picklist:equals:" + written + ")";

        assertThat(SampleModule.finds(criteria, SampleModule.record("A_picklist", meant))).isTrue();
        assertThat(SampleModule.finds(criteria, SampleModule.record("A_picklist", meant + "x")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Smith and Sons", "and", "or", "true or false", "and\\(or\\)"})
    void theWordsAndAndOrAreValuesInsideOfOne(String written) {
        String meant = written.replace("\\", "");
        String criteria = "((Last_Name:equals:" + written + ")and(Amount:equals:1))";

        assertThat(SampleModule.finds(criteria, Map.of("Last_Name", meant, "Amount", 1))).isTrue();
        assertThat(SampleModule.finds(criteria, Map.of("Last_Name", meant, "Amount", 2))).isFalse();
    }

    @Test
    void inTakesOneHundredValues() {
        assertThat(
                        SampleModule.finds(
                                "(A_integer:in:" + list(100) + ")",
                                SampleModule.record("A_integer", 7)))
                .isTrue();
        assertThat(SampleModule.refusedCriteria("(A_integer:in:" + list(101) + ")").code())
                .isEqualTo("INVALID_QUERY");
    }

    private static String list(int values) {
        return String.join(",", Collections.nCopies(values, "7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A_integer:between:1",
                "A_integer:between:1,2,3",
                "A_integer:equals:1,2",
                "A_integer:equals:1.5",
                "A_integer:equals: 1",
                "A_integer:equals:1e3",
                "A_currency:equals:12.",
                "A_currency:equals:$12",
                "A_text:equals:a,b",
                "A_boolean:equals:TRUE",
                "A_boolean:equals:1",
                "A_lookup:equals:Oven",
                "A_lookup:equals:-1",
                "A_date:equals:2031-02-30",
                "A_date:equals:2031-3-4",
                "A_date:equals:2031-03-04T09:08:07+02:00",
                "A_datetime:equals:2031-03-04",
                "A_datetime:equals:2031-03-04T09:08:07",
                "A_datetime:equals:2031-03-04T09:08:07Z",
                "A_datetime:equals:2031-03-04T09:08:07.123+02:00",
                "A_datetime:equals:2031-03-04T09:08:07 02:00",
                "A_datetime:equals:2031-03-04T09:08+02:00",
                "A_datetime:equals:2031-03-04T25:08:07+02:00"
            })
    void aValueHasTheFormOfItsType(String condition) {
        assertThat(SampleModule.refusedCriteria("(" + condition + ")").code())
                .isEqualTo("INVALID_QUERY");
        assertThat(SampleModule.refusedCriteria("(" + condition + ")").details())
                .containsKeys("reason", "api_name", "operator", "value");
    }
}
