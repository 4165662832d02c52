package io.github.camelzoho.bigin.client.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The server's own word on when to come back: seconds, or a date. */
public final class RetryAfter {
    private RetryAfter() {}

    /** How long to wait from now on, {@code null} if the answer does not say. */
    public static @Nullable Duration of(ApiResponse response) {
        String value = response.header("Retry-After");
        if (value == null) {
            return null;
        }
        try {
            return value.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : untilDate(value, response.header("Date"));
        } catch (NumberFormatException | DateTimeParseException e) {
            // A hint that can't be read is no hint; the own back-off takes its place.
            return null;
        }
    }

    /** Measured on the server's clock, because ours may differ. */
    private static @Nullable Duration untilDate(String value, @Nullable String serverDate) {
        if (serverDate == null) {
            return null;
        }
        Instant now =
                ZonedDateTime.parse(serverDate, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    }
}
