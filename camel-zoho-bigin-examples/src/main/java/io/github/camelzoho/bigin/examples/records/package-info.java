/** Makes Java records of the modules of an organisation. */
@NullMarked
package io.github.camelzoho.bigin.examples.records;

import org.jspecify.annotations.NullMarked;
