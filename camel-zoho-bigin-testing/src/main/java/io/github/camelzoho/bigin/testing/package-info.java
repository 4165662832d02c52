/** What the tests and examples of this repository share. Not published. */
@NullMarked
package io.github.camelzoho.bigin.testing;

import org.jspecify.annotations.NullMarked;
