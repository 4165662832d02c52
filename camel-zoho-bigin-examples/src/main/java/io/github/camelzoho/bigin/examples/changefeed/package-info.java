/** What happens to contacts, line by line: what a polling consumer looks like. */
@NullMarked
package io.github.camelzoho.bigin.examples.changefeed;

import org.jspecify.annotations.NullMarked;
