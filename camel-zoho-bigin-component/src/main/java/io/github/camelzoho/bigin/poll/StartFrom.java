package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed begins that has no position yet. Immutable.
 *
 * @param time the first moment whose changes are wanted; {@code null} for now, by Bigin's clock
 */
public record StartFrom(@Nullable Instant time) {
    /** What changes from now on, by Bigin's clock. */
    public static final StartFrom NOW = new StartFrom(null);

    /** All records that there are, then what changes. */
    public static final StartFrom BEGINNING = new StartFrom(Instant.EPOCH);

    /**
     * Reads {@code now}, {@code beginning}, or a time such as {@code 2031-03-04T09:08:07Z} or with
     * an offset.
     */
    public static StartFrom parse(String text) {
        if (text.equals("now")) {
            return NOW;
        }
        if (text.equals("beginning")) {
            return BEGINNING;
        }
        try {
            return new StartFrom(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new ZohoBiginInputException(
                    "startFrom '"
                            + text
                            + "' is neither now, beginning, nor a time such as 2031-03-04T09:08:07Z",
                    e);
        }
    }

    /** The time, empty for now. */
    Optional<Instant> fixed() {
        return Optional.ofNullable(time);
    }
}
