package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The simulator's clock, so that tokens end on both sides at the same time. */
final class SimulatedClock extends Clock {
    private final BiginSimulator bigin;

    SimulatedClock(BiginSimulator bigin) {
        this.bigin = bigin;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the client asks for instants only");
    }

    @Override
    public Instant instant() {
        return bigin.clock().now();
    }
}
