package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.query.CoqlCondition.Both;
import io.github.camelzoho.bigin.simulator.query.CoqlCondition.Comparison;
import io.github.camelzoho.bigin.simulator.query.CoqlCondition.Either;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** Below which value of a field no record can be found, so that a sorted store may start there. */
final class CoqlFloor {
    private final String field;
    private final ToLongFunction<String> number;

    CoqlFloor(String field, ToLongFunction<String> number) {
        this.field = field;
        this.number = number;
    }

    OptionalLong of(CoqlCondition condition) {
        if (condition instanceof Both both) {
            return higher(of(both.left()), of(both.right()));
        }
        if (condition instanceof Either either) {
            OptionalLong left = of(either.left());
            OptionalLong right = of(either.right());
            return left.isPresent() && right.isPresent()
                    ? OptionalLong.of(Math.min(left.getAsLong(), right.getAsLong()))
                    : OptionalLong.empty();
        }
        return condition instanceof Comparison comparison && comparison.field().equals(field)
                ? of(comparison)
                : OptionalLong.empty();
    }

    private OptionalLong of(Comparison comparison) {
        return switch (comparison.comparator()) {
            case EQUAL, GREATER, GREATER_EQUAL, BETWEEN ->
                    OptionalLong.of(number.applyAsLong(comparison.operands().get(0).value()));
            default -> OptionalLong.empty();
        };
    }

    private static OptionalLong higher(OptionalLong left, OptionalLong right) {
        if (left.isPresent() && right.isPresent()) {
            return OptionalLong.of(Math.max(left.getAsLong(), right.getAsLong()));
        }
        return left.isPresent() ? left : right;
    }
}
