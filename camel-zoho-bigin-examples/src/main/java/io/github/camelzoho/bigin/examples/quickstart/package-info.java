/** 500 contacts of a CSV file into Bigin and about: what routes with Bigin look like. */
@NullMarked
package io.github.camelzoho.bigin.examples.quickstart;

import org.jspecify.annotations.NullMarked;
