/** The record operations of the API. */
@NullMarked
package io.github.camelzoho.bigin.simulator.records;

import org.jspecify.annotations.NullMarked;
