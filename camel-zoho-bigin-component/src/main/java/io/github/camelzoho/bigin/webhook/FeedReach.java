package io.github.camelzoho.bigin.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How far a feed has got, and how far the next poll could.
 *
 * @param feed the feed
 * @param settleDelay how long a second must be over before the feed reads it
 */
record FeedReach(HintedFeed feed, Duration settleDelay) {

    /** Whether everything before the end of a second is handed out. */
    boolean has(Instant end) {
        return feed.complete().filter(done -> !done.isBefore(end)).isPresent();
    }

    /**
     * How long it is until a poll reads the second with this end, for all that is known of Bigin's
     * clock, which may be later than that; zero if it does now.
     */
    Duration missing(Instant end) {
        return feed.biginNow()
                .map(time -> Duration.between(time, end.plus(settleDelay)))
                .filter(missing -> !missing.isNegative())
                .orElse(Duration.ZERO);
    }

    /** Whether the last poll has learned that it was later for Bigin than it had known. */
    boolean canGoFurther() {
        return feed.biginNow()
                .map(time -> time.minus(settleDelay).truncatedTo(ChronoUnit.SECONDS))
                .filter(end -> !has(end))
                .isPresent();
    }
}
