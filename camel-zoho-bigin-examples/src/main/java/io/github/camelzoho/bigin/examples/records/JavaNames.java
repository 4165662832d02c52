package io.github.camelzoho.bigin.examples.records;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** From API names to names in Java: {@code Last_Name} is {@code lastName}. For one record. */
final class JavaNames {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What every record has already. */
    private final Set<String> taken =
            new HashSet<>(
                    Set.of(
                            "getClass",
                            "hashCode",
                            "toString",
                            "clone",
                            "finalize",
                            "notify",
                            "notifyAll",
                            "wait",
                            "empty"));

    /** The name of a component, which no other has. */
    String component(String apiName) {
        StringBuilder camel = new StringBuilder();
        for (String word : BETWEEN.split(apiName, -1)) {
            if (!word.isEmpty()) {
                camel.append(camel.isEmpty() ? small(word) : large(word));
            }
        }
        String name = camel.toString();
        if (!SourceVersion.isName(name)) {
            name = "_" + name;
        }
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + i;
        }
        return unique;
    }

    /** The name of the record of a module: {@code Contacts} gives {@code Contact}. */
    static String record(String module) {
        StringBuilder name = new StringBuilder();
        for (String word : BETWEEN.split(module, -1)) {
            name.append(word.isEmpty() ? "" : large(word));
        }
        String many = name.toString();
        String one =
                many.endsWith("ies")
                        ? many.substring(0, many.length() - 3) + "y"
                        : many.endsWith("s") && !many.endsWith("ss")
                                ? many.substring(0, many.length() - 1)
                                : many;
        return SourceVersion.isName(one) ? one : "Module" + one;
    }

    /** {@code URL} is {@code url}, but {@code firstName} stays. */
    private static String small(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                ? word.toLowerCase(Locale.ROOT)
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static String large(String word) {
        String rest =
                word.equals(word.toUpperCase(Locale.ROOT))
                        ? word.substring(1).toLowerCase(Locale.ROOT)
                        : word.substring(1);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + rest;
    }
}
