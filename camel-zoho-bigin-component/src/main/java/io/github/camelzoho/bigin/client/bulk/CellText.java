package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.text.Values;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a value as the records API has it to the text of a CSV cell. */
final class CellText {
    private static final String SEPARATOR = ";";

    private CellText() {}

    /** The text, empty for {@code null} and for lists of nothing. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Map<?, ?> lookup) {
            Object id = lookup.get("id");
            if (id == null) {
                throw new ZohoBiginInputException(
                        "an object can be written only if it is a lookup, {\"id\": \"…\"}");
            }
            return id.toString();
        }
        return value instanceof Collection<?> several ? several(several) : Values.text(value);
    }

    private static String several(Collection<?> values) {
        List<String> texts = new ArrayList<>(values.size());
        for (Object value : values) {
            if (value == null || value instanceof Map<?, ?> || value instanceof Collection<?>) {
                throw new ZohoBiginInputException(
                        "bulk write takes lists of texts only; leave it out, or use create, update or upsert");
            }
            String text = Values.text(value);
            if (text.contains(SEPARATOR)) {
                throw new ZohoBiginInputException(
                        "'"
                                + text
                                + "' can't be one of several values, it has the ; that is between them");
            }
            texts.add(text);
        }
        return String.join(SEPARATOR, texts);
    }
}
