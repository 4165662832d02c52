package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.query.CoqlToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tokens of one query and how far they have been read. */
final class CoqlTokens {

    // No field may be named like these: otherwise "select from from X" would have a meaning.
    private static final Set<String> RESERVED =
            Set.of(
                    "select", "from", "where", "order", "by", "asc", "desc", "limit", "offset",
                    "and", "or", "not", "in", "like", "between", "is", "null");

    private final String query;
    private final List<CoqlToken> tokens;
    private int next;

    CoqlTokens(String query, QuoteEscape escape) {
        this.query = query;
        this.tokens = new CoqlTokenizer(query, escape).tokens();
    }

    CoqlToken peek() {
        return tokens.get(next);
    }

    boolean takeKeyword(String keyword) {
        return takeIf(peek().isKeyword(keyword));
    }

    boolean takeSymbol(String symbol) {
        return takeIf(peek().isSymbol(symbol));
    }

    private boolean takeIf(boolean matches) {
        if (matches) {
            next++;
        }
        return matches;
    }

    void expectKeyword(String keyword) {
        if (!takeKeyword(keyword)) {
            throw fault();
        }
    }

    void expectSymbol(String symbol) {
        if (!takeSymbol(symbol)) {
            throw fault();
        }
    }

    void expectEnd() {
        if (peek().kind() != Kind.END) {
            throw fault();
        }
    }

    String expectName() {
        if (RESERVED.contains(peek().text().toLowerCase(Locale.ROOT))) {
            throw fault();
        }
        return expect(Kind.WORD).text();
    }

    CoqlToken expect(Kind kind) {
        if (peek().kind() != kind) {
            throw fault();
        }
        return tokens.get(next++);
    }

    /** A syntax error at the token to be read next. */
    ApiError fault() {
        return faultAt(peek());
    }

    ApiError faultAt(CoqlToken token) {
        return Refusals.syntax(query, token.position());
    }
}
