package io.github.camelzoho.bigin.simulator.query;

/**
 * How a COQL string literal holds a single quote. The reference is not certain which of the two
 * Bigin takes, so exactly one is valid at a time and a client that relies on the other one fails.
 *
 * @see <a href="https://www.bigin.com/developer/docs/apis/v2/construct-coql-query.html">Construct a
 *     COQL query</a>
 */
public enum QuoteEscape {
    /** {@code 'O''Neil'}; a backslash is an ordinary character. */
    DOUBLING,
    /**
     * {@code 'O\'Neil'}; a backslash itself is {@code \\}, as no literal could end in one
     * otherwise. Before any other character it is a syntax error.
     */
    BACKSLASH
}
