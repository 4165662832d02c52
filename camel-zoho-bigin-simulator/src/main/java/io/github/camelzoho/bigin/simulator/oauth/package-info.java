/** The accounts server: tokens, their quota, and scopes. */
@NullMarked
package io.github.camelzoho.bigin.simulator.oauth;

import org.jspecify.annotations.NullMarked;
