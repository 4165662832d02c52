package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a family of field types is written in a query and compared with what a record holds. */
final class ValueFormat<T extends Comparable<? super T>> {

    static final ValueFormat<String> TEXT =
            new ValueFormat<>(Pattern.compile(".*", Pattern.DOTALL), Function.identity());

    // No milliseconds and a numeric offset: the only form seen in live traffic.
    private static final ValueFormat<Instant> DATETIME =
            new ValueFormat<>(
                    Pattern.compile(
                            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}"),
                    written -> OffsetDateTime.parse(written).toInstant());
    private static final ValueFormat<LocalDate> DATE =
            new ValueFormat<>(Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"), LocalDate::parse);
    private static final ValueFormat<Boolean> BOOLEAN =
            new ValueFormat<>(Pattern.compile("true|false"), Boolean::valueOf);
    private static final ValueFormat<BigDecimal> ID =
            new ValueFormat<>(Pattern.compile("[0-9]+"), BigDecimal::new);
    private static final ValueFormat<BigDecimal> WHOLE =
            new ValueFormat<>(Pattern.compile("-?[0-9]+"), BigDecimal::new);
    private static final ValueFormat<BigDecimal> DECIMAL =
            new ValueFormat<>(Pattern.compile("-?[0-9]+(\\.[0-9]+)?"), BigDecimal::new);

    private final Pattern shape;
    private final Function<String, T> parse;

    private ValueFormat(Pattern shape, Function<String, T> parse) {
        this.shape = shape;
        this.parse = parse;
    }

    static ValueFormat<?> of(FieldType type) {
        return switch (type) {
            case TEXT, TEXTAREA, EMAIL, PHONE, WEBSITE, PICKLIST, MULTISELECTPICKLIST, AUTONUMBER ->
                    TEXT;
            case DATE -> DATE;
            case DATETIME -> DATETIME;
            case INTEGER, BIGINT -> WHOLE;
            case DOUBLE, DECIMAL, CURRENCY, PERCENT -> DECIMAL;
            case BOOLEAN -> BOOLEAN;
            case LOOKUP, OWNERLOOKUP -> ID;
            case TAG, FILEUPLOAD, FORMULA, JSONOBJECT, JSONARRAY ->
                    throw new IllegalArgumentException(type + " cannot be compared");
        };
    }

    /** Empty when the value is not written as Bigin wants it. */
    Optional<T> read(String written) {
        if (!shape.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(written));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Empty for null. Of a lookup, and of a bigint that is one (Pipeline), the id counts. */
    Optional<T> stored(@Nullable Object json) {
        if (json == null) {
            return Optional.empty();
        }
        return json instanceof Map<?, ?> lookup
                ? stored(lookup.get("id"))
                : Optional.of(parse.apply(json.toString()));
    }
}
