package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The comparators of COQL and the types that take them. */
enum CoqlComparator {
    EQUAL("="),
    NOT_EQUAL("!="),
    GREATER(">"),
    GREATER_EQUAL(">="),
    LESS("<"),
    LESS_EQUAL("<="),
    LIKE,
    NOT_LIKE,
    BETWEEN,
    NOT_BETWEEN,
    IN,
    NOT_IN,
    IS_NULL,
    IS_NOT_NULL;

    private final String spelling;

    CoqlComparator(String symbol) {
        spelling = symbol;
    }

    CoqlComparator() {
        spelling = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String spelling() {
        return spelling;
    }

    static Set<CoqlComparator> allowedFor(FieldType type) {
        return switch (type) {
            case TEXT, PICKLIST, EMAIL, PHONE, WEBSITE ->
                    with(forIdentity(), EnumSet.of(LIKE, NOT_LIKE));
            case LOOKUP, OWNERLOOKUP -> forIdentity();
            case INTEGER, BIGINT, DOUBLE, DECIMAL, CURRENCY, PERCENT, DATE, DATETIME ->
                    with(
                            forIdentity(),
                            EnumSet.range(GREATER, LESS_EQUAL),
                            EnumSet.of(BETWEEN, NOT_BETWEEN));
            case BOOLEAN -> EnumSet.of(EQUAL);
            case TEXTAREA,
                    MULTISELECTPICKLIST,
                    AUTONUMBER,
                    TAG,
                    FILEUPLOAD,
                    FORMULA,
                    JSONOBJECT,
                    JSONARRAY ->
                    EnumSet.noneOf(CoqlComparator.class);
        };
    }

    /** What every comparable type but boolean takes: to be a value, one of several, or nothing. */
    static Set<CoqlComparator> forIdentity() {
        return EnumSet.of(EQUAL, NOT_EQUAL, IN, NOT_IN, IS_NULL, IS_NOT_NULL);
    }

    @SafeVarargs
    private static Set<CoqlComparator> with(
            Set<CoqlComparator> some, Set<CoqlComparator>... others) {
        Set<CoqlComparator> all = EnumSet.copyOf(some);
        for (Set<CoqlComparator> other : others) {
            all.addAll(other);
        }
        return all;
    }

    Relation relation() {
        return switch (this) {
            case EQUAL -> Relation.EQUAL;
            case NOT_EQUAL -> Relation.NOT_EQUAL;
            case GREATER -> Relation.GREATER;
            case GREATER_EQUAL -> Relation.GREATER_EQUAL;
            case LESS -> Relation.LESS;
            case LESS_EQUAL -> Relation.LESS_EQUAL;
            case BETWEEN -> Relation.BETWEEN;
            case NOT_BETWEEN -> Relation.NOT_BETWEEN;
            case IN -> Relation.IN;
            case NOT_IN -> Relation.NOT_IN;
            case LIKE, NOT_LIKE, IS_NULL, IS_NOT_NULL ->
                    throw new IllegalStateException(spelling + " compares no two values");
        };
    }
}
