/**
 * A table that stays as the contacts in Bigin are: upserts, deletions, the position beside them.
 */
@NullMarked
package io.github.camelzoho.bigin.examples.tablesync;

import org.jspecify.annotations.NullMarked;
