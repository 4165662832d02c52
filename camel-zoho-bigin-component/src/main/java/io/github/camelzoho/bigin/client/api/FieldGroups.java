package io.github.camelzoho.bigin.client.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Field names in groups of what one call takes. With several groups each has {@code Modified_Time},
 * to see changes between.
 */
final class FieldGroups {
    /** What {@code fields} of one call takes. */
    static final int MAX = 50;

    static final String MODIFIED_TIME = "Modified_Time";

    private FieldGroups() {}

    static List<List<String>> of(List<String> names) {
        if (names.size() <= MAX) {
            return List.of(List.copyOf(names));
        }
        List<String> others = names.stream().filter(name -> !name.equals(MODIFIED_TIME)).toList();
        List<List<String>> groups = new ArrayList<>();
        for (int from = 0; from < others.size(); from += MAX - 1) {
            List<String> group =
                    new ArrayList<>(others.subList(from, Math.min(others.size(), from + MAX - 1)));
            group.add(MODIFIED_TIME);
            groups.add(List.copyOf(group));
        }
        return List.copyOf(groups);
    }
}
