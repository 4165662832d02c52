package io.github.camelzoho.bigin.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a feed is doing, for health checks and people. Immutable.
 *
 * @param position where it stands; {@code null} before the first poll has read it
 * @param lag how far behind Bigin's clock everything is handed out; {@code null} if not known yet
 * @param complete the second before which everything is handed out; {@code null} if no poll has
 *     read to the end yet
 * @param biginNow a time that Bigin's clock has surely reached; {@code null} if not known yet
 * @param lastSuccess when a poll last ended well, by the injected clock; {@code null} if none has
 * @param waitingSince since when Bigin has changes that could be handed out while the position has
 *     not moved, by the injected clock; {@code null} if none wait
 * @param lastFailure why the last poll failed; {@code null} if it did not
 * @param source how modified records are found; {@code auto} while that is not known yet
 * @param handedOut changes acknowledged since the feed was made
 */
public record FeedStatus(
        @Nullable PollCursor position,
        @Nullable Duration lag,
        @Nullable Instant complete,
        @Nullable Instant biginNow,
        @Nullable Instant lastSuccess,
        @Nullable Instant waitingSince,
        @Nullable Exception lastFailure,
        ChangeSourceType source,
        long handedOut) {}
