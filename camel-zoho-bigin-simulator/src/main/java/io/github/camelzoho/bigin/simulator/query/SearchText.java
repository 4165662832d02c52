package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the search index compares text: never by case, and free text word by word. */
final class SearchText {

    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private SearchText() {}

    /** What one stored text must be for the operator; of not_equal it is the opposite. */
    static Predicate<String> matching(
            FieldType type, SearchOperator operator, List<String> values) {
        if (operator == SearchOperator.STARTS_WITH) {
            String start = folded(values.get(0));
            return stored -> folded(stored).startsWith(start);
        }
        // A picklist value is one term, whatever blanks are in it.
        return switch (type) {
            case PICKLIST, MULTISELECTPICKLIST, AUTONUMBER -> {
                Set<String> terms =
                        values.stream().map(SearchText::folded).collect(Collectors.toSet());
                yield stored -> terms.contains(folded(stored));
            }
            default -> {
                List<Set<String>> wanted = values.stream().map(SearchText::words).toList();
                yield stored -> {
                    Set<String> present = words(stored);
                    return wanted.stream().anyMatch(present::containsAll);
                };
            }
        };
    }

    static boolean isBlank(String value) {
        return words(value).isEmpty();
    }

    private static Set<String> words(String text) {
        return BLANKS.splitAsStream(folded(text))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
