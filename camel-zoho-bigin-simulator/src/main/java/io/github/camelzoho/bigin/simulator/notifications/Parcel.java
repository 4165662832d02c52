package io.github.camelzoho.bigin.simulator.notifications;

import java.time.Duration;
import java.time.Instant;

/**
 * A notification on its way.
 *
 * @param channelId the channel's id
 * @param url where it goes
 * @param body JSON text
 * @param due not before this time of the simulator's clock
 * @param number tells which came first
 * @param tries how often it is tried again when nobody takes it
 */
record Parcel(String channelId, String url, String body, Instant due, long number, int tries)
        implements Comparable<Parcel> {

    Parcel later(Duration by) {
        return new Parcel(channelId, url, body, due.plus(by), number, tries);
    }

    /** Right after another one; numbers are even, so that there is room. */
    Parcel behind(Parcel other) {
        return new Parcel(channelId, url, body, other.due, other.number + 1, tries);
    }

    Parcel again(Instant when) {
        return new Parcel(channelId, url, body, when, number, tries - 1);
    }

    Delivery ended(Delivery.Outcome outcome, int status, Instant time) {
        return new Delivery(channelId, url, body, outcome, status, time);
    }

    @Override
    public int compareTo(Parcel other) {
        int byTime = due.compareTo(other.due);
        return byTime == 0 ? Long.compare(number, other.number) : byTime;
    }
}
