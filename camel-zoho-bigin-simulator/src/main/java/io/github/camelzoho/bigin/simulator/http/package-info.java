/** From a request to an answer: calls, routes, JSON, and the WireMock adapter. */
@NullMarked
package io.github.camelzoho.bigin.simulator.http;

import org.jspecify.annotations.NullMarked;
