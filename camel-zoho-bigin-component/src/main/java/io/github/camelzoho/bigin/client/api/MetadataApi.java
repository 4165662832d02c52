package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.Found;
import io.github.camelzoho.bigin.client.paging.Page;

/**
 * Modules, fields and the organisation. Thread-safe.
 *
 * <p>Sources: https://bigin.com/developer/docs/apis/v2/modules-api.html,
 * https://www.bigin.com/developer/docs/apis/v2/field-meta.html,
 * https://www.bigin.com/developer/docs/apis/v2/get-org-data.html
 */
public final class MetadataApi {
    private static final String SETTINGS = "ZohoBigin.settings.%s.READ (or ZohoBigin.settings.ALL)";

    private final Transport transport;

    public MetadataApi(Transport transport) {
        this.transport = transport;
    }

    /** All modules, those without API support too. */
    public Page modules() {
        ApiRequest request =
                ApiRequest.of(
                        "GET", Paths.of("settings", "modules"), SETTINGS.formatted("modules"));
        return Answer.withList(transport, request, "modules").page("modules");
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
        ApiRequest request =
                ApiRequest.of("GET", Paths.of("settings", "fields"), SETTINGS.formatted("fields"))
                        .query(new QueryString().add("module", module));
        return Answer.withList(transport, request, "fields").page("fields");
    }

    /** The organisation of the credential. */
    public Found organization() {
        ApiRequest request = ApiRequest.of("GET", Paths.of("org"), "ZohoBigin.org.READ");
        return Answer.withList(transport, request, "org").first("org");
    }
}
