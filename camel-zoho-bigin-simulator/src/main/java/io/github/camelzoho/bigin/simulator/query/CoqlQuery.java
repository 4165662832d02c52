package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.ApiError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One COQL query, read: grammar and size are right, its fields are not checked yet.
 *
 * <p>Assumed where the documentation is silent: text is compared as written, upper and lower case
 * apart, by {@code like} too; an empty field satisfies null checks alone, not even {@code !=};
 * plain numbers have no quotes, everything else has; ORDER BY needs its direction, and types
 * without comparators give no order; a LIMIT of zero is a syntax error.
 *
 * @see <a href="https://www.bigin.com/developer/docs/apis/v2/construct-coql-query.html">Construct a
 *     COQL query</a>
 */
public final class CoqlQuery {

    private final CoqlRules rules;
    private final String module;
    private final List<String> columns;
    private final Optional<CoqlCondition> where;
    private final List<CoqlOrder> orderBy;
    private final int limit;
    private final int offset;

    CoqlQuery(
            CoqlRules rules,
            String module,
            List<String> columns,
            Optional<CoqlCondition> where,
            List<CoqlOrder> orderBy,
            int limit,
            int offset) {
        this.rules = rules;
        this.module = module;
        this.columns = List.copyOf(columns);
        this.where = where;
        this.orderBy = List.copyOf(orderBy);
        this.limit = limit;
        this.offset = offset;
    }

    /**
     * @throws ApiError {@code SYNTAX_ERROR}, {@code LIMIT_EXCEEDED} or {@code DUPLICATE_DATA}
     */
    public static CoqlQuery parse(String query, CoqlRules rules) {
        return new CoqlParser(query, rules).parse();
    }

    public String module() {
        return module;
    }

    /** As asked for: {@code id}, which Bigin always answers, is in it only if it was named. */
    public List<String> columns() {
        return columns;
    }

    public int limit() {
        return limit;
    }

    public int offset() {
        return offset;
    }

    /** Whether the answer goes by this field, ascending, and by id where that is equal. */
    public boolean isAscendingBy(String field) {
        return orderBy.isEmpty()
                ? field.equals("id")
                : orderBy.equals(List.of(new CoqlOrder(field, false)));
    }

    /** Whether the answer goes by id, descending. */
    public boolean isDescendingById() {
        return orderBy.equals(List.of(new CoqlOrder("id", true)));
    }

    /**
     * The value of a field below which no record can be found, if the conditions tell one. To be
     * asked of a query that was bound, whose literals therefore have the form of their fields.
     *
     * @param number makes a number of a literal
     */
    public OptionalLong floor(String field, ToLongFunction<String> number) {
        return where.isEmpty()
                ? OptionalLong.empty()
                : CoqlEnd.lower(field, number).of(where.get());
    }

    /** The value above which no record can be found; as {@link #floor} otherwise. */
    public OptionalLong ceiling(String field, ToLongFunction<String> number) {
        return where.isEmpty()
                ? OptionalLong.empty()
                : CoqlEnd.upper(field, number).of(where.get());
    }

    /** Every field named anywhere in the query; the dotted ones are what has to be joined. */
    public Set<String> fields() {
        return Stream.of(
                        columns.stream(),
                        where.stream().flatMap(CoqlCondition::fields),
                        orderBy.stream().map(CoqlOrder::field))
                .flatMap(names -> names)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Holds the query against the fields of its module.
     *
     * @throws ApiError {@code INVALID_QUERY} for an unknown or unfit column, comparator or value
     */
    public BoundCoqlQuery bind(FieldTypes fieldTypes) {
        CoqlBinding binding = new CoqlBinding(fieldTypes, rules);
        columns.forEach(binding::checkColumn);
        return new BoundCoqlQuery(
                where.map(binding::condition).orElse(record -> true), binding.order(orderBy));
    }
}
