package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.model.BulkJob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk read job is to read. Immutable.
 *
 * <p>Source: https://www.bigin.com/developer/docs/apis/v2/bulk-read/create-job.html
 *
 * @param module API name
 * @param fields the columns; empty for all
 * @param criteria in the syntax of bulk read, or {@code null} for all records
 * @param customViewId a custom view instead of criteria, or {@code null}
 * @param page which 200,000 records, from 1
 * @param calendar whether events come as iCalendar instead of CSV
 * @param callbackUrl gets a POST when the job has ended, or {@code null}
 */
public record BulkReadQuery(
        String module,
        List<String> fields,
        @Nullable Map<String, Object> criteria,
        @Nullable String customViewId,
        int page,
        boolean calendar,
        @Nullable String callbackUrl) {

    public BulkReadQuery {
        fields = List.copyOf(fields);
    }

    /** What a job reads, as its state tells; {@code null} if Bigin does not say. */
    public static @Nullable BulkReadQuery of(BulkJob job) {
        Map<?, ?> query = job.query();
        if (job.module() == null) {
            return null;
        }
        Object view = query.get("cvid");
        int page = query.get("page") instanceof Number number ? number.intValue() : 1;
        return new BulkReadQuery(
                String.valueOf(job.module()),
                query.get("fields") instanceof List<?> fields
                        ? fields.stream().map(String::valueOf).toList()
                        : List.of(),
                criteriaIn(query),
                view == null ? null : view.toString(),
                page,
                "ics".equals(job.map().get("file_type")),
                null);
    }

    /** The same for the next page; nobody but its reader waits for that. */
    public BulkReadQuery nextPage() {
        return new BulkReadQuery(module, fields, criteria, customViewId, page + 1, calendar, null);
    }

    @SuppressWarnings("unchecked") // the JSON reader makes maps with string keys
    private static @Nullable Map<String, Object> criteriaIn(Map<?, ?> query) {
        return query.get("criteria") instanceof Map<?, ?> criteria
                ? (Map<String, Object>) criteria
                : null;
    }

    /** The body of the call that creates the job. */
    Map<String, Object> toJson(Object moduleInItsForm) {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("module", moduleInItsForm);
        if (!fields.isEmpty()) {
            query.put("fields", fields);
        }
        if (criteria != null) {
            query.put("criteria", criteria);
        }
        if (customViewId != null) {
            query.put("cvid", customViewId);
        }
        query.put("page", page);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", query);
        if (calendar) {
            body.put("file_type", "ics");
        }
        if (callbackUrl != null) {
            body.put("callback", Map.of("url", callbackUrl, "method", "post"));
        }
        return body;
    }
}
