/** The state: compact rows per module, the recycle bin, and what the search index already knows. */
@NullMarked
package io.github.camelzoho.bigin.simulator.store;

import org.jspecify.annotations.NullMarked;
