/** Points a {@code zoho-bigin} component at a simulator. It knows names of options only. */
@NullMarked
package io.github.camelzoho.bigin.simulator.camel;

import org.jspecify.annotations.NullMarked;
