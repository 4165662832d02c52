package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Transport;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    public List<Map<String, Object>> modules() {
        ApiRequest request =
                ApiRequest.of(
                        "GET", Paths.of("settings", "modules"), SETTINGS.formatted("modules"));
        return Answer.withList(transport, request, "modules").list("modules");
    }

    /** One module. */
    public Optional<Map<String, Object>> module(String apiName) {
        ApiRequest request =
                ApiRequest.of(
                        "GET",
                        Paths.of("settings", "modules", apiName),
                        SETTINGS.formatted("modules"));
        return Optional.ofNullable(
                Answer.withList(transport, request, "modules").single("modules"));
    }

    /** The fields of a module. */
    public List<Map<String, Object>> fields(String module) {
        ApiRequest request =
                ApiRequest.of("GET", Paths.of("settings", "fields"), SETTINGS.formatted("fields"))
                        .query(new QueryString().add("module", module));
        return Answer.withList(transport, request, "fields").list("fields");
    }

    /** The organisation of the credential. */
    public Optional<Map<String, Object>> organization() {
        ApiRequest request = ApiRequest.of("GET", Paths.of("org"), "ZohoBigin.org.READ");
        return Optional.ofNullable(Answer.withList(transport, request, "org").single("org"));
    }
}
