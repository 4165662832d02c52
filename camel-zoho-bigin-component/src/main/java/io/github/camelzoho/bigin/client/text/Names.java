package io.github.camelzoho.bigin.client.text;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.regex.Pattern;

/** Field and module names as both query languages take them. */
final class Names {
    private static final Pattern NAME =
            Pattern.compile("[$A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)?");

    private Names() {}

    static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new ZohoBiginInputException(
                    "'" + name + "' is not an API name of a field: letters, digits and _ only");
        }
        return name;
    }
}
