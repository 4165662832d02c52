package io.github.camelzoho.bigin;

import java.time.Duration;
import java.util.Optional;

/**
 * What polling costs by itself: a credit for each poll, and no edition of Bigin has more than
 * {@link #CREDITS_OF_A_DAY}.
 *
 * <p>Source: https://www.bigin.com/developer/docs/apis/v2/api-limits.html
 */
final class PollCost {
    private static final long CREDITS_OF_A_DAY = 100_000;

    private PollCost() {}

    /** A warning for a delay between polls that no account can pay. */
    static Optional<String> warning(Duration delay) {
        long polls = Duration.ofDays(1).toMillis() / Math.max(1, delay.toMillis());
        return polls <= CREDITS_OF_A_DAY
                ? Optional.empty()
                : Optional.of(
                        "A poll every "
                                + delay.toMillis()
                                + " ms costs "
                                + polls
                                + " credits a day, and Bigin gives 5000 to "
                                + CREDITS_OF_A_DAY
                                + " by edition: set delay, for example to 60000");
    }
}
