package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How Bigin writes times: to the second, with an offset. */
public final class BiginTimes {
    public static final String MODIFIED = "Modified_Time";
    public static final String CREATED = "Created_Time";
    public static final String DELETED = "deleted_time";

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    private BiginTimes() {}

    static String text(Instant time) {
        return FORM.format(time);
    }

    /** The second in which a time lies. */
    public static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The time under a key; empty if there is none. */
    public static Optional<Instant> find(Map<String, Object> item, String key) {
        try {
            return Optional.of(
                    second(OffsetDateTime.parse(String.valueOf(item.get(key))).toInstant()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** The time under a key; a record without it can't be put into order. */
    static Instant in(Map<String, Object> item, String key) {
        Object value = item.get(key);
        if (value == null) {
            throw unusable("an entry has no " + key, null);
        }
        try {
            return second(OffsetDateTime.parse(value.toString()).toInstant());
        } catch (DateTimeParseException e) {
            throw unusable(key + " '" + value + "' is not a time as Bigin writes it", e);
        }
    }

    /**
     * For answers that can't be what was asked for. The position stays, the next poll asks again.
     */
    static ZohoBiginTransportException unusable(String what, @Nullable Throwable cause) {
        String advice = "The position of the feed has not moved past it; the next poll reads again";
        return new ZohoBiginTransportException(
                CallFailure.of(null, "unusable answer: " + what, advice), false, cause);
    }
}
