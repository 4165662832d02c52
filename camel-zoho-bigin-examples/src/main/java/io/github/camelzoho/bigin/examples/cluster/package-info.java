/** Several pollers of one module, of which one works: {@code master:} with a cluster service. */
@NullMarked
package io.github.camelzoho.bigin.examples.cluster;

import org.jspecify.annotations.NullMarked;
