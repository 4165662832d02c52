package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.ApiError;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Search criteria: {@code ((Field:operator:value)and(Field:operator:value))}, at most ten
 * conditions, no blanks but in values.
 *
 * <p>In a value the characters {@code (}, {@code )}, {@code ,} and {@code \} are written with a
 * backslash before them; a backslash before any other character stands for itself. A value may be
 * of several words, {@code and} and {@code or} among them.
 *
 * <p>{@code equals} on text asks for the words, as was seen of Bigin: {@code A C} finds {@code A B
 * C}. An empty field satisfies no operator, not even {@code not_equal}.
 *
 * @see <a href="https://bigin.com/developer/docs/apis/v2/search-records.html">Search records</a>
 */
public final class Criteria {

    private Criteria() {}

    /**
     * @return tells whether a record in Bigin's JSON form is found
     * @throws ApiError {@code INVALID_QUERY} for anything that is not documented
     */
    public static Predicate<Map<String, Object>> parse(String criteria, FieldTypes fields) {
        return new CriteriaParser(criteria, fields).parse();
    }
}
