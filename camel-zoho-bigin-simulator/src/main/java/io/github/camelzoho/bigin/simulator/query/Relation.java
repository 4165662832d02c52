package io.github.camelzoho.bigin.simulator.query;

import java.util.List;

/** What both query languages can ask of two comparable values. Never asked of null. */
enum Relation {
    EQUAL,
    NOT_EQUAL,
    GREATER,
    GREATER_EQUAL,
    LESS,
    LESS_EQUAL,
    /** Both ends belong to the range. */
    BETWEEN,
    NOT_BETWEEN,
    IN,
    NOT_IN;

    <T extends Comparable<? super T>> boolean holds(T stored, List<T> operands) {
        int toFirst = stored.compareTo(operands.get(0));
        return switch (this) {
            case EQUAL -> toFirst == 0;
            case NOT_EQUAL -> toFirst != 0;
            case GREATER -> toFirst > 0;
            case GREATER_EQUAL -> toFirst >= 0;
            case LESS -> toFirst < 0;
            case LESS_EQUAL -> toFirst <= 0;
            case BETWEEN -> toFirst >= 0 && stored.compareTo(operands.get(1)) <= 0;
            case NOT_BETWEEN -> toFirst < 0 || stored.compareTo(operands.get(1)) > 0;
            // Not List.contains: 12.50 and 12.5 are the same number, but not equal as BigDecimal.
            case IN -> operands.stream().anyMatch(operand -> stored.compareTo(operand) == 0);
            case NOT_IN -> operands.stream().noneMatch(operand -> stored.compareTo(operand) == 0);
        };
    }
}
