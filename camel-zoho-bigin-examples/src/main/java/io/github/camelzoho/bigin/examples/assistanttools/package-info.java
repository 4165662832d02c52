/** Publishes operations as tools of an assistant: reading at once, writing when allowed. */
@NullMarked
package io.github.camelzoho.bigin.examples.assistanttools;

import org.jspecify.annotations.NullMarked;
