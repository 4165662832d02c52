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
import org.jspecify.annotations.Nullable;

/** How Bigin writes times: to the second, with an offset. */
final class BiginTimes {
    static final String MODIFIED = "Modified_Time";
    static final String CREATED = "Created_Time";
    static final String DELETED = "deleted_time";

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    private BiginTimes() {}

    static String text(Instant time) {
        return FORM.format(time);
    }

    static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
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
