/**
 * The {@code zoho-bigin} component of Apache Camel: URI options, exchanges, life cycle. Everything
 * that talks to Bigin is below {@code client}.
 */
@NullMarked
package io.github.camelzoho.bigin;

import org.jspecify.annotations.NullMarked;
