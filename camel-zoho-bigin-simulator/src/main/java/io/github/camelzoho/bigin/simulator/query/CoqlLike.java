package io.github.camelzoho.bigin.simulator.query;

import java.util.Optional;

/** The pattern of {@code like}: a text with {@code %} before it, behind it, or both. */
record CoqlLike(String text, boolean openStart, boolean openEnd) {

    /** Empty for what is not documented: no {@code %}, one inside, or nothing else. */
    static Optional<CoqlLike> read(String written) {
        boolean openStart = written.startsWith("%");
        boolean openEnd = written.endsWith("%") && written.length() > 1;
        String text = written.substring(openStart ? 1 : 0, written.length() - (openEnd ? 1 : 0));
        return (openStart || openEnd) && !text.isEmpty() && text.indexOf('%') < 0
                ? Optional.of(new CoqlLike(text, openStart, openEnd))
                : Optional.empty();
    }

    boolean isContains() {
        return openStart && openEnd;
    }

    boolean matches(String stored) {
        if (isContains()) {
            return stored.contains(text);
        }
        return openStart ? stored.endsWith(text) : stored.startsWith(text);
    }
}
