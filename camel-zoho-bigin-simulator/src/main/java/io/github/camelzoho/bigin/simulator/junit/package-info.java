/**
 * JUnit 5 for tests of routes: a simulator for each class or method, made ready by annotations.
 * Needs {@code junit-jupiter-api}, which whoever writes such tests has.
 */
@NullMarked
package io.github.camelzoho.bigin.simulator.junit;

import org.jspecify.annotations.NullMarked;
