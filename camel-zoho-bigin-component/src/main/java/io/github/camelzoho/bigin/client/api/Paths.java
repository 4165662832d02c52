package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.QueryString;

/** The paths of the API, each part encoded. */
final class Paths {
    static final String ROOT = "/bigin/v2";

    private Paths() {}

    /** {@code /bigin/v2/part/part…} */
    static String of(String... parts) {
        StringBuilder path = new StringBuilder(64).append(ROOT);
        for (String part : parts) {
            path.append('/').append(QueryString.segment(part));
        }
        return path.toString();
    }

    /**
     * The scope for the records of a module; Bigin's scopes name modules in lower case, but for
     * Pipelines.
     */
    static String moduleScope(String module, String access) {
        String name =
                module.equals("Pipelines") ? module : module.toLowerCase(java.util.Locale.ROOT);
        return "ZohoBigin.modules." + name + "." + access + " (or ZohoBigin.modules.ALL)";
    }
}
