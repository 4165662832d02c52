/**
 * What is known of a module's fields put to use: records checked and cleaned before they are sent,
 * a JSON Schema, names that were meant. Implementation, may change.
 */
@NullMarked
package io.github.camelzoho.bigin.client.fields;

import org.jspecify.annotations.NullMarked;
