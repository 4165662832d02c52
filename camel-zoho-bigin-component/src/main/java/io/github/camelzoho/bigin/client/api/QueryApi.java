package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Replay;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Search and COQL, one call each. Thread-safe.
 *
 * <p>Sources: https://bigin.com/developer/docs/apis/v2/search-records.html,
 * https://www.bigin.com/developer/docs/apis/v2/get-records-coql.html
 */
public final class QueryApi {
    /** How far a search reaches. */
    static final int SEARCH_REACH = 2000;

    private static final String SEARCH_SCOPE = "ZohoSearch.securesearch.READ and ";
    private static final String COQL_SCOPE =
            "ZohoBigin.coql.READ and a modules scope such as ZohoBigin.modules.ALL";

    private final Transport transport;

    public QueryApi(Transport transport) {
        this.transport = transport;
    }

    /**
     * One page of a search, by number. Reads an index that lags writes by 10 to 20 seconds.
     *
     * @throws ZohoBiginIncompleteResultException if the page lies past record 2,000
     */
    public Page search(
            String module,
            SearchQuery query,
            List<String> fields,
            @Nullable String approved,
            @Nullable Integer perPage,
            PageRef ref) {
        int page = ref instanceof PageRef.ByNumber number ? number.page() : 1;
        int size = perPage == null ? RecordsApi.MAX_PER_PAGE : perPage;
        ApiRequest request =
                ApiRequest.of(
                        "GET",
                        Paths.of(module, "search"),
                        SEARCH_SCOPE + Paths.moduleScope(module, "READ"));
        if ((page - 1) * size >= SEARCH_REACH) {
            throw tooMany(request, (page - 1) * size);
        }
        QueryString parameters =
                query.toQuery()
                        .addAll("fields", fields)
                        .add("approved", approved)
                        .add("per_page", perPage)
                        .add("page", page > 1 ? page : null);
        try {
            Answer answer = Answer.withList(transport, request.query(parameters), "data");
            return RecordsApi.byNumber(answer, "data", ref);
        } catch (ZohoBiginInvalidDataException e) {
            // Of a size that does not divide 2,000 the last page would reach beyond.
            throw "LIMIT_REACHED".equals(e.getCode()) ? tooMany(request, (page - 1) * size) : e;
        }
    }

    /** The rows of one COQL statement, which has its own limit and offset. */
    public Page coql(String statement) {
        ApiRequest request =
                ApiRequest.of("POST", Paths.of("coql"), COQL_SCOPE)
                        .json(Json.write(Map.of("select_query", statement)))
                        .replay(Replay.ALWAYS);
        Answer answer = Answer.withList(transport, request, "data");
        return new Page(answer.list("data"), null, answer.moreRecords(), null, answer.status());
    }

    private static ZohoBiginIncompleteResultException tooMany(ApiRequest request, int read) {
        CallFailure failure =
                CallFailure.of(
                        request.line(),
                        "more than 2,000 records match, and a search reaches no further",
                        "Narrow the criteria, use operation coql, or set maxRecords to 2000 or less");
        return new ZohoBiginIncompleteResultException(failure, read, null);
    }
}
