/** The Maton gateway's own answers: its key, its connections, its rate limit. */
@NullMarked
package io.github.camelzoho.bigin.simulator.gateway;

import org.jspecify.annotations.NullMarked;
