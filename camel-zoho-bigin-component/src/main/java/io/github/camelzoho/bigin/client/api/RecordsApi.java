package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ApiResponse;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.Found;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reading records, one call each. Thread-safe.
 *
 * <p>Sources: https://bigin.com/developer/docs/apis/v2/get-records.html and its neighbours.
 */
public final class RecordsApi {
    /** Bigin's largest page. */
    public static final int MAX_PER_PAGE = 200;

    /** How far page numbers reach. */
    public static final int PAGE_REACH = 2000;

    private final Transport transport;

    public RecordsApi(Transport transport) {
        this.transport = transport;
    }

    /** One record; empty if it does not exist, which Bigin says with 204. */
    public Found get(String module, String id, List<String> fields) {
        ApiRequest request =
                ApiRequest.of("GET", Paths.of(module, id), () -> Paths.moduleScope(module, "READ"))
                        .query(new QueryString().addAll("fields", fields));
        return Answer.withList(transport, request, "data").first("data");
    }

    /** One page of a list, by number or token. */
    public Page list(ListQuery query, PageRef ref) {
        return list(query, ref, null);
    }

    /**
     * As {@link #list(ListQuery, PageRef)}, only what was modified after a time; it is not certain
     * that Bigin takes that.
     *
     * @param modifiedSince in Bigin's form, or {@code null} for all
     */
    public Page list(ListQuery query, PageRef ref, @Nullable String modifiedSince) {
        QueryString parameters = paged(query.toQuery(), ref);
        ApiRequest request =
                ApiRequest.of("GET", Paths.of(query.module()), () -> scopeOf(query))
                        .query(parameters)
                        .credits(query.credits());
        Answer answer = Answer.withList(transport, since(request, modifiedSince), "data");
        return toPage(answer, "data", ref, query.perPage());
    }

    /** Parameters with those of a page. */
    static QueryString paged(QueryString parameters, PageRef ref) {
        if (ref instanceof PageRef.ByToken token) {
            // Without "page"; "per_page" stays as it was, or the token would be ignored.
            parameters.add("page_token", token.value());
        } else if (ref instanceof PageRef.ByNumber number && number.page() > 1) {
            parameters.add("page", number.page());
        }
        return parameters;
    }

    /** One page of the deleted records, by number. */
    public Page deleted(
            String module, @Nullable String type, @Nullable Integer perPage, PageRef ref) {
        return deleted(module, type, perPage, ref, null);
    }

    /**
     * As {@link #deleted(String, String, Integer, PageRef)}, only what was deleted after a time; it
     * is not certain that Bigin takes that.
     *
     * @param deletedSince in Bigin's form, or {@code null} for all
     */
    public Page deleted(
            String module,
            @Nullable String type,
            @Nullable Integer perPage,
            PageRef ref,
            @Nullable String deletedSince) {
        QueryString parameters = new QueryString().add("type", type).add("per_page", perPage);
        if (ref instanceof PageRef.ByNumber number && number.page() > 1) {
            parameters.add("page", number.page());
        }
        ApiRequest request =
                ApiRequest.of("GET", Paths.of(module, "deleted"), Paths.moduleScope(module, "READ"))
                        .query(parameters);
        Answer answer = Answer.withList(transport, since(request, deletedSince), "data");
        return byNumber(answer, "data", ref);
    }

    private static ApiRequest since(ApiRequest request, @Nullable String time) {
        return time == null ? request : request.header("If-Modified-Since", time);
    }

    /**
     * How many records there are, after one of the filters if any is given. The figure lags by
     * minutes.
     */
    public Count count(String module, SearchQuery filter, @Nullable String customViewId) {
        ApiRequest request =
                ApiRequest.of(
                                "GET",
                                Paths.of(module, "actions", "count"),
                                Paths.moduleScope(module, "READ"))
                        .query(filter.toQuery().add("cvid", customViewId));
        return transport.send(request, response -> readCount(request, response));
    }

    static Count readCount(ApiRequest request, ApiResponse response) throws IOException {
        if (response.isEmpty()) {
            return new Count(response.status(), 0);
        }
        Object count = Answer.read(request, response).body().get("count");
        if (count == null) {
            throw new IOException("the answer has no 'count'");
        }
        return new Count(response.status(), Long.parseLong(count.toString()));
    }

    /**
     * A figure.
     *
     * @param status the HTTP status of the answer
     * @param value how many there are
     */
    public record Count(int status, long value) {}

    private static String scopeOf(ListQuery query) {
        return Paths.moduleScope(query.module(), query.pipelineId() == null ? "READ" : "ALL");
    }

    /** The page after this one is that of the token, or the next number as far as these reach. */
    static Page toPage(Answer answer, String key, PageRef ref, @Nullable Integer perPage) {
        if (answer.moreRecords() && answer.nextPageToken() != null) {
            PageRef next = new PageRef.ByToken(answer.nextPageToken());
            return new Page(answer.list(key), next, true, answer.nextPageToken(), answer.status());
        }
        Page page = byNumber(answer, key, ref);
        int size = perPage == null ? MAX_PER_PAGE : perPage;
        boolean beyond =
                page.next() instanceof PageRef.ByNumber next && next.page() * size > PAGE_REACH;
        return beyond ? page.withNext(null) : page;
    }

    /** The page after a numbered one is the next number; after any other there is none. */
    static Page byNumber(Answer answer, String key, PageRef ref) {
        boolean more = answer.moreRecords();
        PageRef next =
                more && ref instanceof PageRef.ByNumber number
                        ? new PageRef.ByNumber(number.page() + 1)
                        : null;
        return new Page(answer.list(key), next, more, null, answer.status());
    }
}
