package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ErrorAnswers;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tags of modules. The writing methods take any number and give one outcome each in input
 * order. Thread-safe.
 *
 * <p>Sources: https://www.bigin.com/developer/docs/apis/v2/get-tag-list.html, …/create-tags.html,
 * …/update-tags.html, …/delete-tags.html, …/get-record-count-specific-tag.html
 */
public final class TagsApi {
    private static final String TAGS = "tags";
    private static final String SCOPE = "ZohoBigin.settings.tags.%s (or ZohoBigin.settings.ALL)";

    private final Transport transport;
    private final OutcomeCalls outcomes;

    public TagsApi(Transport transport) {
        this.transport = transport;
        this.outcomes = new OutcomeCalls(transport, TAGS);
    }

    /** The tags of a module. */
    public Page list(String module) {
        ApiRequest request = request("GET", "READ").query(new QueryString().add("module", module));
        return Answer.withList(transport, request, TAGS).page(TAGS);
    }

    /** Makes tags. Never sent twice once bytes may have left. */
    public List<RecordOutcome> create(String module, Iterator<Map<String, Object>> tags) {
        return BatchWrites.write(
                tags,
                RecordWritesApi.PER_CALL,
                some ->
                        outcomes.send(
                                written(request("POST", "CREATE"), module, some),
                                Collections.nCopies(some.size(), null)),
                tag -> null);
    }

    /** Changes tags that have an {@code id}. */
    public List<RecordOutcome> update(String module, Iterator<Map<String, Object>> tags) {
        return BatchWrites.write(
                tags,
                RecordWritesApi.PER_CALL,
                some ->
                        outcomes.send(
                                written(request("PUT", "UPDATE"), module, some),
                                some.stream().map(TagsApi::idOf).toList()),
                TagsApi::idOf);
    }

    /** Changes one tag. */
    public RecordOutcome update(String module, String id, Map<String, Object> tag) {
        ApiRequest request = ApiRequest.of("PUT", path(id), SCOPE.formatted("UPDATE"));
        return outcomes.send(written(request, module, List.of(tag)), List.of(id)).get(0);
    }

    /** Deletes tags, one call each; records lose them. */
    public List<RecordOutcome> delete(Iterator<String> ids) {
        return BatchWrites.write(
                ids,
                1,
                one ->
                        outcomes.remove(
                                ApiRequest.of(
                                        "DELETE", path(one.get(0)), SCOPE.formatted("DELETE")),
                                one,
                                "tags deleted"),
                id -> id);
    }

    /** How many records of a module have a tag. */
    public RecordsApi.Count count(String module, String id) {
        ApiRequest request =
                ApiRequest.of("GET", path(id) + "/actions/records_count", SCOPE.formatted("READ"))
                        .query(new QueryString().add("module", module));
        return transport.send(request, response -> RecordsApi.readCount(request, response));
    }

    /** The exception for a tag that was rejected on its own. */
    public ZohoBiginException rejected(RecordOutcome outcome) {
        return ErrorAnswers.ofRejected(
                request("write to", "ALL"), outcome.httpStatus(), outcome.map());
    }

    private static ApiRequest written(
            ApiRequest request, String module, List<Map<String, Object>> tags) {
        return request.query(new QueryString().add("module", module))
                .json(Json.write(Map.of(TAGS, tags)));
    }

    private static ApiRequest request(String method, String access) {
        return ApiRequest.of(method, Paths.of("settings", TAGS), SCOPE.formatted(access));
    }

    private static String path(String id) {
        return Paths.of("settings", TAGS, id);
    }

    private static @Nullable String idOf(Map<String, Object> tag) {
        Object id = tag.get("id");
        return id == null ? null : id.toString();
    }
}
