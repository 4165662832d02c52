package io.github.camelzoho.bigin.poll.criteria;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a text can be read as. Bigin writes dates, times and ids as texts. */
final class Kind {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?");
    private static final Pattern ID = Pattern.compile("[0-9]+");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME =
            Pattern.compile(
                    DATE
                            + "T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");

    private Kind() {}

    static Optional<BigDecimal> number(String text) {
        return read(text, NUMBER, BigDecimal::new);
    }

    static Optional<Instant> time(String text) {
        return read(text, TIME, time -> OffsetDateTime.parse(time).toInstant());
    }

    static Optional<LocalDate> date(String text) {
        return read(text, DATE, LocalDate::parse);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static <T> Optional<T> read(String text, Pattern shape, Function<String, T> reader) {
        if (!shape.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
