package io.github.camelzoho.bigin.simulator.query;

import java.util.List;
import java.util.stream.Stream;

/** What stands behind WHERE, read but not yet held against the module's fields. */
sealed interface CoqlCondition {

    Stream<String> fields();

    record Both(CoqlCondition left, CoqlCondition right) implements CoqlCondition {
        @Override
        public Stream<String> fields() {
            return Stream.concat(left.fields(), right.fields());
        }
    }

    record Either(CoqlCondition left, CoqlCondition right) implements CoqlCondition {
        @Override
        public Stream<String> fields() {
            return Stream.concat(left.fields(), right.fields());
        }
    }

    record Comparison(String field, CoqlComparator comparator, List<Operand> operands)
            implements CoqlCondition {
        @Override
        public Stream<String> fields() {
            return Stream.of(field);
        }
    }

    /** A literal; a number is without quotes, everything else has them. */
    record Operand(String value, boolean quoted) {}
}
