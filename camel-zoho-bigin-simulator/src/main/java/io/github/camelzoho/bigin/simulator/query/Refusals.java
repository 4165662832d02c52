package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.ApiError;
import java.util.Map;

/**
 * What Bigin answers to a query that it does not take.
 *
 * @see <a href="https://www.bigin.com/developer/docs/apis/v2/get-records-coql.html">Get records
 *     through COQL</a>
 */
final class Refusals {

    private static final int NEAR_LENGTH = 20;

    private Refusals() {}

    static ApiError invalidCriteria(Map<String, Object> details) {
        return new ApiError(400, "INVALID_QUERY", details, "Invalid query formed");
    }

    static ApiError invalidColumn(String column, String reason) {
        return new ApiError(
                400,
                "INVALID_QUERY",
                Map.of("reason", reason, "column_name", column),
                "invalid query formed");
    }

    static ApiError syntax(String query, int position) {
        int at = Math.min(position, query.length());
        int from = at < query.length() ? at : Math.max(0, query.length() - NEAR_LENGTH);
        String near = query.substring(from, Math.min(query.length(), from + NEAR_LENGTH));
        String before = query.substring(0, at);
        int line = 1 + (int) before.chars().filter(it -> it == '\n').count();
        int column = at - before.lastIndexOf('\n');
        return new ApiError(
                400,
                "SYNTAX_ERROR",
                Map.of("near", near, "line", line, "column", column),
                "error occurred while parsing the query");
    }

    static ApiError limit(String what, int maximum) {
        return new ApiError(
                400,
                "LIMIT_EXCEEDED",
                Map.of("reason", what, "limit", maximum),
                "the query exceeds a limit");
    }

    static ApiError duplicateColumn(String column) {
        return new ApiError(
                400, "DUPLICATE_DATA", Map.of("column_name", column), "the column is there twice");
    }
}
