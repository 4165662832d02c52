package io.github.camelzoho.bigin.simulator.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of records as a line for people. */
final class CellText {
    private static final int LONGEST = 160;

    private CellText() {}

    /** A lookup's name, a list's values, anything else as text; empty for null. */
    static String of(@Nullable Object value) {
        String text = whole(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String whole(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Map<?, ?> map) {
            Object name = map.get("name");
            return name == null ? map.toString() : name.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CellText::whole).collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
