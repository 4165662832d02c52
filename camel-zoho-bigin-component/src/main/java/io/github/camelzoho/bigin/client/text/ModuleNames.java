package io.github.camelzoho.bigin.client.text;

import java.util.List;
import java.util.Map;

/**
 * The modules that every organisation has, to tell somebody who named one wrongly. Modules are
 * data: nothing is refused by this list.
 *
 * <p>Source: https://bigin.com/developer/docs/apis/v2/modules-api.html
 */
public final class ModuleNames {
    /** API names, with what users of Bigin call them. */
    private static final Map<String, List<String>> KNOWN =
            Map.of(
                    "Contacts", List.of("Contacts"),
                    "Accounts", List.of("Accounts", "Companies", "Company"),
                    "Pipelines", List.of("Pipelines", "Deals"),
                    "Products", List.of("Products"),
                    "Tasks", List.of("Tasks"),
                    "Events", List.of("Events"),
                    "Calls", List.of("Calls"),
                    "Notes", List.of("Notes"));

    private ModuleNames() {}

    /** What to do about a module that Bigin does not know. */
    public static String advice(String wrong) {
        String hint =
                SimilarNames.of(wrong, KNOWN.entrySet(), Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .filter(name -> !name.equals(wrong))
                        .map(name -> "Did you mean " + name + "? ")
                        .orElse("");
        return hint
                + "Modules go by their API names, which are case-sensitive and the same in every"
                + " language (companies are Accounts, deals are Pipelines); operation listModules"
                + " lists them";
    }
}
