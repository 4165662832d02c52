package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.Found;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import org.jspecify.annotations.Nullable;

/**
 * Reading users. Thread-safe.
 *
 * <p>Source: https://bigin.com/developer/docs/apis/v2/get-users.html
 */
public final class UsersApi {
    private static final String SCOPE = "ZohoBigin.users.READ";

    private final Transport transport;

    public UsersApi(Transport transport) {
        this.transport = transport;
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
}
