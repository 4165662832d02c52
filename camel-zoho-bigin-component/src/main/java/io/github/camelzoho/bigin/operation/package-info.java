/** From an exchange to calls and back: one table of operations. Implementation, may change. */
@NullMarked
package io.github.camelzoho.bigin.operation;

import org.jspecify.annotations.NullMarked;
