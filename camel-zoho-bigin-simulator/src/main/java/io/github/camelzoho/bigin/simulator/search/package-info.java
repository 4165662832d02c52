/** The searching operations of the API: search, count, COQL. */
@NullMarked
package io.github.camelzoho.bigin.simulator.search;

import org.jspecify.annotations.NullMarked;
