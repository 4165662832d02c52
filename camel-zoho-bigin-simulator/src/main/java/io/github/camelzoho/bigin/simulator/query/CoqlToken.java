package io.github.camelzoho.bigin.simulator.query;

/**
 * @param text what the token means: of a string the literal without quotes and escapes
 * @param position where it starts in the query
 */
record CoqlToken(Kind kind, String text, int position) {

    enum Kind {
        WORD,
        STRING,
        NUMBER,
        SYMBOL,
        END
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
