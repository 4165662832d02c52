package io.github.camelzoho.bigin.webhook;

import java.time.Instant;
import java.util.Optional;

/** What hints let poll. */
public interface HintedFeed {
    /**
     * One poll.
     *
     * @return false if it could not be done
     */
    boolean poll();

    /** The second before which everything is handed out, if that is known. */
    Optional<Instant> complete();

    /** A time that Bigin's clock has surely reached, if that is known. */
    Optional<Instant> biginNow();
}
