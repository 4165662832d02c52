/** What belongs to a record: related lists and notes. */
@NullMarked
package io.github.camelzoho.bigin.simulator.related;

import org.jspecify.annotations.NullMarked;
