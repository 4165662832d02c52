/** What modules and fields the simulated organisation has. */
@NullMarked
package io.github.camelzoho.bigin.simulator.schema;

import org.jspecify.annotations.NullMarked;
