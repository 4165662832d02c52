package io.github.camelzoho.bigin.client.text;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Date;

/** How Bigin writes values: times to the second with an offset, numbers without exponent. */
public final class Values {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private Values() {}

    @SuppressWarnings("JavaUtilDate") // routes that meet older APIs have dates of this type
    public static String text(Object value) {
        if (value instanceof OffsetDateTime time) {
            return TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
        }
        if (value instanceof ZonedDateTime time) {
            return text(time.toOffsetDateTime());
        }
        if (value instanceof Instant time) {
            return text(time.atOffset(ZoneOffset.UTC));
        }
        if (value instanceof java.sql.Date || value instanceof java.sql.Time) {
            // A day or a time of day, of no zone: their point in time is one of this machine's.
            return value.toString();
        }
        if (value instanceof Date time) {
            return text(Instant.ofEpochMilli(time.getTime()));
        }
        if (value instanceof Calendar time) {
            return text(time.toInstant());
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            return decimal((Number) value);
        }
        boolean plain =
                value instanceof CharSequence
                        || value instanceof Number
                        || value instanceof Boolean
                        || value instanceof Character
                        || value instanceof LocalDate
                        || value instanceof Enum<?>;
        if (!plain) {
            throw new ZohoBiginInputException(
                    "a value of type "
                            + value.getClass().getName()
                            + " can't be put into a query: give text, a number, true/false, or a"
                            + " java.time value");
        }
        return value.toString();
    }

    private static String decimal(Number value) {
        double number = value.doubleValue();
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new ZohoBiginInputException(value + " can't be put into a query");
        }
        return new BigDecimal(value.toString()).toPlainString();
    }
}
