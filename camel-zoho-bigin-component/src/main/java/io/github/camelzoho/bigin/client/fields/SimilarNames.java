package io.github.camelzoho.bigin.client.fields;

import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.ModuleDescription;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which field somebody meant who wrote a name that does not exist. */
final class SimilarNames {
    private SimilarNames() {}

    /** The API name of the nearest field, by its API name or its label; empty if none is near. */
    static Optional<String> of(String wrong, ModuleDescription module) {
        String given = letters(wrong);
        int near = Math.max(1, given.length() / 3);
        return module.fields().stream()
                .filter(field -> distance(given, field) <= near)
                .min(Comparator.comparingInt(field -> distance(given, field)))
                .map(FieldDescription::apiName);
    }

    private static int distance(String given, FieldDescription field) {
        return Math.min(
                distance(given, letters(field.apiName())), distance(given, letters(field.label())));
    }

    /** What does not count: case, underscores, blanks. */
    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How many letters must be put in, taken out or changed (Levenshtein). */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(row[j - 1], before[j]));
            }
            before = row;
        }
        return before[b.length()];
    }
}
