package io.github.camelzoho.bigin.simulator.records;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import io.github.camelzoho.bigin.simulator.store.Ref;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks that a value has the form its field takes; type names as in field metadata. */
final class ValueChecker {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,]+@[^\\s@,]+\\.[^\\s@,]+");
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)");
    private static final int DECIMAL_PLACES = 9;

    private final World world;

    ValueChecker(World world) {
        this.world = world;
    }

    /** What is wrong with a value that is not null. */
    Optional<RecordFault> check(FieldDefinition field, Object value) {
        if (!hasForm(field, value)) {
            return Optional.of(
                    RecordFault.invalid(
                            field.apiName(), Map.of("expected_data_type", typeName(field))));
        }
        if (tooLong(field, value)) {
            return Optional.of(
                    RecordFault.invalid(field.apiName(), Map.of("maximum_length", field.length())));
        }
        if (!known(field, value)) {
            return Optional.of(RecordFault.invalid(field.apiName(), Map.of()));
        }
        return Optional.empty();
    }

    private static String typeName(FieldDefinition field) {
        return switch (field.type()) {
            case LOOKUP, OWNERLOOKUP, JSONOBJECT -> "jsonobject";
            case TAG, FILEUPLOAD, MULTISELECTPICKLIST, JSONARRAY -> "jsonarray";
            case EMAIL,
                    DATE,
                    DATETIME,
                    INTEGER,
                    BIGINT,
                    BOOLEAN,
                    DOUBLE,
                    DECIMAL,
                    CURRENCY,
                    PERCENT ->
                    field.type().apiName();
            default -> "string";
        };
    }

    private boolean hasForm(FieldDefinition field, Object value) {
        return switch (field.type()) {
            case EMAIL -> value instanceof String text && EMAIL.matcher(text).matches();
            case DATE -> value instanceof String text && isDate(text);
            case DATETIME -> value instanceof String text && isTime(text);
            case INTEGER -> isWhole(value);
            case BIGINT -> value instanceof String text && text.matches("-?\\d+");
            case DOUBLE, DECIMAL, CURRENCY, PERCENT -> value instanceof Number;
            case BOOLEAN -> value instanceof Boolean;
            case LOOKUP, OWNERLOOKUP ->
                    value instanceof Map<?, ?> map
                            && map.get("id") instanceof String id
                            && Requests.isId(id);
            case JSONOBJECT -> value instanceof Map<?, ?>;
            case TAG -> value instanceof List<?> list && list.stream().allMatch(this::isTag);
            case MULTISELECTPICKLIST ->
                    value instanceof List<?> list
                            && list.stream().allMatch(String.class::isInstance);
            case FILEUPLOAD, JSONARRAY -> value instanceof List<?>;
            default -> value instanceof String;
        };
    }

    private boolean isTag(Object tag) {
        return tag instanceof Map<?, ?> map && map.get("name") instanceof String;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private boolean isTime(String text) {
        boolean zulu = text.endsWith("Z") && !world.switches().get(Switch.ZULU_TIMES_TAKEN);
        try {
            return !zulu && DATE_TIME.matcher(text).matches() && OffsetDateTime.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean tooLong(FieldDefinition field, Object value) {
        if (value instanceof Number) {
            BigDecimal number = new BigDecimal(value.toString());
            int whole = Math.max(0, number.precision() - number.scale());
            return whole > field.length() || number.scale() > DECIMAL_PLACES;
        }
        if (field.type() == FieldType.BIGINT) {
            return value.toString().replace("-", "").length() > field.length();
        }
        return value instanceof String text && text.length() > field.length();
    }

    private boolean known(FieldDefinition field, Object value) {
        return switch (field.type()) {
            case PICKLIST -> picked(field, List.of(value));
            case MULTISELECTPICKLIST -> picked(field, (List<?>) value);
            case LOOKUP, OWNERLOOKUP -> exists(field, (Map<?, ?>) value);
            default -> true;
        };
    }

    private boolean picked(FieldDefinition field, List<?> values) {
        return field.pickList().isEmpty()
                || world.switches().get(Switch.UNKNOWN_PICKLIST_VALUES_TAKEN)
                || field.pickList().containsAll(values);
    }

    private boolean exists(FieldDefinition field, Map<?, ?> value) {
        String module = field.lookupModule();
        long id = Long.parseLong(String.valueOf(value.get("id")));
        return module != null && world.database().exists(new Ref(module, id));
    }
}
