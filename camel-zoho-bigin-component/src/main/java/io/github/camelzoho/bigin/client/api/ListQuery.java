package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.QueryString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to list, and how. Immutable.
 *
 * <p>Source: https://bigin.com/developer/docs/apis/v2/get-records.html
 *
 * @param module API name
 * @param fields at most 50 names
 * @param ids only these records, or empty
 * @param sortBy {@code id}, {@code Created_Time} or {@code Modified_Time}; {@code null} for Bigin's
 *     default, {@code id}
 * @param sortOrder {@code asc} or {@code desc}; {@code null} for Bigin's default, {@code desc}
 * @param customViewId a custom view, or {@code null}; costs 3 credits a page instead of 1
 * @param pipelineId a Team Pipeline, or {@code null}
 * @param approved {@code true}, {@code false}, {@code both}, or {@code null} for Bigin's default
 * @param perPage 1 to 200, or {@code null} for 200
 */
public record ListQuery(
        String module,
        List<String> fields,
        List<String> ids,
        @Nullable String sortBy,
        @Nullable String sortOrder,
        @Nullable String customViewId,
        @Nullable String pipelineId,
        @Nullable String approved,
        @Nullable Integer perPage) {

    public ListQuery {
        fields = List.copyOf(fields);
        ids = List.copyOf(ids);
    }

    /** All records of a module in Bigin's default order. */
    public static ListQuery of(String module, List<String> fields) {
        return new ListQuery(module, fields, List.of(), null, null, null, null, null, null);
    }

    ListQuery fields(List<String> names) {
        return new ListQuery(
                module, names, ids, sortBy, sortOrder, customViewId, pipelineId, approved, perPage);
    }

    ListQuery ids(List<String> some) {
        return new ListQuery(
                module,
                fields,
                some,
                sortBy,
                sortOrder,
                customViewId,
                pipelineId,
                approved,
                perPage);
    }

    /**
     * Whether the order of ids leads through exactly these records, so that a walk can go on from
     * an id.
     */
    boolean canGoOnById() {
        boolean all =
                customViewId == null && pipelineId == null && approved == null && ids.isEmpty();
        return all && (sortBy == null || sortBy.equals("id"));
    }

    boolean ascending() {
        return "asc".equals(sortOrder);
    }

    int credits() {
        return customViewId == null ? 1 : 3;
    }

    QueryString toQuery() {
        return new QueryString()
                .addAll("fields", fields)
                .addAll("ids", ids)
                .add("sort_by", sortBy)
                .add("sort_order", sortOrder)
                .add("cvid", customViewId)
                .add("pipeline_id", pipelineId)
                .add("approved", approved)
                .add("per_page", perPage);
    }
}
