/**
 * The data types of the component: other forms in which a route may have what a consumer emits, by
 * {@code transform}, {@code inputType} and {@code outputType}.
 */
@NullMarked
package io.github.camelzoho.bigin.transform;

import org.jspecify.annotations.NullMarked;
