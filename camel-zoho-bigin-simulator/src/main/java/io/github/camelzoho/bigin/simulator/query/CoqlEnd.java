package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.query.CoqlCondition.Both;
import io.github.camelzoho.bigin.simulator.query.CoqlCondition.Comparison;
import io.github.camelzoho.bigin.simulator.query.CoqlCondition.Either;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * Below (or above) which value of a field no record can be found, so that a sorted store may start
 * there.
 */
final class CoqlEnd {
    private final String field;
    private final ToLongFunction<String> number;

    private final boolean lower;

    private CoqlEnd(String field, ToLongFunction<String> number, boolean lower) {
        this.field = field;
        this.number = number;
        this.lower = lower;
    }

    static CoqlEnd lower(String field, ToLongFunction<String> number) {
        return new CoqlEnd(field, number, true);
    }

    static CoqlEnd upper(String field, ToLongFunction<String> number) {
        return new CoqlEnd(field, number, false);
    }

    OptionalLong of(CoqlCondition condition) {
        if (condition instanceof Both both) {
            return narrower(of(both.left()), of(both.right()));
        }
        if (condition instanceof Either either) {
            OptionalLong left = of(either.left());
            OptionalLong right = of(either.right());
            return left.isPresent() && right.isPresent()
                    ? OptionalLong.of(
                            lower
                                    ? Math.min(left.getAsLong(), right.getAsLong())
                                    : Math.max(left.getAsLong(), right.getAsLong()))
                    : OptionalLong.empty();
        }
        return condition instanceof Comparison comparison && comparison.field().equals(field)
                ? of(comparison)
                : OptionalLong.empty();
    }

    private OptionalLong of(Comparison comparison) {
        boolean ends =
                switch (comparison.comparator()) {
                    case EQUAL, BETWEEN -> true;
                    case GREATER, GREATER_EQUAL -> lower;
                    case LESS, LESS_EQUAL -> !lower;
                    default -> false;
                };
        // "between a and b" ends at a and at b, all others at their only value.
        int operand = lower ? 0 : comparison.operands().size() - 1;
        return ends
                ? OptionalLong.of(number.applyAsLong(comparison.operands().get(operand).value()))
                : OptionalLong.empty();
    }

    private OptionalLong narrower(OptionalLong left, OptionalLong right) {
        if (left.isPresent() && right.isPresent()) {
            long one = left.getAsLong();
            long other = right.getAsLong();
            return OptionalLong.of(lower ? Math.max(one, other) : Math.min(one, other));
        }
        return left.isPresent() ? left : right;
    }
}
