package io.github.camelzoho.bigin.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps what {@link FeedStatus} tells. Written by the polling thread, read by any. */
final class FeedMonitor {
    private final Horizon horizon;
    private final ModifiedSource source;
    private final Clock clock;
    private volatile State state = new State(null, null, null, null, null, 0);
    private boolean found;
    private boolean moved;

    FeedMonitor(Horizon horizon, ModifiedSource source, Clock clock) {
        this.horizon = horizon;
        this.source = source;
        this.clock = clock;
    }

    void begins(PollCursor position) {
        found = false;
        moved = false;
        State old = state;
        state =
                position.equals(old.position)
                        ? old
                        : new State(
                                position,
                                null,
                                old.lastSuccess,
                                old.waitingSince,
                                old.failure,
                                old.handedOut);
    }

    /** Bigin has changes behind the position. */
    void found() {
        found = true;
    }

    /** The position has moved, and so many changes are handed out. */
    void moved(PollCursor position, int changes) {
        moved = true;
        State old = state;
        state =
                new State(
                        position,
                        old.complete,
                        old.lastSuccess,
                        null,
                        old.failure,
                        old.handedOut + changes);
    }

    /** Everything before a second is handed out. */
    void complete(Instant second) {
        State old = state;
        state =
                new State(
                        old.position,
                        second,
                        old.lastSuccess,
                        old.waitingSince,
                        old.failure,
                        old.handedOut);
    }

    void succeeded() {
        State old = state;
        boolean waits = found && !moved;
        state =
                new State(
                        old.position,
                        old.complete,
                        clock.instant(),
                        waits ? since(old) : null,
                        null,
                        old.handedOut);
    }

    void failed(Exception failure) {
        State old = state;
        boolean waits = !moved && (found || old.waitingSince != null);
        state =
                new State(
                        old.position,
                        old.complete,
                        old.lastSuccess,
                        waits ? since(old) : null,
                        failure,
                        old.handedOut);
    }

    private Instant since(State old) {
        return old.waitingSince == null ? clock.instant() : old.waitingSince;
    }

    FeedStatus status() {
        State now = state;
        return new FeedStatus(
                now.position,
                lag(now),
                now.complete,
                horizon.now().orElse(null),
                now.lastSuccess,
                now.waitingSince,
                now.failure,
                source.type(),
                now.handedOut);
    }

    private @Nullable Duration lag(State now) {
        Instant time = horizon.now().orElse(null);
        if (now.position == null || time == null) {
            return null;
        }
        Instant done = now.complete == null ? now.position.modified().second() : now.complete;
        return done.isAfter(time) ? Duration.ZERO : Duration.between(done, time);
    }

    private record State(
            @Nullable PollCursor position,
            @Nullable Instant complete,
            @Nullable Instant lastSuccess,
            @Nullable Instant waitingSince,
            @Nullable Exception failure,
            long handedOut) {}
}
