package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SearchTakesOperatorsByFieldTypeTest {

    private static final List<String> ALL =
            List.of(
                    "equals",
                    "not_equal",
                    "starts_with",
                    "in",
                    "greater_than",
                    "greater_equal",
                    "less_than",
                    "less_equal",
                    "between");

    /** The table of the reference; the types that it leaves out take none. */
    private static List<String> documented(FieldType type) {
        return switch (type) {
            case TEXT, EMAIL, PHONE, WEBSITE -> List.of("equals", "not_equal", "starts_with", "in");
            case TEXTAREA -> List.of("equals", "not_equal", "starts_with");
            case PICKLIST, AUTONUMBER -> List.of("equals", "not_equal", "in");
            case MULTISELECTPICKLIST -> List.of("equals", "not_equal", "in", "starts_with");
            case DATE, DATETIME, INTEGER, BIGINT, DOUBLE, DECIMAL, CURRENCY, PERCENT ->
                    ALL.stream().filter(it -> !it.equals("starts_with")).toList();
            case LOOKUP, OWNERLOOKUP -> List.of("equals", "not_equal", "in");
            case BOOLEAN -> List.of("equals", "not_equal");
            case TAG, FILEUPLOAD, FORMULA, JSONOBJECT, JSONARRAY -> List.of();
        };
    }

    private static String value(FieldType type) {
        return switch (type) {
            case DATE -> "2031-03-04";
            case DATETIME -> "2031-03-04T09:08:07+02:00";
            case BOOLEAN -> "true";
            default -> "12";
        };
    }

    private static String criteria(FieldType type, String operator) {
        String value = value(type);
        return "(%s:%s:%s)"
                .formatted(
                        SampleModule.fieldOf(type),
                        operator,
                        operator.equals("between") ? value + "," + value : value);
    }

    static Stream<Arguments> documented() {
        return pairs(true);
    }

    static Stream<Arguments> undocumented() {
        return pairs(false);
    }

    private static Stream<Arguments> pairs(boolean documented) {
        return Arrays.stream(FieldType.values())
                .flatMap(
                        type ->
                                ALL.stream()
                                        .filter(it -> documented(type).contains(it) == documented)
                                        .map(it -> Arguments.of(type, it)));
    }

    @ParameterizedTest
    @MethodSource("documented")
    void takes(FieldType type, String operator) {
        assertThatCode(() -> Criteria.parse(criteria(type, operator), SampleModule.FIELDS))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("undocumented")
    void refuses(FieldType type, String operator) {
        ApiError refusal = SampleModule.refusedCriteria(criteria(type, operator));

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.code()).isEqualTo("INVALID_QUERY");
        assertThat(refusal.details())
                .containsAllEntriesOf(
                        Map.of("api_name", SampleModule.fieldOf(type), "operator", operator))
                .containsKeys("reason", "value");
    }
}
