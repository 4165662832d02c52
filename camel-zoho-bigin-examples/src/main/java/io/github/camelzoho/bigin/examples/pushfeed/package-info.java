/** A poll that Bigin starts by itself: push-assisted polling, with a real HTTP listener. */
@NullMarked
package io.github.camelzoho.bigin.examples.pushfeed;

import org.jspecify.annotations.NullMarked;
