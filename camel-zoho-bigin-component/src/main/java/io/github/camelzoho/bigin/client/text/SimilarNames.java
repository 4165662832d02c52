package io.github.camelzoho.bigin.client.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Which of the names that exist somebody meant who wrote one that does not. */
public final class SimilarNames {
    private SimilarNames() {}

    /** The nearest name; empty if none is near. Case, underscores and blanks do not count. */
    public static Optional<String> of(String wrong, Collection<String> names) {
        return of(wrong, names, List::of);
    }

    /**
     * The nearest thing by any of its names; empty if none is near.
     *
     * @param wrong what was written
     * @param things what there is
     * @param names all names of a thing
     */
    public static <T> Optional<T> of(
            String wrong, Collection<T> things, Function<T, List<String>> names) {
        String given = letters(wrong);
        int near = Math.max(1, given.length() / 3);
        return things.stream()
                .filter(thing -> distance(given, names.apply(thing)) <= near)
                .min(Comparator.comparingInt(thing -> distance(given, names.apply(thing))));
    }

    /** As half of a sentence: {@code : did you mean Last_Name?}, or nothing. */
    public static String hint(String wrong, Collection<String> names) {
        return of(wrong, names).map(name -> ": did you mean " + name + "?").orElse("");
    }

    private static int distance(String given, List<String> names) {
        return names.stream()
                .mapToInt(name -> distance(given, letters(name)))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

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
