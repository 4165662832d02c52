package io.github.camelzoho.bigin.simulator.query;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.query.CoqlCondition.Both;
import io.github.camelzoho.bigin.simulator.query.CoqlCondition.Comparison;
import io.github.camelzoho.bigin.simulator.query.CoqlCondition.Either;
import io.github.camelzoho.bigin.simulator.query.CoqlCondition.Operand;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Checks the names and values of a query by the types of its module's fields. */
final class CoqlBinding {

    private static final String ID = "id";

    private static final Set<FieldType> NO_COLUMNS =
            EnumSet.of(
                    FieldType.TEXTAREA,
                    FieldType.FILEUPLOAD,
                    FieldType.TAG,
                    FieldType.JSONOBJECT,
                    FieldType.JSONARRAY);

    /** Unlike ids, dates and text, a plain number is written without quotes. */
    private static final Set<FieldType> WITHOUT_QUOTES =
            EnumSet.of(
                    FieldType.INTEGER,
                    FieldType.DOUBLE,
                    FieldType.DECIMAL,
                    FieldType.CURRENCY,
                    FieldType.PERCENT);

    private final FieldTypes fieldTypes;
    private final CoqlRules rules;

    CoqlBinding(FieldTypes fieldTypes, CoqlRules rules) {
        this.fieldTypes = fieldTypes;
        this.rules = rules;
    }

    void checkColumn(String column) {
        FieldType type = typeOf(column);
        if (NO_COLUMNS.contains(type)) {
            throw unfit(column, "a " + type.apiName() + " column cannot be selected");
        }
    }

    Predicate<Map<String, Object>> condition(CoqlCondition condition) {
        if (condition instanceof Both both) {
            return condition(both.left()).and(condition(both.right()));
        }
        if (condition instanceof Either either) {
            return condition(either.left()).or(condition(either.right()));
        }
        return comparison((Comparison) condition);
    }

    private Predicate<Map<String, Object>> comparison(Comparison comparison) {
        String field = comparison.field();
        CoqlComparator comparator = comparison.comparator();
        FieldType type = typeOf(field);
        if (!comparators(field, type).contains(comparator)) {
            throw unfit(field, comparator.spelling() + " is not for a " + type.apiName());
        }
        return switch (comparator) {
            case IS_NULL -> record -> RecordValues.of(record, field) == null;
            case IS_NOT_NULL -> record -> RecordValues.of(record, field) != null;
            case LIKE, NOT_LIKE -> like(comparison);
            default -> relation(comparison, type, ValueFormat.of(type));
        };
    }

    private Set<CoqlComparator> comparators(String field, FieldType type) {
        boolean id = field.equals(ID) || field.endsWith("." + ID);
        return id && !rules.idComparable()
                ? CoqlComparator.forIdentity()
                : CoqlComparator.allowedFor(type);
    }

    private static Predicate<Map<String, Object>> like(Comparison comparison) {
        String field = comparison.field();
        boolean wanted = comparison.comparator() == CoqlComparator.LIKE;
        Operand operand = comparison.operands().get(0);
        CoqlLike pattern =
                CoqlLike.read(operand.value())
                        .filter(it -> operand.quoted() && (wanted || it.isContains()))
                        .orElseThrow(() -> unfit(field, "not a valid pattern: " + operand.value()));
        return record ->
                ValueFormat.TEXT
                        .stored(RecordValues.of(record, field))
                        .map(stored -> pattern.matches(stored) == wanted)
                        .orElse(false);
    }

    private static <T extends Comparable<? super T>> Predicate<Map<String, Object>> relation(
            Comparison comparison, FieldType type, ValueFormat<T> format) {
        String field = comparison.field();
        boolean quoted = !WITHOUT_QUOTES.contains(type);
        List<T> operands =
                comparison.operands().stream()
                        .map(
                                operand ->
                                        format.read(operand.value())
                                                .filter(it -> operand.quoted() == quoted)
                                                .orElseThrow(
                                                        () -> unfitValue(field, type, operand)))
                        .toList();
        Relation relation = comparison.comparator().relation();
        return record ->
                format.stored(RecordValues.of(record, field))
                        .map(stored -> relation.holds(stored, operands))
                        .orElse(false);
    }

    Comparator<Map<String, Object>> order(List<CoqlOrder> fields) {
        Comparator<Map<String, Object>> byId = RecordOrder.by(ID, typeOf(ID), false);
        return fields.stream()
                .map(this::order)
                .reduce(Comparator::thenComparing)
                .map(asked -> asked.thenComparing(byId))
                .orElse(byId);
    }

    private Comparator<Map<String, Object>> order(CoqlOrder by) {
        FieldType type = typeOf(by.field());
        if (CoqlComparator.allowedFor(type).isEmpty()) {
            throw unfit(by.field(), "a " + type.apiName() + " column gives no order");
        }
        return RecordOrder.by(by.field(), type, by.descending());
    }

    private FieldType typeOf(String name) {
        // Every record has one, whether or not the module's metadata lists it.
        return name.equals(ID)
                ? FieldType.BIGINT
                : fieldTypes
                        .typeOf(name)
                        .orElseThrow(() -> unfit(name, "the column does not exist"));
    }

    private static ApiError unfitValue(String field, FieldType type, Operand operand) {
        String how = WITHOUT_QUOTES.contains(type) ? " without quotes: " : " in quotes: ";
        return unfit(field, "not a " + type.apiName() + how + operand.value());
    }

    private static ApiError unfit(String column, String reason) {
        return Refusals.invalidColumn(column, reason);
    }
}
