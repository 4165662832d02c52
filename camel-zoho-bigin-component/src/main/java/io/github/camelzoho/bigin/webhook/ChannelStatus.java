package io.github.camelzoho.bigin.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a channel is doing, for health checks and people. Immutable.
 *
 * @param state what it is in
 * @param channelId its id
 * @param expiry when it ends unless it is renewed, as Bigin has granted; {@code null} if it is not
 *     there
 * @param left how long it still lives, as far as is known; zero if it is not there
 * @param life how long it was granted
 * @param failures how often asking for it has failed in a row
 * @param lastFailure why; {@code null} if the last time went well
 */
public record ChannelStatus(
        State state,
        String channelId,
        @Nullable Instant expiry,
        Duration left,
        Duration life,
        int failures,
        @Nullable Exception lastFailure) {

    /** What a channel can be in. */
    public enum State {
        /** Not asked for yet. */
        waiting,
        /** Bigin tells of changes. */
        open,
        /** Bigin tells of no changes, as asking for the channel has failed. */
        closed,
        /** Ended on purpose. */
        ended
    }

    /** Whether somebody should look after it: it is closed, or it soon will be. */
    public boolean inDanger() {
        boolean soon =
                failures > 0 && left.multipliedBy(4).compareTo(life) < 0 && state == State.open;
        return state == State.closed || soon;
    }
}
