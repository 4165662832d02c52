package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ErrorAnswers;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Related lists: reading a page, linking, unlinking. The writing methods take any number of ids and
 * give one outcome each in input order; linking twice leaves things as they are. Thread-safe.
 *
 * <p>Sources: https://www.bigin.com/developer/docs/apis/v2/get-related-records.html,
 * …/update-related-records.html, …/delink.html
 */
public final class RelatedListsApi {
    /** What one call links or unlinks. */
    static final int PER_CALL = 100;

    private final Transport transport;
    private final OutcomeCalls outcomes;

    public RelatedListsApi(Transport transport) {
        this.transport = transport;
        this.outcomes = new OutcomeCalls(transport, "data");
    }

    /** One page of a list, by number or token. */
    public Page page(RelatedQuery query, PageRef ref) {
        String access = query.pipelineId() == null ? "READ" : "ALL";
        String scoped = query.pipelineId() == null ? query.module() : query.list();
        ApiRequest request =
                ApiRequest.of(
                                "GET",
                                Paths.of(query.module(), query.id(), query.list()),
                                () -> Paths.moduleScope(scoped, access))
                        .query(RecordsApi.paged(query.toQuery(), ref));
        Answer answer = Answer.withList(transport, request, "data");
        return RecordsApi.toPage(answer, "data", ref, query.perPage());
    }

    /** Puts records into a list. */
    public List<RecordOutcome> link(
            String module, String id, String list, Iterator<String> relatedIds) {
        String scope = Paths.moduleScope(module, "UPDATE");
        return BatchWrites.write(
                relatedIds,
                PER_CALL,
                some -> {
                    boolean one = some.size() == 1;
                    String path =
                            one
                                    ? Paths.of(module, id, list, some.get(0))
                                    : Paths.of(module, id, list);
                    List<Map<String, String>> data =
                            one
                                    ? List.of(Map.of())
                                    : some.stream().map(related -> Map.of("id", related)).toList();
                    ApiRequest request = ApiRequest.of("PUT", path, scope);
                    return outcomes.send(request.json(Json.write(Map.of("data", data))), some);
                },
                related -> related);
    }

    /** Takes records out of a list; the records stay. */
    public List<RecordOutcome> unlink(
            String module, String id, String list, Iterator<String> relatedIds) {
        String scope = Paths.moduleScope(module, "DELETE");
        return BatchWrites.write(
                relatedIds,
                PER_CALL,
                some -> {
                    boolean one = some.size() == 1;
                    String path =
                            one
                                    ? Paths.of(module, id, list, some.get(0))
                                    : Paths.of(module, id, list);
                    ApiRequest request =
                            ApiRequest.of("DELETE", path, scope)
                                    .query(new QueryString().addAll("ids", one ? List.of() : some));
                    return outcomes.remove(request, some, "relation removed");
                },
                related -> related);
    }

    /** The exception for a record that was rejected on its own. */
    public ZohoBiginException rejected(String module, String id, String list, RecordOutcome one) {
        ApiRequest request =
                ApiRequest.of(
                        "write to", Paths.of(module, id, list), Paths.moduleScope(module, "ALL"));
        return ErrorAnswers.ofRejected(request, one.httpStatus(), one.map());
    }
}
