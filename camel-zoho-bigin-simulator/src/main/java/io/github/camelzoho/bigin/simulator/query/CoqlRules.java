package io.github.camelzoho.bigin.simulator.query;

/**
 * What the reference calls uncertain about COQL, to be set either way by a test.
 *
 * @param severalOrderFields whether ORDER BY takes more than one field
 * @param whereOptional whether a query may do without WHERE
 * @param idComparable whether {@code id} takes {@code >}, {@code between} and the like; equality,
 *     lists and null checks it always takes
 * @param quoteEscape the one valid way to put a single quote in a literal
 * @see <a href="https://www.bigin.com/developer/docs/apis/v2/coql-overview.html">COQL overview</a>
 */
public record CoqlRules(
        boolean severalOrderFields,
        boolean whereOptional,
        boolean idComparable,
        QuoteEscape quoteEscape) {}
