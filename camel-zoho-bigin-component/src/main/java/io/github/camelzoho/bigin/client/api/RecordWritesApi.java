package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ErrorAnswers;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writing records. Every method takes any number and gives one outcome per record in input order.
 * Thread-safe.
 *
 * <p>Sources: https://bigin.com/developer/docs/apis/v2/insert-records.html, …/update-records.html,
 * …/upsert-records.html, …/delete-records.html, …/change-record-owner.html
 */
public final class RecordWritesApi {
    /** What one create, update, upsert or delete takes. */
    public static final int PER_CALL = 100;

    /** What one change of owner takes. */
    static final int OWNERS_PER_CALL = 500;

    private final OutcomeCalls outcomes;

    public RecordWritesApi(Transport transport) {
        this.outcomes = new OutcomeCalls(transport, "data");
    }

    /** Inserts. Never sent twice once bytes may have left. */
    public List<RecordOutcome> create(
            String module, Iterator<Map<String, Object>> records, WriteOptions options) {
        ApiRequest request =
                ApiRequest.of("POST", Paths.of(module), Paths.moduleScope(module, "CREATE"));
        return BatchWrites.write(
                records, PER_CALL, chunk -> send(request, chunk, options), RecordWritesApi::idOf);
    }

    /** Changes the given keys of records that have an {@code id}; {@code null} clears. */
    public List<RecordOutcome> update(
            String module, Iterator<Map<String, Object>> records, WriteOptions options) {
        ApiRequest request =
                ApiRequest.of("PUT", Paths.of(module), Paths.moduleScope(module, "UPDATE"));
        return BatchWrites.write(
                records, PER_CALL, chunk -> send(request, chunk, options), RecordWritesApi::idOf);
    }

    /** Changes one record. */
    public RecordOutcome update(
            String module, String id, Map<String, Object> record, WriteOptions options) {
        ApiRequest request =
                ApiRequest.of("PUT", Paths.of(module, id), Paths.moduleScope(module, "UPDATE"));
        Map<String, Object> withId = new LinkedHashMap<>(record);
        withId.put("id", id);
        return send(request, List.of(withId), options).get(0);
    }

    /**
     * Inserts or updates by unique fields. Not repeated once bytes may have left: a record without
     * a value for the unique field would be inserted again.
     */
    public List<RecordOutcome> upsert(
            String module, Iterator<Map<String, Object>> records, WriteOptions options) {
        ApiRequest request =
                ApiRequest.of(
                        "POST", Paths.of(module, "upsert"), Paths.moduleScope(module, "CREATE"));
        return BatchWrites.write(
                records, PER_CALL, chunk -> send(request, chunk, options), RecordWritesApi::idOf);
    }

    /** Moves records to the recycle bin; deleting a company deletes its contacts too. */
    public List<RecordOutcome> delete(
            String module, Iterator<String> ids, @Nullable Boolean runWorkflows) {
        String scope = Paths.moduleScope(module, "DELETE");
        return BatchWrites.write(
                ids,
                PER_CALL,
                chunk -> {
                    boolean one = chunk.size() == 1;
                    String path = one ? Paths.of(module, chunk.get(0)) : Paths.of(module);
                    QueryString query =
                            new QueryString()
                                    .addAll("ids", one ? List.of() : chunk)
                                    .add("wf_trigger", runWorkflows);
                    return outcomes.remove(
                            ApiRequest.of("DELETE", path, scope).query(query),
                            chunk,
                            "record deleted");
                },
                id -> id);
    }

    /** Gives records to another user. */
    public List<RecordOutcome> changeOwner(String module, Iterator<String> ids, String owner) {
        String scope = "ZohoBigin.change_owner.CREATE";
        return BatchWrites.write(
                ids,
                OWNERS_PER_CALL,
                chunk -> {
                    boolean one = chunk.size() == 1;
                    String path =
                            one
                                    ? Paths.of(module, chunk.get(0), "actions", "change_owner")
                                    : Paths.of(module, "actions", "change_owner");
                    Map<String, Object> body = new LinkedHashMap<>();
                    body.put("owner", Map.of("id", owner));
                    if (!one) {
                        body.put("ids", chunk);
                    }
                    return outcomes.send(
                            ApiRequest.of("POST", path, scope).json(Json.write(body)), chunk);
                },
                id -> id);
    }

    /** The exception for a record that was rejected on its own. */
    public ZohoBiginException rejected(String module, RecordOutcome outcome) {
        ApiRequest request =
                ApiRequest.of("write to", Paths.of(module), Paths.moduleScope(module, "ALL"));
        return ErrorAnswers.ofRejected(request, outcome.httpStatus(), outcome.map());
    }

    private List<RecordOutcome> send(
            ApiRequest call, List<Map<String, Object>> records, WriteOptions options) {
        ApiRequest request =
                call.json(Json.write(options.envelope(records))).credits((records.size() + 9) / 10);
        return outcomes.send(request, records.stream().map(RecordWritesApi::idOf).toList());
    }

    private static @Nullable String idOf(Map<String, Object> record) {
        Object id = record.get("id");
        return id == null ? null : id.toString();
    }
}
