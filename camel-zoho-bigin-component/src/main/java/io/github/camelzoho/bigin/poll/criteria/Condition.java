package io.github.camelzoho.bigin.poll.criteria;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** One {@code Field:operator:value}. What it means depends on the value that a record has. */
record Condition(String field, Operator operator, List<Operand> operands)
        implements Predicate<Map<String, Object>> {

    @Override
    public boolean test(Map<String, Object> record) {
        Object value = record.get(field);
        if (value instanceof Collection<?> several) {
            return severalSatisfy(several);
        }
        return value != null && satisfies(value);
    }

    private boolean severalSatisfy(Collection<?> several) {
        return operator == Operator.NOT_EQUAL
                ? !several.isEmpty() && several.stream().allMatch(this::satisfies)
                : several.stream().anyMatch(this::satisfies);
    }

    private boolean satisfies(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            require(operator == Operator.EQUALS || operator == Operator.NOT_EQUAL, "true or false");
            return holds(operand -> truth.compareTo(operand.truth(field)));
        }
        if (value instanceof Number) {
            require(operator != Operator.STARTS_WITH, "a number");
            BigDecimal number = new BigDecimal(value.toString());
            return holds(operand -> number.compareTo(operand.number(field)));
        }
        if (value instanceof Map<?, ?> lookup && lookup.get("id") != null) {
            String id = String.valueOf(lookup.get("id"));
            require(!operator.orders() && operator != Operator.STARTS_WITH, "a lookup");
            return holds(operand -> id.compareTo(operand.id(field)));
        }
        if (value instanceof String text) {
            return textSatisfies(text);
        }
        throw Fault.at(
                operands.get(0).place(), field + " holds values that criteria can't compare");
    }

    private boolean textSatisfies(String text) {
        if (operator == Operator.STARTS_WITH) {
            String start = operands.get(0).text();
            return text.regionMatches(true, 0, start, 0, start.length());
        }
        Optional<Instant> time = Kind.time(text);
        if (time.isPresent() && (operator.orders() || operandsAreTimes())) {
            return holds(operand -> time.get().compareTo(operand.time(field)));
        }
        Optional<LocalDate> date = Kind.date(text);
        if (date.isPresent() && (operator.orders() || operandsAreTimes())) {
            return holds(operand -> date.get().compareTo(operand.date(field)));
        }
        if (operator.orders()) {
            BigDecimal number = Kind.number(text).orElseThrow(() -> unsuitable("text"));
            return holds(operand -> number.compareTo(operand.number(field)));
        }
        return holds(operand -> text.compareToIgnoreCase(operand.text()));
    }

    /** Only then is a text that looks like a time taken for one: it may be somebody's words. */
    private boolean operandsAreTimes() {
        return operands.stream()
                .map(Operand::text)
                .allMatch(text -> Kind.time(text).isPresent() || Kind.date(text).isPresent());
    }

    private boolean holds(ToIntFunction<Operand> order) {
        return operator.holds(order, operands);
    }

    private void require(boolean suits, String kind) {
        if (!suits) {
            throw unsuitable(kind);
        }
    }

    private ZohoBiginInputException unsuitable(String kind) {
        return Fault.at(
                operands.get(0).place(),
                operator.spelling() + " does not suit " + field + ", which holds " + kind);
    }
}
