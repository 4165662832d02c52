package io.github.camelzoho.bigin.client.fields;

import static io.github.camelzoho.bigin.error.FieldFault.Kind.OUT_OF_RANGE;
import static io.github.camelzoho.bigin.error.FieldFault.Kind.TOO_LONG;
import static io.github.camelzoho.bigin.error.FieldFault.Kind.UNKNOWN_VALUE;
import static io.github.camelzoho.bigin.error.FieldFault.Kind.WRONG_FORM;

import io.github.camelzoho.bigin.client.model.FieldDescription;
import io.github.camelzoho.bigin.client.model.PickListValue;
import io.github.camelzoho.bigin.error.FieldFault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a field takes a value, by its form, its length and its pick list. Values are as JSON has
 * them: text, numbers, booleans, maps, lists.
 */
final class ValueRules {
    /** What numbers have behind the point, whatever Bigin shows of it; a figure of Zoho CRM. */
    static final int MOST_DECIMALS = 9;

    static final Pattern EMAIL = Pattern.compile("[^\\s@,]+@[^\\s@,]+\\.[^\\s@,]+");
    static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d");
    static final Pattern DIGITS = Pattern.compile("-?\\d+");
    static final Pattern ID = Pattern.compile("\\d+");

    private ValueRules() {}

    /**
     * What is wrong.
     *
     * @param kind of which kind it is
     * @param text the same in words, with what the field takes
     */
    record Problem(FieldFault.Kind kind, String text) {}

    /**
     * The first thing that is wrong with a value.
     *
     * @param anyChoice whether a pick list takes values that it does not have
     */
    static Optional<Problem> check(FieldDescription field, Object value, boolean anyChoice) {
        if (!hasForm(field, value)) {
            return problem(WRONG_FORM, "takes " + Taken.by(field));
        }
        Optional<Problem> tooMuch = tooMuch(field, value);
        return tooMuch.isPresent() || anyChoice ? tooMuch : unknownChoice(field, value);
    }

    private static boolean hasForm(FieldDescription field, Object value) {
        return switch (field.form()) {
            case TEXT, CHOICE -> value instanceof String;
            case EMAIL -> is(value, EMAIL);
            case CHOICES -> isListOf(String.class, value);
            case DATE -> is(value, DATE) && exists(() -> LocalDate.parse((String) value));
            case DATE_TIME ->
                    is(value, DATE_TIME) && exists(() -> OffsetDateTime.parse((String) value));
            case INTEGER -> isWhole(value);
            case DIGITS -> is(value, DIGITS);
            case NUMBER -> value instanceof Number;
            case BOOLEAN -> value instanceof Boolean;
            case LOOKUP -> value instanceof Map<?, ?> map && is(map.get("id"), ID);
            case TAGS ->
                    isListOf(Map.class, value)
                            && ((List<?>) value)
                                    .stream()
                                            .allMatch(
                                                    tag ->
                                                            ((Map<?, ?>) tag).get("name")
                                                                    instanceof String);
            case OBJECTS -> isListOf(Map.class, value);
            case OBJECT -> value instanceof Map<?, ?>;
            case LIST -> value instanceof List<?>;
            case ANY -> true;
        };
    }

    private static boolean is(@Nullable Object value, Pattern pattern) {
        return value instanceof String text && pattern.matcher(text).matches();
    }

    private static boolean isListOf(Class<?> type, Object value) {
        return value instanceof List<?> list && list.stream().allMatch(type::isInstance);
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }

    /** Whether the calendar has the day and the clock the time. */
    private static boolean exists(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<Problem> tooMuch(FieldDescription field, Object value) {
        Integer length = field.length();
        int most = length == null || length <= 0 ? Integer.MAX_VALUE : length;
        return switch (field.form()) {
            case TEXT, EMAIL, CHOICE -> {
                int has = characters((String) value);
                yield has <= most
                        ? Optional.empty()
                        : problem(
                                TOO_LONG, "takes at most " + most + " characters, this has " + has);
            }
            case DIGITS ->
                    ((String) value).replace("-", "").length() <= most
                            ? Optional.empty()
                            : outOfRange(field);
            case INTEGER, NUMBER -> {
                BigDecimal number = new BigDecimal(value.toString());
                boolean fits =
                        Math.max(0, number.precision() - number.scale()) <= most
                                && number.stripTrailingZeros().scale() <= MOST_DECIMALS;
                yield fits ? Optional.empty() : outOfRange(field);
            }
            default -> Optional.empty();
        };
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Optional<Problem> unknownChoice(FieldDescription field, Object value) {
        if (field.pickList().isEmpty()) {
            return Optional.empty();
        }
        List<?> chosen = value instanceof List<?> many ? many : List.of(value);
        return switch (field.form()) {
            case CHOICE, CHOICES ->
                    chosen.stream()
                            .filter(choice -> !has(field, choice))
                            .findFirst()
                            .flatMap(choice -> problem(UNKNOWN_VALUE, advice(field, choice)));
            default -> Optional.empty();
        };
    }

    private static boolean has(FieldDescription field, Object choice) {
        return field.pickList().stream().anyMatch(value -> value.actual().equals(choice));
    }

    /** Values that users see under another name are the usual mistake. */
    private static String advice(FieldDescription field, Object choice) {
        String takes = "takes " + Taken.by(field);
        return field.pickList().stream()
                .filter(value -> value.display().equals(choice))
                .map(PickListValue::actual)
                .findFirst()
                .map(actual -> takes + "; what users see as this is sent as " + actual)
                .orElse(takes);
    }

    private static Optional<Problem> outOfRange(FieldDescription field) {
        return problem(OUT_OF_RANGE, "takes " + Taken.by(field));
    }

    private static Optional<Problem> problem(FieldFault.Kind kind, String text) {
        return Optional.of(new Problem(kind, text));
    }
}
