package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaAreReadPickilyTest {

    private static final String ADA = "(Last_Name:equals:Ada)";
    private static final Map<String, Object> RECORD = Map.of("Last_Name", "Ada", "Amount", 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Last_Name:equals:Ada)",
                "((Last_Name:equals:Ada))",
                "((Last_Name:equals:Ada)and(Amount:equals:5))",
                "((Last_Name:equals:Ada)or(Amount:equals:6))",
                "((Last_Name:equals:Ada)and(Amount:equals:5)and(Amount:less_than:6))",
                "((Last_Name:equals:Eve)or((Last_Name:equals:Ada)and(Amount:equals:5)))",
                "(((Last_Name:equals:Eve)and(Amount:equals:5))or(Last_Name:equals:Ada))"
            })
    void takesBracketedConditions(String criteria) {
        assertThat(SampleModule.finds(criteria, RECORD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "()",
                "(())",
                "Last_Name:equals:Ada",
                "(Last_Name:equals:Ada",
                "(Last_Name:equals:Ada))",
                "(Last_Name:equals:Ada)and(Amount:equals:5)",
                "(Last_Name:equals:Ada)and",
                "((Last_Name:equals:Ada)and)",
                "((Last_Name:equals:Ada)(Amount:equals:5))",
                "((Last_Name:equals:Ada)xor(Amount:equals:5))",
                "((Last_Name:equals:Ada)AND(Amount:equals:5))",
                "((Last_Name:equals:Ada)and(Amount:equals:5)or(Amount:equals:6))",
                "((Last_Name:equals:Ada)or(Amount:equals:5)and(Amount:equals:6))",
                "((Last_Name:equals:Ada) and (Amount:equals:5))",
                "( Last_Name:equals:Ada)",
                "(Last_Name :equals:Ada)",
                "(Last_Name: equals:Ada)",
                " (Last_Name:equals:Ada)",
                "(Last_Name:equals:Ada) ",
                "(Last_Name:equals)",
                "(Last_Name:Ada)",
                "(Last_Name:equals:)",
                "(Last_Name:equals:  )",
                "(Last_Name:EQUALS:Ada)",
                "(Last_Name:contains:Ada)",
                "(Last_Name:is:Ada)",
                "(:equals:Ada)",
                "(Last_Name::Ada)",
                "(Last_Name:in:Ada,)",
                "(Last_Name:equals:Ada(Byron))",
                "(Last_Name:equals:Ada\\)"
            })
    void refusesWhatIsNotDocumented(String criteria) {
        assertThat(SampleModule.refusedCriteria(criteria).code()).isEqualTo("INVALID_QUERY");
    }

    @Test
    void takesTenConditionsAndNotEleven() {
        assertThat(SampleModule.finds(joined(10), RECORD)).isTrue();
        assertThat(SampleModule.refusedCriteria(joined(11)).code()).isEqualTo("INVALID_QUERY");
    }

    @Test
    void endlessBracketsAreRefusedToo() {
        assertThat(SampleModule.refusedCriteria("(".repeat(100_000)).code())
                .isEqualTo("INVALID_QUERY");
    }

    private static String joined(int conditions) {
        return "(" + String.join("and", Collections.nCopies(conditions, ADA)) + ")";
    }
}
