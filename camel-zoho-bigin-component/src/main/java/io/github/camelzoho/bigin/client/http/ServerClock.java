package io.github.camelzoho.bigin.client.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the header {@code Date} of good answers tells of the server's clock. Our own clock is never
 * set against it: only how long ago an answer came is measured here. Thread-safe.
 */
public final class ServerClock {
    private final LongSupplier nanoTime;
    private volatile @Nullable Heard last;

    /**
     * @param nanoTime measures intervals, never goes back
     */
    public ServerClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void heard(@Nullable String date) {
        if (date != null) {
            last = new Heard(date, nanoTime.getAsLong());
        }
    }

    /**
     * A time that the server's clock has surely reached: that of the latest answer and the time
     * since. The latest, not the greatest, because clocks are set back too. Empty if no answer has
     * had a date, which proxies may drop.
     */
    public Optional<Instant> now() {
        Heard heard = last;
        if (heard == null) {
            return Optional.empty();
        }
        try {
            Instant date =
                    ZonedDateTime.parse(heard.date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            return Optional.of(date.plus(passedSurely(nanoTime.getAsLong() - heard.at)));
        } catch (DateTimeParseException e) {
            // What can't be read tells nothing; there are other ways to know.
            return Optional.empty();
        }
    }

    /**
     * How much time has surely passed on another clock when so much has passed on ours: a
     * thousandth less, ten times what clocks are off by.
     */
    public static Duration passedSurely(long nanos) {
        return Duration.ofNanos(nanos - nanos / 1000);
    }

    private record Heard(String date, long at) {}
}
