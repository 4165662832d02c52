package io.github.camelzoho.bigin.poll.criteria;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Criteria in the syntax of Bigin's search, {@code
 * ((Field:operator:value)and(Field:operator:value))}, asked of records as lists and {@code get}
 * give them. Immutable, thread-safe.
 *
 * <p>There are three differences from a search. Texts are compared as a whole, without regard to
 * case, where Bigin's {@code equals} looks for the words. Conditions may be as many as wanted.
 * Blanks may stand around brackets, {@code and} and {@code or}.
 *
 * <p>What a condition means goes by the value that the record has:
 *
 * <ul>
 *   <li>a number, date or time: {@code equals}, {@code not_equal}, {@code greater_than}, {@code
 *       greater_equal}, {@code less_than}, {@code less_equal}, {@code between:a,b} (both included),
 *       {@code in:a,b,c}; times are compared as points in time, whatever their offsets
 *   <li>a text: {@code equals}, {@code not_equal}, {@code starts_with}, {@code in}; of several
 *       texts (multi-select) one has to satisfy it, and none for {@code not_equal}
 *   <li>a lookup or an owner, by the id: {@code equals}, {@code not_equal}, {@code in}
 *   <li>{@code true} or {@code false}: {@code equals}, {@code not_equal}
 *   <li>nothing: no condition is satisfied, {@code not_equal} neither
 * </ul>
 *
 * <p>Source: https://bigin.com/developer/docs/apis/v2/search-records.html
 */
public final class CriteriaFilter implements Predicate<Map<String, Object>> {
    private final Predicate<Map<String, Object>> whole;
    private final Set<String> fields;

    CriteriaFilter(Predicate<Map<String, Object>> whole, Set<String> fields) {
        this.whole = whole;
        this.fields = fields;
    }

    /**
     * Reads criteria.
     *
     * @throws ZohoBiginInputException names the option and the character at which it is wrong
     */
    public static CriteriaFilter parse(String criteria) {
        Conditions conditions = new Conditions(new LinkedHashSet<>());
        Predicate<Map<String, Object>> whole = CriteriaForm.read(criteria, conditions);
        return new CriteriaFilter(whole, Collections.unmodifiableSet(conditions.fields));
    }

    /** Conditions that can be asked; notes the fields that they ask for. */
    private record Conditions(Set<String> fields)
            implements CriteriaForm<Predicate<Map<String, Object>>> {
        @Override
        public Predicate<Map<String, Object>> condition(
                String field, Operator operator, List<Operand> operands) {
            fields.add(field);
            return new Condition(field, operator, operands);
        }

        @Override
        public Predicate<Map<String, Object>> joined(
                boolean all, List<Predicate<Map<String, Object>>> parts) {
            return parts.stream().reduce(all ? Predicate::and : Predicate::or).orElseThrow();
        }
    }

    /** The fields it asks for, in the order in which they first occur: records must have them. */
    public Set<String> fields() {
        return fields;
    }

    /**
     * Tells whether a record satisfies the criteria.
     *
     * @throws ZohoBiginInputException if a condition does not suit what a field holds, for example
     *     a number compared with a word
     */
    @Override
    public boolean test(Map<String, Object> record) {
        return whole.test(record);
    }
}
