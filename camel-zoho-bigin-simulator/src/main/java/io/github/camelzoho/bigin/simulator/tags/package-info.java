/** The tags of modules, and putting them on records. */
@NullMarked
package io.github.camelzoho.bigin.simulator.tags;

import org.jspecify.annotations.NullMarked;
