/**
 * The chain that carries a call: retry, limit, authorize, decode errors, send. Implementation, may
 * change.
 */
@NullMarked
package io.github.camelzoho.bigin.client.http;

import org.jspecify.annotations.NullMarked;
