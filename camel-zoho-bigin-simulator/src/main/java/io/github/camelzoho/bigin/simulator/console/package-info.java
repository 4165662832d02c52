/**
 * The web page of a simulator that runs as a program, and the calls with which the page and others
 * control it. All of it lies beside Bigin's paths and costs nothing.
 */
@NullMarked
package io.github.camelzoho.bigin.simulator.console;

import org.jspecify.annotations.NullMarked;
