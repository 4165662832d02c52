package io.github.camelzoho.bigin.poll.criteria;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The operators of criteria. */
public enum Operator {
    EQUALS,
    NOT_EQUAL,
    STARTS_WITH,
    IN,
    GREATER_THAN,
    GREATER_EQUAL,
    LESS_THAN,
    LESS_EQUAL,
    BETWEEN;

    static Optional<Operator> spelled(String spelling) {
        return Arrays.stream(values()).filter(it -> it.spelling().equals(spelling)).findFirst();
    }

    /** All of them, for people. */
    static String spellings() {
        return Arrays.stream(values()).map(Operator::spelling).collect(Collectors.joining(", "));
    }

    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it asks for more or less, which only numbers, dates and times answer. */
    boolean orders() {
        return compareTo(GREATER_THAN) >= 0;
    }

    /** Whether it can be given so many values. */
    boolean takes(int values) {
        return switch (this) {
            case IN -> values > 0;
            case BETWEEN -> values == 2;
            default -> values == 1;
        };
    }

    /**
     * Whether it holds of a value.
     *
     * @param order compares the value with an operand, as {@link Comparable} does
     */
    boolean holds(ToIntFunction<Operand> order, List<Operand> operands) {
        Operand first = operands.get(0);
        return switch (this) {
            case EQUALS -> order.applyAsInt(first) == 0;
            case NOT_EQUAL -> order.applyAsInt(first) != 0;
            case GREATER_THAN -> order.applyAsInt(first) > 0;
            case GREATER_EQUAL -> order.applyAsInt(first) >= 0;
            case LESS_THAN -> order.applyAsInt(first) < 0;
            case LESS_EQUAL -> order.applyAsInt(first) <= 0;
            case BETWEEN -> order.applyAsInt(first) >= 0 && order.applyAsInt(operands.get(1)) <= 0;
            case IN -> operands.stream().anyMatch(operand -> order.applyAsInt(operand) == 0);
            case STARTS_WITH -> throw new IllegalStateException("no order tells a beginning");
        };
    }
}
