package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.QueryString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which related list of which record to read. Immutable.
 *
 * <p>Source: https://www.bigin.com/developer/docs/apis/v2/get-related-records.html
 *
 * @param module API name of the record's module
 * @param id the record's id
 * @param list API name of the list
 * @param fields at most 50 names
 * @param pipelineId a Team Pipeline, for the deals of a contact, or {@code null}
 * @param perPage 1 to 200, or {@code null} for 200
 */
public record RelatedQuery(
        String module,
        String id,
        String list,
        List<String> fields,
        @Nullable String pipelineId,
        @Nullable Integer perPage) {

    public RelatedQuery {
        fields = List.copyOf(fields);
    }

    RelatedQuery fields(List<String> names) {
        return new RelatedQuery(module, id, list, names, pipelineId, perPage);
    }

    QueryString toQuery() {
        return new QueryString()
                .addAll("fields", fields)
                .add("pipeline_id", pipelineId)
                .add("per_page", perPage);
    }
}
