/** What tests need of the machine. Not published; the examples compile these files too. */
@NullMarked
package io.github.camelzoho.bigin.testing;

import org.jspecify.annotations.NullMarked;
