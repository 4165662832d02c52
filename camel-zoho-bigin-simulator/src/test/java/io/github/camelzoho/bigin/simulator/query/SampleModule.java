package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A module with one field of every type, named {@code A_} and the type, and some real names. */
final class SampleModule {

    static final FieldTypes FIELDS = SampleModule::typeOf;

    static final CoqlRules LENIENT = new CoqlRules(true, true, true, QuoteEscape.DOUBLING);
    static final CoqlRules STRICT = new CoqlRules(false, false, false, QuoteEscape.DOUBLING);

    private SampleModule() {}

    static String fieldOf(FieldType type) {
        return "A_" + type.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<FieldType> typeOf(String name) {
        return switch (name) {
            case "Last_Name", "Account_Name.Account_Name", "Account_Name.Phone" ->
                    Optional.of(FieldType.TEXT);
            case "Sub_Pipeline" -> Optional.of(FieldType.PICKLIST);
            case "Amount" -> Optional.of(FieldType.CURRENCY);
            case "Modified_Time" -> Optional.of(FieldType.DATETIME);
            case "Account_Name", "Contact_Name", "Account_Name.Parent_Account" ->
                    Optional.of(FieldType.LOOKUP);
            case "Pipeline", "Account_Name.id" -> Optional.of(FieldType.BIGINT);
            default ->
                    Arrays.stream(FieldType.values())
                            .filter(type -> fieldOf(type).equals(name))
                            .findFirst();
        };
    }

    static Map<String, Object> record(String field, @Nullable Object value) {
        return record("1", field, value);
    }

    static Map<String, Object> record(String id, String field, @Nullable Object value) {
        Map<String, @Nullable Object> record = new HashMap<>();
        record.put("id", id);
        record.put(field, value);
        return record;
    }

    static ApiError refusal(ThrowingCallable query) {
        return Objects.requireNonNull(catchThrowableOfType(ApiError.class, query));
    }

    static ApiError refusedCriteria(String criteria) {
        return refusal(() -> Criteria.parse(criteria, FIELDS));
    }

    static ApiError refusedQuery(String query) {
        return refusedQuery(query, LENIENT);
    }

    static ApiError refusedQuery(String query, CoqlRules rules) {
        return refusal(() -> CoqlQuery.parse(query, rules).bind(FIELDS));
    }

    static ApiError refusedWhere(String where) {
        return refusedQuery("select id from Contacts where " + where);
    }

    static boolean finds(String criteria, Map<String, Object> record) {
        return Criteria.parse(criteria, FIELDS).test(record);
    }

    static boolean selects(String where, Map<String, Object> record) {
        return selects(where, LENIENT, record);
    }

    static boolean selects(String where, CoqlRules rules, Map<String, Object> record) {
        return CoqlQuery.parse("select id from Contacts where " + where, rules)
                .bind(FIELDS)
                .condition()
                .test(record);
    }

    static List<String> idsInOrder(String orderBy, List<Map<String, Object>> records) {
        return records.stream()
                .sorted(
                        CoqlQuery.parse("select id from Contacts " + orderBy, LENIENT)
                                .bind(FIELDS)
                                .order())
                .map(record -> String.valueOf(record.get("id")))
                .toList();
    }
}
