package io.github.camelzoho.bigin.simulator.query;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a query asks of the records of its module. The value of a dotted name is taken from the flat
 * key with the dot, if the record has it, else from the maps of the lookups.
 *
 * @param condition whether a record is found; true for all without WHERE
 * @param order total on records with different ids: what ORDER BY leaves open goes by ascending id
 * @see <a href="https://www.bigin.com/developer/docs/apis/v2/get-records-coql.html">Get records
 *     through COQL</a>
 */
public record BoundCoqlQuery(
        Predicate<Map<String, Object>> condition, Comparator<Map<String, Object>> order) {}
