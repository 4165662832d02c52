package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoqlLimitsTest {

    private static final String ALL = "select id from Contacts where id is not null ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit 1|1|0",
                "limit 200|200|0",
                "limit 5 offset 0|5|0",
                "limit 200 offset 9800|200|9800",
                "limit 1 offset 9999|1|9999",
                "offset 20|200|20",
                "limit 20, 5|5|20",
                "limit 0, 5|5|0",
                "limit 9800,200|200|9800"
            })
    void theWindow(String clause, int limit, int offset) {
        CoqlQuery query = CoqlQuery.parse(ALL + clause, SampleModule.STRICT);

        assertThat(query.limit()).isEqualTo(limit);
        assertThat(query.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit",
                "limit 0",
                "limit 5, 0",
                "limit -1",
                "limit 1.5",
                "limit '5'",
                "limit all",
                "limit 5,",
                "limit 1, 5 offset 3",
                "limit 1, 2, 3",
                "limit 5 limit 5",
                "limit 5 offset",
                "limit 5 offset -1",
                "offset 5 offset 5"
            })
    void notAWindow(String clause) {
        assertThat(SampleModule.refusedQuery(ALL + clause).code()).isEqualTo("SYNTAX_ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit 201",
                "limit 201, 201",
                "limit 99999999999999999999",
                "limit 200 offset 9801",
                "limit 1 offset 10000",
                "limit 9801, 200",
                "offset 9801",
                "offset 99999999999999999999"
            })
    void beyondTheReach(String clause) {
        assertThat(SampleModule.refusedQuery(ALL + clause).code()).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void fiftyColumns() {
        assertThatCode(() -> CoqlQuery.parse(columns(50), SampleModule.LENIENT))
                .doesNotThrowAnyException();
        assertThat(SampleModule.refusedQuery(columns(51)).code()).isEqualTo("LIMIT_EXCEEDED");
    }

    private static String columns(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> "Column_" + it)
                .collect(Collectors.joining(", ", "select ", " from Contacts"));
    }

    @Test
    void twentyFiveCriteria() {
        assertThatCode(() -> CoqlQuery.parse(criteria(25), SampleModule.STRICT))
                .doesNotThrowAnyException();
        assertThat(SampleModule.refusedQuery(criteria(26)).code()).isEqualTo("LIMIT_EXCEEDED");
    }

    private static String criteria(int count) {
        String where = "Amount = 1";
        for (int i = 1; i < count; i++) {
            where = "(" + where + " or Amount = 1)";
        }
        return "select id from Contacts where " + where;
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "not in"})
    void fiftyValuesInAList(String comparator) {
        assertThatCode(() -> CoqlQuery.parse(list(comparator, 50), SampleModule.STRICT))
                .doesNotThrowAnyException();
        assertThat(SampleModule.refusedQuery(list(comparator, 51)).code())
                .isEqualTo("LIMIT_EXCEEDED");
    }

    private static String list(String comparator, int values) {
        return "select id from Contacts where Amount %s (%s)"
                .formatted(comparator, String.join(", ", Collections.nCopies(values, "1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select A.x, A.y, B.z from Contacts",
                "select A.B.x, A.y from Contacts",
                "select A.x from Contacts where B.y is null order by A.z asc"
            })
    void twoJoins(String query) {
        assertThatCode(() -> CoqlQuery.parse(query, SampleModule.LENIENT))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select A.x, B.y, C.z from Contacts",
                "select A.B.C.x from Contacts",
                "select A.x from Contacts where B.y is null order by C.z asc"
            })
    void threeJoins(String query) {
        assertThat(SampleModule.refusedQuery(query).code()).isEqualTo("LIMIT_EXCEEDED");
    }
}
