/** An application of plain Camel Main: properties, a file of routes, and a line of Java. */
@NullMarked
package io.github.camelzoho.bigin.examples.camelmain;

import org.jspecify.annotations.NullMarked;
