package io.github.camelzoho.bigin.simulator.oauth;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.Switches;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides whether granted scopes open a call.
 *
 * <p>Source: <a href="https://www.bigin.com/developer/docs/apis/v2/scopes.html">scopes</a>.
 */
public final class Scopes {
    /** Everything the documented operations need. */
    public static final Set<String> ALL =
            Set.of(
                    "ZohoBigin.modules.ALL",
                    "ZohoBigin.settings.ALL",
                    "ZohoBigin.users.ALL",
                    "ZohoBigin.org.ALL",
                    "ZohoBigin.coql.READ",
                    "ZohoBigin.bulk.ALL",
                    "ZohoBigin.notifications.ALL",
                    "ZohoBigin.change_owner.CREATE",
                    "ZohoBigin.send_mail.ALL",
                    "ZohoBigin.Files.CREATE",
                    "ZohoBigin.Files.READ",
                    "ZohoSearch.securesearch.READ",
                    "ZohoFiles.files.ALL");

    private final Switches switches;

    public Scopes(Switches switches) {
        this.switches = switches;
    }

    /** Refuses with OAUTH_SCOPE_MISMATCH unless the scope, or a wider one, was granted. */
    public void require(String needed, Set<String> granted) {
        if (granted.stream().noneMatch(scope -> opens(comparable(scope), comparable(needed)))) {
            throw new ApiError(
                    401,
                    "OAUTH_SCOPE_MISMATCH",
                    Map.of(),
                    "invalid oauth scope to access this URL");
        }
    }

    private static boolean opens(String granted, String needed) {
        if (granted.equals(needed)) {
            return true;
        }
        int dot = granted.lastIndexOf('.');
        String area = granted.substring(0, dot + 1);
        String operation = granted.substring(dot + 1);
        if (!needed.startsWith(area)) {
            return false;
        }
        return operation.equals("ALL") || operation.equals(operationOf(needed));
    }

    private static String operationOf(String scope) {
        return scope.substring(scope.lastIndexOf('.') + 1);
    }

    private String comparable(String scope) {
        // WRITE means edit; both names are documented.
        String edit = scope.endsWith(".WRITE") ? scope.replaceFirst("WRITE$", "UPDATE") : scope;
        boolean ofModule =
                isOfModule(edit, "ZohoBigin.modules.") || isOfModule(edit, "ZohoBigin.send_mail.");
        if (!ofModule || switches.get(Switch.SCOPE_CASE_SENSITIVE)) {
            return edit;
        }
        int dot = edit.lastIndexOf('.');
        return edit.substring(0, dot).toLowerCase(Locale.ROOT).replace("zohobigin", "ZohoBigin")
                + edit.substring(dot);
    }

    private static boolean isOfModule(String scope, String area) {
        return scope.startsWith(area) && scope.lastIndexOf('.') >= area.length();
    }
}
