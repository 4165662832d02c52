package io.github.camelzoho.bigin.examples.quickstart;

import java.util.Locale;

/** The steps in order. Each is a route of the same id at {@code direct:<id>}. */
enum Step {
    ORGANIZATION("read the organisation", Kind.READS),
    FIELDS("read the fields of contacts", Kind.READS),
    READ_FILE("read the CSV file", Kind.READS),
    UPSERT_COMPANIES("upsert companies", Kind.WRITES),
    UPSERT_CONTACTS("upsert contacts", Kind.WRITES),
    SEARCH("search a company", Kind.LOOKS_FOR_WRITTEN),
    LIST("list contacts, page by page", Kind.READS),
    QUERY("query contacts with COQL", Kind.LOOKS_FOR_WRITTEN),
    UPDATE("update contacts", Kind.WRITES),
    DELETE("delete contacts", Kind.WRITES),
    COUNT("count", Kind.READS);

    /** What a step does to the records in Bigin. */
    enum Kind {
        READS,
        LOOKS_FOR_WRITTEN,
        WRITES
    }

    private final String title;
    private final Kind kind;

    Step(String title, Kind kind) {
        this.title = title;
        this.kind = kind;
    }

    String title() {
        return title;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it asks the index, which lags behind the records. */
    boolean readsIndex() {
        return this == SEARCH || this == COUNT;
    }

    /** The route. */
    String routeId() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
