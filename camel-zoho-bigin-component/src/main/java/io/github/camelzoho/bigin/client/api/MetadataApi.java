package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.Found;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;

/**
 * What the organisation has: modules, fields, layouts, related lists, views, roles, profiles, and
 * its own data. Thread-safe.
 *
 * <p>Sources: https://bigin.com/developer/docs/apis/v2/modules-api.html,
 * https://www.bigin.com/developer/docs/apis/v2/field-meta.html, …/layouts-meta-data.html,
 * …/related-list-meta.html, …/custom-view-meta.html, …/get-roles.html, …/get-profiles.html,
 * …/get-org-data.html
 */
public final class MetadataApi {
    private static final String SETTINGS = "ZohoBigin.settings.%s.READ (or ZohoBigin.settings.ALL)";

    private final Transport transport;

    public MetadataApi(Transport transport) {
        this.transport = transport;
    }

    /** All modules, those without API support too. */
    public Page modules() {
        return all("modules");
    }

    /** One module. */
    public Found module(String apiName) {
        ApiRequest request =
                ApiRequest.of(
                        "GET",
                        Paths.of("settings", "modules", apiName),
                        SETTINGS.formatted("modules"));
        return Answer.withList(transport, request, "modules").first("modules");
    }

    /** The fields of a module. */
    public Page fields(String module) {
        return ofModule("fields", module);
    }

    /** The layouts of a module; those of {@code Pipelines} are the Team Pipelines. */
    public Page layouts(String module) {
        return ofModule("layouts", module);
    }

    /** The related lists of a module. */
    public Page relatedLists(String module) {
        return ofModule("related_lists", module);
    }

    /** One page of the custom views of a module. */
    public Page customViews(String module, PageRef ref) {
        QueryString query = new QueryString().add("module", module);
        if (ref instanceof PageRef.ByNumber number && number.page() > 1) {
            query.add("page", number.page());
        }
        ApiRequest request =
                ApiRequest.of(
                                "GET",
                                Paths.of("settings", "custom_views"),
                                SETTINGS.formatted("custom_views"))
                        .query(query);
        return RecordsApi.byNumber(
                Answer.withList(transport, request, "custom_views"), "custom_views", ref);
    }

    /** One custom view. */
    public Found customView(String module, String id) {
        ApiRequest request =
                ApiRequest.of(
                                "GET",
                                Paths.of("settings", "custom_views", id),
                                SETTINGS.formatted("custom_views"))
                        .query(new QueryString().add("module", module));
        return Answer.withList(transport, request, "custom_views").first("custom_views");
    }

    /** The roles. */
    public Page roles() {
        return all("roles");
    }

    /** The profiles. */
    public Page profiles() {
        return all("profiles");
    }

    /** The organisation of the credential. */
    public Found organization() {
        ApiRequest request = ApiRequest.of("GET", Paths.of("org"), "ZohoBigin.org.READ");
        return Answer.withList(transport, request, "org").first("org");
    }

    private Page all(String area) {
        return list(area, new QueryString());
    }

    private Page ofModule(String area, String module) {
        return list(area, new QueryString().add("module", module));
    }

    private Page list(String area, QueryString query) {
        ApiRequest request =
                ApiRequest.of("GET", Paths.of("settings", area), SETTINGS.formatted(area))
                        .query(query);
        return Answer.withList(transport, request, area).page(area);
    }
}
