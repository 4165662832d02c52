package io.github.camelzoho.bigin.simulator.bulk;

import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.ModuleDefinition;
import io.github.camelzoho.bigin.simulator.store.Row;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a CSV is for which field.
 *
 * @param field the field
 * @param column index of the column
 * @param header the column's name, as the result shows it
 * @param findBy for a lookup, the field by which its record is found
 * @param format form of dates and times, null for Bigin's own
 * @param otherwise what an empty cell stands for, null for nothing
 */
record Mapping(
        FieldDefinition field,
        int column,
        String header,
        @Nullable String findBy,
        @Nullable String format,
        @Nullable String otherwise) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/uuuu");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss");

    /** The cell's text, or what stands for it; empty if there is neither. */
    String text(List<String> row) {
        String text = row.get(column);
        return text.isEmpty() && otherwise != null ? otherwise : text;
    }

    /** The value in the form of the API; empty if the text does not have the field's form. */
    Optional<Object> value(World world, String text) {
        try {
            return Optional.ofNullable(read(world, text));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private @Nullable Object read(World world, String text) {
        return switch (field.type()) {
            case DATE -> LocalDate.parse(text, format == null ? DATE : pattern(format)).toString();
            case DATETIME -> time(world, text);
            case INTEGER -> Integer.valueOf(text);
            case DOUBLE, DECIMAL, CURRENCY, PERCENT -> new BigDecimal(text);
            case BOOLEAN ->
                    (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
                            ? Boolean.valueOf(text)
                            : null;
            case LOOKUP, OWNERLOOKUP -> found(world, text);
            case MULTISELECTPICKLIST -> List.of(text.split(";", -1));
            default -> text;
        };
    }

    private static DateTimeFormatter pattern(String format) {
        return DateTimeFormatter.ofPattern(format.replace("yyyy", "uuuu"));
    }

    private String time(World world, String text) {
        TemporalAccessor time =
                (format == null ? TIME : pattern(format))
                        .parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        OffsetDateTime exact =
                time instanceof LocalDateTime local
                        ? ZonedDateTime.of(local, world.times().zone()).toOffsetDateTime()
                        : (OffsetDateTime) time;
        return world.times().text(exact.toInstant());
    }

    private @Nullable Object found(World world, String text) {
        String module = field.lookupModule();
        if (findBy == null || findBy.equals("id") || module == null) {
            return Map.of("id", text);
        }
        if (module.equals(FieldDefinition.USERS)) {
            return world.schema().users().stream()
                    .filter(user -> UserColumns.of(user, findBy).equals(text))
                    .findFirst()
                    .map(user -> Map.of("id", user.id()))
                    .orElse(null);
        }
        ModuleDefinition target = Objects.requireNonNull(world.schema().module(module));
        Row row = world.database().table(target).findByValue(findBy, text);
        return row == null ? null : Map.of("id", Long.toString(row.id()));
    }
}
