package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The comparators of bulk read's criteria and the types that take them. */
enum BulkComparator {
    EQUAL,
    NOT_EQUAL,
    IN,
    NOT_IN,
    LESS_THAN,
    LESS_EQUAL,
    GREATER_THAN,
    GREATER_EQUAL,
    BETWEEN,
    NOT_BETWEEN,
    CONTAINS,
    NOT_CONTAINS,
    STARTS_WITH,
    ENDS_WITH;

    static Optional<BulkComparator> spelled(Object spelling) {
        return Arrays.stream(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(spelling))
                .findFirst();
    }

    static Set<BulkComparator> allowedFor(FieldType type) {
        return switch (type) {
            case INTEGER, BIGINT, DOUBLE, DECIMAL, CURRENCY, PERCENT ->
                    EnumSet.range(EQUAL, GREATER_EQUAL);
            case DATE, DATETIME -> EnumSet.range(EQUAL, NOT_BETWEEN);
            case TEXT,
                    TEXTAREA,
                    EMAIL,
                    PHONE,
                    WEBSITE,
                    PICKLIST,
                    MULTISELECTPICKLIST,
                    AUTONUMBER -> {
                Set<BulkComparator> text = EnumSet.range(CONTAINS, ENDS_WITH);
                text.addAll(EnumSet.range(EQUAL, NOT_IN));
                yield text;
            }
            case BOOLEAN -> EnumSet.of(EQUAL);
            case LOOKUP, OWNERLOOKUP -> EnumSet.range(EQUAL, NOT_IN);
            case TAG, FILEUPLOAD, FORMULA, JSONOBJECT, JSONARRAY ->
                    EnumSet.noneOf(BulkComparator.class);
        };
    }

    /** Whether it takes a list of values. */
    boolean takesMany() {
        return this == IN || this == NOT_IN || takesTwo();
    }

    boolean takesTwo() {
        return this == BETWEEN || this == NOT_BETWEEN;
    }

    Relation relation() {
        return switch (this) {
            case EQUAL -> Relation.EQUAL;
            case NOT_EQUAL -> Relation.NOT_EQUAL;
            case IN -> Relation.IN;
            case NOT_IN -> Relation.NOT_IN;
            case LESS_THAN -> Relation.LESS;
            case LESS_EQUAL -> Relation.LESS_EQUAL;
            case GREATER_THAN -> Relation.GREATER;
            case GREATER_EQUAL -> Relation.GREATER_EQUAL;
            case BETWEEN -> Relation.BETWEEN;
            case NOT_BETWEEN -> Relation.NOT_BETWEEN;
            case CONTAINS, NOT_CONTAINS, STARTS_WITH, ENDS_WITH ->
                    throw new IllegalStateException(this + " is for text alone");
        };
    }
}
