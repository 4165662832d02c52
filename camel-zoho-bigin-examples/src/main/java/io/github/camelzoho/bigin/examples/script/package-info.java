/** Scripts of what people do in Bigin while routes listen, and how that is shown. */
@NullMarked
package io.github.camelzoho.bigin.examples.script;

import org.jspecify.annotations.NullMarked;
