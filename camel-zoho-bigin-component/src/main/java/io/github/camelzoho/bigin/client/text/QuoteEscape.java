package io.github.camelzoho.bigin.client.text;

/** How a quote within a COQL text is written. Bigin does not document which of the two it takes. */
public enum QuoteEscape {
    /** {@code 'O''Brien'} */
    doubling,
    /** {@code 'O\'Brien'} */
    backslash
}
