package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ErrorAnswers;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.Found;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Users. The writing methods take any number and give one outcome each in input order. Thread-safe.
 *
 * <p>Sources: https://bigin.com/developer/docs/apis/v2/get-users.html, …/add-user.html,
 * …/update-user.html, …/delete-user.html
 */
public final class UsersApi {
    private static final String SCOPE = "ZohoBigin.users.READ";
    private static final String WRITE_SCOPE = "ZohoBigin.users.%s (or ZohoBigin.users.ALL)";
    private static final String USERS = "users";

    private final Transport transport;
    private final OutcomeCalls outcomes;

    public UsersApi(Transport transport) {
        this.transport = transport;
        this.outcomes = new OutcomeCalls(transport, USERS);
    }

    /** One page of the users of a type such as {@code ActiveUsers}; {@code null} for all. */
    public Page list(@Nullable String type, @Nullable Integer perPage, PageRef ref) {
        QueryString parameters = new QueryString().add("type", type).add("per_page", perPage);
        if (ref instanceof PageRef.ByNumber number && number.page() > 1) {
            parameters.add("page", number.page());
        }
        ApiRequest request = ApiRequest.of("GET", Paths.of("users"), SCOPE).query(parameters);
        return RecordsApi.byNumber(Answer.withList(transport, request, "users"), "users", ref);
    }

    /** One user. */
    public Found get(String id) {
        ApiRequest request = ApiRequest.of("GET", Paths.of("users", id), SCOPE);
        return Answer.withList(transport, request, "users").first("users");
    }

    /** Invites users, one call each. Never sent twice once bytes may have left. */
    public List<RecordOutcome> create(Iterator<Map<String, Object>> users) {
        return BatchWrites.write(
                users,
                1,
                one ->
                        outcomes.send(
                                written("POST", Paths.of(USERS), "CREATE", one),
                                Collections.nCopies(1, null)),
                user -> null);
    }

    /** Changes users that have an {@code id}. */
    public List<RecordOutcome> update(Iterator<Map<String, Object>> users) {
        return BatchWrites.write(
                users,
                RecordWritesApi.PER_CALL,
                some ->
                        outcomes.send(
                                written("PUT", Paths.of(USERS), "UPDATE", some),
                                some.stream().map(UsersApi::idOf).toList()),
                UsersApi::idOf);
    }

    /** Changes one user. */
    public RecordOutcome update(String id, Map<String, Object> user) {
        ApiRequest request = written("PUT", Paths.of(USERS, id), "UPDATE", List.of(user));
        return outcomes.send(request, List.of(id)).get(0);
    }

    /** Removes users, one call each. */
    public List<RecordOutcome> delete(Iterator<String> ids) {
        String scope = WRITE_SCOPE.formatted("DELETE");
        return BatchWrites.write(
                ids,
                1,
                one ->
                        outcomes.remove(
                                ApiRequest.of("DELETE", Paths.of(USERS, one.get(0)), scope),
                                one,
                                "user deleted"),
                id -> id);
    }

    /** The exception for a user that was rejected on its own. */
    public ZohoBiginException rejected(RecordOutcome outcome) {
        ApiRequest request =
                ApiRequest.of("write to", Paths.of(USERS), WRITE_SCOPE.formatted("ALL"));
        return ErrorAnswers.ofRejected(request, outcome.httpStatus(), outcome.map());
    }

    private static ApiRequest written(
            String method, String path, String access, List<Map<String, Object>> users) {
        return ApiRequest.of(method, path, WRITE_SCOPE.formatted(access))
                .json(Json.write(Map.of(USERS, users)));
    }

    private static @Nullable String idOf(Map<String, Object> user) {
        Object id = user.get("id");
        return id == null ? null : id.toString();
    }
}
