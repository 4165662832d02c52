package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The operators of search criteria and the types that take them. */
enum SearchOperator {
    EQUALS,
    NOT_EQUAL,
    STARTS_WITH,
    GREATER_THAN,
    GREATER_EQUAL,
    LESS_THAN,
    LESS_EQUAL,
    BETWEEN,
    IN;

    private static final int MAX_IN_VALUES = 100;

    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SearchOperator> spelled(String spelling) {
        return Arrays.stream(values()).filter(it -> it.spelling().equals(spelling)).findFirst();
    }

    boolean takes(int values) {
        return switch (this) {
            case BETWEEN -> values == 2;
            case IN -> values <= MAX_IN_VALUES;
            default -> values == 1;
        };
    }

    static Set<SearchOperator> allowedFor(FieldType type) {
        return switch (type) {
            case TEXT, EMAIL, PHONE, WEBSITE, MULTISELECTPICKLIST ->
                    EnumSet.of(EQUALS, NOT_EQUAL, STARTS_WITH, IN);
            case TEXTAREA -> EnumSet.of(EQUALS, NOT_EQUAL, STARTS_WITH);
            case PICKLIST, AUTONUMBER, LOOKUP, OWNERLOOKUP -> EnumSet.of(EQUALS, NOT_EQUAL, IN);
            case DATE, DATETIME, INTEGER, BIGINT, DOUBLE, DECIMAL, CURRENCY, PERCENT ->
                    EnumSet.complementOf(EnumSet.of(STARTS_WITH));
            case BOOLEAN -> EnumSet.of(EQUALS, NOT_EQUAL);
            case TAG, FILEUPLOAD, FORMULA, JSONOBJECT, JSONARRAY ->
                    EnumSet.noneOf(SearchOperator.class);
        };
    }

    Relation relation() {
        return switch (this) {
            case EQUALS -> Relation.EQUAL;
            case NOT_EQUAL -> Relation.NOT_EQUAL;
            case GREATER_THAN -> Relation.GREATER;
            case GREATER_EQUAL -> Relation.GREATER_EQUAL;
            case LESS_THAN -> Relation.LESS;
            case LESS_EQUAL -> Relation.LESS_EQUAL;
            case BETWEEN -> Relation.BETWEEN;
            case IN -> Relation.IN;
            case STARTS_WITH -> throw new IllegalStateException("starts_with is for text alone");
        };
    }
}
