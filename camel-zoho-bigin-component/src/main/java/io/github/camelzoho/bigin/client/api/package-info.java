/** Bigin's calls by area. Implementation, may change. */
@NullMarked
package io.github.camelzoho.bigin.client.api;

import org.jspecify.annotations.NullMarked;
