/** What the examples share. */
@NullMarked
package io.github.camelzoho.bigin.examples;

import org.jspecify.annotations.NullMarked;
