/** Values that calls take and give. Promised API. */
@NullMarked
package io.github.camelzoho.bigin.client.model;

import org.jspecify.annotations.NullMarked;
