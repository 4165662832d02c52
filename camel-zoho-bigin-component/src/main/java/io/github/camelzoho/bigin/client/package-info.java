/**
 * A small Bigin REST client without Camel types. Implementation, may change, except what its
 * sub-packages promise.
 */
@NullMarked
package io.github.camelzoho.bigin.client;

import org.jspecify.annotations.NullMarked;
