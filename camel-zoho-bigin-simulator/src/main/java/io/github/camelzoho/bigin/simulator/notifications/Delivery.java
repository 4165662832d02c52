package io.github.camelzoho.bigin.simulator.notifications;

import java.time.Instant;

/**
 * What became of one notification.
 *
 * @param channelId the channel's id
 * @param url where it was meant for
 * @param body JSON text
 * @param outcome what became of it
 * @param status HTTP status of the listener's answer, 0 if there was none
 * @param time by the simulator's clock
 */
public record Delivery(
        String channelId, String url, String body, Outcome outcome, int status, Instant time) {

    /** The ways it can end. */
    public enum Outcome {
        /** The listener answered. */
        ANSWERED,
        /** Nobody answered in time. */
        UNANSWERED,
        /** Lost on the way, as a {@link Mishap} wanted. */
        DROPPED,
        /** Not sent, because the simulator calls nobody beyond this machine. */
        ELSEWHERE
    }

    /** Whether the listener took it. */
    public boolean taken() {
        return status / 100 == 2;
    }
}
