package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchFindsTest {

    private static boolean finds(String condition, Object value) {
        String field = condition.substring(0, condition.indexOf(':'));
        return SampleModule.finds("(" + condition + ")", SampleModule.record(field, value));
    }

    @Test
    void textThatContainsTheWords() {
        assertThat(finds("A_text:equals:A C", "A B C")).isTrue();
        assertThat(finds("A_text:equals:a c", "A B C")).isTrue();
        assertThat(finds("A_text:equals:A D", "A B C")).isFalse();
        assertThat(finds("A_text:equals:Var", "Varga")).isFalse();
        assertThat(finds("A_text:not_equal:A C", "A B C")).isFalse();
        assertThat(finds("A_text:in:X,A C", "A B C")).isTrue();
    }

    @Test
    void textByItsStart() {
        assertThat(finds("A_text:starts_with:var", "Varga Ada")).isTrue();
        assertThat(finds("A_text:starts_with:Ada", "Varga Ada")).isFalse();
    }

    @Test
    void aPicklistValueAsAWhole() {
        assertThat(finds("A_picklist:equals:closed won", "Closed Won")).isTrue();
        assertThat(finds("A_picklist:equals:Won", "Closed Won")).isFalse();
        assertThat(finds("A_picklist:not_equal:Won", "Closed Won")).isTrue();
    }

    @Test
    void oneOfTheValuesOfAMultiSelect() {
        List<String> chosen = List.of("Red", "Green");

        assertThat(finds("A_multiselectpicklist:equals:Green", chosen)).isTrue();
        assertThat(finds("A_multiselectpicklist:not_equal:Green", chosen)).isFalse();
        assertThat(finds("A_multiselectpicklist:not_equal:Blue", chosen)).isTrue();
        assertThat(finds("A_multiselectpicklist:starts_with:Gr", chosen)).isTrue();
        assertThat(finds("A_multiselectpicklist:equals:Green", List.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "equals:12.50, true", "equals:12, false",
        "not_equal:12, true", "not_equal:12.5, false",
        "greater_than:12.5, false", "greater_than:9, true",
        "greater_equal:12.5, true", "greater_equal:100, false",
        "less_than:12.5, false", "less_than:100, true",
        "less_equal:12.50, true", "less_equal:-13, false"
    })
    void numbersByTheirValue(String comparison, boolean found) {
        assertThat(finds("A_currency:" + comparison, 12.5)).isEqualTo(found);
    }

    @Test
    void rangesWithBothEnds() {
        assertThat(finds("A_integer:between:5,7", 5)).isTrue();
        assertThat(finds("A_integer:between:5,7", 7)).isTrue();
        assertThat(finds("A_integer:between:5,7", 8)).isFalse();
        assertThat(finds("A_date:between:2031-03-01,2031-03-31", "2031-03-31")).isTrue();
    }

    @Test
    void datetimesAsInstants() {
        String stored = "2031-03-04T09:08:07+02:00";

        assertThat(finds("A_datetime:equals:2031-03-04T07:08:07+00:00", stored)).isTrue();
        assertThat(finds("A_datetime:greater_than:2031-03-04T08:08:07+00:00", stored)).isFalse();
        assertThat(finds("A_datetime:in:2031-03-04T02:08:07-05:00", stored)).isTrue();
    }

    @Test
    void lookupsAndBigintsByTheirNumber() {
        assertThat(finds("A_lookup:equals:42", Map.of("id", "42", "name", "Oven"))).isTrue();
        assertThat(finds("A_ownerlookup:in:41,43", Map.of("id", "42"))).isFalse();
        assertThat(finds("A_bigint:greater_than:9", "10")).isTrue();
        assertThat(finds("A_bigint:equals:42", Map.of("id", "42", "name", "Sales"))).isTrue();
    }

    @Test
    void booleans() {
        assertThat(finds("A_boolean:equals:true", true)).isTrue();
        assertThat(finds("A_boolean:not_equal:true", false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A_text:equals:null",
                "A_text:not_equal:a",
                "A_picklist:not_equal:a",
                "A_integer:not_equal:1",
                "A_integer:less_than:1",
                "A_lookup:not_equal:1",
                "A_boolean:not_equal:true"
            })
    void nothingInAnEmptyField(String condition) {
        String field = condition.substring(0, condition.indexOf(':'));
        String criteria = "(" + condition + ")";

        assertThat(SampleModule.finds(criteria, SampleModule.record(field, null))).isFalse();
        assertThat(SampleModule.finds(criteria, Map.of())).isFalse();
    }

    @Test
    void noFieldThatIsUnknownJoinedOrNotIndexed() {
        for (String field :
                List.of("Nickname", "last_name", "Account_Name.Account_Name", "Sub_Pipeline")) {
            assertThat(SampleModule.refusedCriteria("(" + field + ":equals:a)").details())
                    .containsEntry("api_name", field)
                    .containsEntry("operator", "equals")
                    .containsEntry("value", "a")
                    .containsKey("reason");
        }
    }
}
