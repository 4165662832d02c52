/**
 * Search criteria asked of a record that was read, for feeds that emit only some of their records.
 * Implementation, may change.
 */
@NullMarked
package io.github.camelzoho.bigin.poll.criteria;

import org.jspecify.annotations.NullMarked;
