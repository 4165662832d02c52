package io.github.camelzoho.bigin.simulator.store;

import java.time.Instant;

/**
 * Who changes something, and when.
 *
 * @param user the acting user
 * @param time the time of the change; records keep whole seconds of it
 */
public record Change(Ref user, Instant time) {}
