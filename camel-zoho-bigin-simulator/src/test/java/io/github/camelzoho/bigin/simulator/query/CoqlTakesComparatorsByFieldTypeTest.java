package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CoqlTakesComparatorsByFieldTypeTest {

    private static final List<String> IDENTITY =
            List.of("= V", "!= V", "in (V)", "not in (V, V)", "is null", "is not null");
    private static final List<String> PATTERN = List.of("like '%a%'", "not like '%a%'");
    private static final List<String> RANGE =
            List.of("> V", ">= V", "< V", "<= V", "between V and V", "not between V and V");

    /** The table of the reference; the types that it leaves out take none. */
    private static List<List<String>> documented(FieldType type) {
        return switch (type) {
            case TEXT, PICKLIST, EMAIL, PHONE, WEBSITE -> List.of(IDENTITY, PATTERN);
            case LOOKUP, OWNERLOOKUP -> List.of(IDENTITY);
            case INTEGER, BIGINT, DOUBLE, DECIMAL, CURRENCY, PERCENT, DATE, DATETIME ->
                    List.of(IDENTITY, RANGE);
            case BOOLEAN -> List.of(List.of("= V"));
            default -> List.of();
        };
    }

    private static String value(FieldType type) {
        return switch (type) {
            case DATE -> "'2031-03-04'";
            case DATETIME -> "'2031-03-04T09:08:07+02:00'";
            case BOOLEAN -> "'true'";
            case INTEGER, DOUBLE, DECIMAL, CURRENCY, PERCENT -> "12";
            default -> "'12'";
        };
    }

    private static String query(FieldType type, String comparison) {
        return "select id from Contacts where "
                + SampleModule.fieldOf(type)
                + " "
                + comparison.replace("V", value(type));
    }

    static Stream<Arguments> documented() {
        return pairs(true);
    }

    static Stream<Arguments> undocumented() {
        return pairs(false);
    }

    private static Stream<Arguments> pairs(boolean wanted) {
        return Arrays.stream(FieldType.values())
                .flatMap(
                        type ->
                                Stream.of(IDENTITY, PATTERN, RANGE)
                                        .flatMap(List::stream)
                                        .filter(it -> isDocumented(type, it) == wanted)
                                        .map(it -> Arguments.of(type, it)));
    }

    private static boolean isDocumented(FieldType type, String comparison) {
        return documented(type).stream().anyMatch(them -> them.contains(comparison));
    }

    @ParameterizedTest
    @MethodSource("documented")
    void takes(FieldType type, String comparison) {
        assertThatCode(
                        () ->
                                CoqlQuery.parse(query(type, comparison), SampleModule.STRICT)
                                        .bind(SampleModule.FIELDS))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("undocumented")
    void refuses(FieldType type, String comparison) {
        ApiError refusal = SampleModule.refusedQuery(query(type, comparison));

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.code()).isEqualTo("INVALID_QUERY");
        assertThat(refusal.details())
                .containsEntry("column_name", SampleModule.fieldOf(type))
                .containsKey("reason");
    }
}
