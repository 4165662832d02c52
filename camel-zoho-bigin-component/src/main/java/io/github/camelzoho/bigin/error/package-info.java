/** What can go wrong, one unchecked exception per meaning. Promised API. */
@NullMarked
package io.github.camelzoho.bigin.error;

import org.jspecify.annotations.NullMarked;
