package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.query.CoqlCondition.Comparison;
import io.github.camelzoho.bigin.simulator.query.CoqlCondition.Operand;
import io.github.camelzoho.bigin.simulator.query.CoqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** The condition behind WHERE; and and or join exactly two, more need brackets. */
final class CoqlConditionParser {

    private static final int MAX_CRITERIA = 25;
    private static final int MAX_IN_VALUES = 50;
    // More brackets than this no 25 criteria need; unbounded they exhaust the stack.
    private static final int MAX_DEPTH = 2 * MAX_CRITERIA;

    private final CoqlTokens tokens;
    private int criteria;

    CoqlConditionParser(CoqlTokens tokens) {
        this.tokens = tokens;
    }

    CoqlCondition parse() {
        return pair(0);
    }

    private CoqlCondition pair(int depth) {
        CoqlCondition left = operand(depth);
        if (tokens.takeKeyword("and")) {
            return new CoqlCondition.Both(left, operand(depth));
        }
        if (tokens.takeKeyword("or")) {
            return new CoqlCondition.Either(left, operand(depth));
        }
        return left;
    }

    private CoqlCondition operand(int depth) {
        if (depth == MAX_DEPTH) {
            throw tokens.fault();
        }
        if (tokens.takeSymbol("(")) {
            CoqlCondition inner = pair(depth + 1);
            tokens.expectSymbol(")");
            return inner;
        }
        if (++criteria > MAX_CRITERIA) {
            throw Refusals.limit("criteria in where", MAX_CRITERIA);
        }
        String field = tokens.expectName();
        CoqlComparator comparator = comparator();
        return new Comparison(field, comparator, operands(comparator));
    }

    private CoqlComparator comparator() {
        if (tokens.takeKeyword("is")) {
            boolean not = tokens.takeKeyword("not");
            tokens.expectKeyword("null");
            return not ? CoqlComparator.IS_NOT_NULL : CoqlComparator.IS_NULL;
        }
        boolean not = tokens.takeKeyword("not");
        if (tokens.takeKeyword("like")) {
            return not ? CoqlComparator.NOT_LIKE : CoqlComparator.LIKE;
        }
        if (tokens.takeKeyword("in")) {
            return not ? CoqlComparator.NOT_IN : CoqlComparator.IN;
        }
        if (tokens.takeKeyword("between")) {
            return not ? CoqlComparator.NOT_BETWEEN : CoqlComparator.BETWEEN;
        }
        if (not) {
            throw tokens.fault();
        }
        for (CoqlComparator symbol : CoqlComparator.values()) {
            if (tokens.takeSymbol(symbol.spelling())) {
                return symbol;
            }
        }
        throw tokens.fault();
    }

    private List<Operand> operands(CoqlComparator comparator) {
        return switch (comparator) {
            case IS_NULL, IS_NOT_NULL -> List.of();
            case IN, NOT_IN -> list();
            case BETWEEN, NOT_BETWEEN -> {
                Operand low = value();
                tokens.expectKeyword("and");
                yield List.of(low, value());
            }
            default -> List.of(value());
        };
    }

    private List<Operand> list() {
        List<Operand> values = new ArrayList<>();
        tokens.expectSymbol("(");
        do {
            values.add(value());
        } while (tokens.takeSymbol(","));
        tokens.expectSymbol(")");
        if (values.size() > MAX_IN_VALUES) {
            throw Refusals.limit("values in a list", MAX_IN_VALUES);
        }
        return List.copyOf(values);
    }

    private Operand value() {
        boolean number = tokens.peek().kind() == Kind.NUMBER;
        return new Operand(tokens.expect(number ? Kind.NUMBER : Kind.STRING).text(), !number);
    }
}
