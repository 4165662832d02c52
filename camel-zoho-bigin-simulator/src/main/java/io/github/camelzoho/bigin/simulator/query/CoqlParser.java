package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.query.CoqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code SELECT field[, field…] FROM Module [WHERE condition] [ORDER BY field ASC|DESC] [LIMIT n]
 * [OFFSET m]}, by recursive descent.
 */
final class CoqlParser {

    private static final int DEFAULT_LIMIT = 200;
    private static final int MAX_NUMBER_LENGTH = 9;

    private final CoqlTokens tokens;
    private final CoqlRules rules;

    CoqlParser(String query, CoqlRules rules) {
        this.tokens = new CoqlTokens(query, rules.quoteEscape());
        this.rules = rules;
    }

    CoqlQuery parse() {
        tokens.expectKeyword("select");
        List<String> columns = new ArrayList<>();
        do {
            columns.add(tokens.expectName());
        } while (tokens.takeSymbol(","));
        tokens.expectKeyword("from");
        String module = module();
        Optional<CoqlCondition> where = where();
        List<CoqlOrder> order = order();
        Window window = window();
        tokens.expectEnd();
        CoqlQuery query =
                new CoqlQuery(
                        rules, module, columns, where, order, window.limit(), window.offset());
        CoqlLimits.check(query);
        return query;
    }

    private String module() {
        CoqlToken token = tokens.peek();
        if (token.text().indexOf('.') >= 0) {
            throw tokens.fault();
        }
        return tokens.expectName();
    }

    private Optional<CoqlCondition> where() {
        if (tokens.takeKeyword("where")) {
            return Optional.of(new CoqlConditionParser(tokens).parse());
        }
        if (!rules.whereOptional()) {
            throw tokens.fault();
        }
        return Optional.empty();
    }

    private List<CoqlOrder> order() {
        List<CoqlOrder> order = new ArrayList<>();
        if (tokens.takeKeyword("order")) {
            tokens.expectKeyword("by");
            do {
                order.add(new CoqlOrder(tokens.expectName(), descending()));
            } while (rules.severalOrderFields() && tokens.takeSymbol(","));
        }
        return List.copyOf(order);
    }

    private boolean descending() {
        if (tokens.takeKeyword("desc")) {
            return true;
        }
        tokens.expectKeyword("asc");
        return false;
    }

    private Window window() {
        if (!tokens.takeKeyword("limit")) {
            return new Window(DEFAULT_LIMIT, offset());
        }
        CoqlToken token = tokens.peek();
        int first = count();
        // Of "limit m, n" the first is the offset.
        Window window =
                tokens.takeSymbol(",") ? new Window(count(), first) : new Window(first, offset());
        if (window.limit() == 0) {
            throw tokens.faultAt(token);
        }
        return window;
    }

    private int offset() {
        return tokens.takeKeyword("offset") ? count() : 0;
    }

    private int count() {
        String digits = tokens.peek().text();
        if (!digits.chars().allMatch(it -> it >= '0' && it <= '9')) {
            throw tokens.fault();
        }
        tokens.expect(Kind.NUMBER);
        // Far beyond every limit: how far does not matter, but it must not overflow.
        return digits.length() > MAX_NUMBER_LENGTH ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private record Window(int limit, int offset) {}
}
