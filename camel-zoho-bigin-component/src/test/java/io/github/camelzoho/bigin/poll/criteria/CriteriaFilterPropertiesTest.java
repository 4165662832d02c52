package io.github.camelzoho.bigin.poll.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.client.text.Criteria;
import io.github.camelzoho.bigin.simulator.query.FieldTypes;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What {@link Criteria} writes for a value the filter finds in exactly the records that have it,
 * and where search compares exactly, it finds what the simulator's search does.
 */
class CriteriaFilterPropertiesTest {
    private static final List<String> TEXTS =
            List.of("new", "NEW", "new deal", "a,b", "(x)\\", "é");
    private static final List<String> NUMBERS = List.of("-3", "0", "2", "2.50", "10");
    private static final List<String> DATES = List.of("2030-12-31", "2031-01-01", "2031-03-04");
    private static final List<String> TIMES =
            List.of(
                    "2031-03-04T09:08:07+02:00",
                    "2031-03-04T07:08:07+00:00",
                    "2031-03-04T07:08:08+00:00",
                    "2031-03-05T00:30:00+02:00");
    private static final List<String> IDS = List.of("4001002000000111001", "4001002000000111002");

    private static final List<String> COMPARISONS =
            List.of(
                    "equals",
                    "not_equal",
                    "greater_than",
                    "greater_equal",
                    "less_than",
                    "less_equal",
                    "between",
                    "in");
    private static final List<String> EXACT = List.of("equals", "not_equal", "in");

    /** A field, the operators that search compares exactly for its type, and values to try. */
    private record Field(String name, FieldType type, List<String> operators, List<String> values) {

        /** How a record has the value. */
        Object held(String value) {
            return switch (type) {
                case CURRENCY -> new BigDecimal(value);
                case BOOLEAN -> Boolean.valueOf(value);
                case OWNERLOOKUP -> Map.of("id", value, "name", "Ada V");
                case MULTISELECTPICKLIST -> List.of(value, "other");
                default -> value;
            };
        }
    }

    private static final List<Field> ALL =
            List.of(
                    new Field("Stage", FieldType.PICKLIST, EXACT, TEXTS),
                    new Field(
                            "Interests",
                            FieldType.MULTISELECTPICKLIST,
                            List.of("equals", "not_equal", "in", "starts_with"),
                            TEXTS),
                    new Field("Name", FieldType.TEXT, List.of("starts_with"), TEXTS),
                    new Field("Amount", FieldType.CURRENCY, COMPARISONS, NUMBERS),
                    new Field("Due", FieldType.DATE, COMPARISONS, DATES),
                    new Field("Seen", FieldType.DATETIME, COMPARISONS, TIMES),
                    new Field("Owner", FieldType.OWNERLOOKUP, EXACT, IDS),
                    new Field(
                            "Done",
                            FieldType.BOOLEAN,
                            List.of("equals", "not_equal"),
                            List.of("true", "false")));

    private static final FieldTypes FIELDS =
            name -> ALL.stream().filter(it -> it.name().equals(name)).map(Field::type).findFirst();

    private final Criteria criteria = new Criteria();

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hostile =
                Arbitraries.of(
                                "(",
                                ")",
                                ",",
                                "\\",
                                "'",
                                ":",
                                "and",
                                "or",
                                ")or(",
                                "a",
                                "é",
                                "%",
                                " ",
                                "Other:equals:x",
                                "😀",
                                "\n",
                                "2031-03-04",
                                "5")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(8)
                        .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(hostile, Arbitraries.strings().ofMinLength(1).ofMaxLength(30));
    }

    @Provide
    Arbitrary<Instant> seconds() {
        return Arbitraries.longs()
                .between(-2_000_000_000L, 20_000_000_000L)
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Map<String, Object>> records() {
        return Combinators.combine(ALL.stream().map(CriteriaFilterPropertiesTest::held).toList())
                .as(
                        values -> {
                            Map<String, Object> record = new HashMap<>();
                            for (int i = 0; i < ALL.size(); i++) {
                                record.put(ALL.get(i).name(), values.get(i));
                            }
                            return record;
                        });
    }

    private static Arbitrary<Object> held(Field field) {
        return Arbitraries.of(field.values()).map(field::held).injectNull(0.2);
    }

    @Provide
    Arbitrary<String> conditions() {
        Arbitrary<String> one = Arbitraries.of(ALL).flatMap(this::condition);
        Arbitrary<String> several =
                Combinators.combine(
                                one.list().ofMinSize(2).ofMaxSize(4), Arbitraries.of(true, false))
                        .as((all, and) -> joined(and, all));
        return Arbitraries.oneOf(
                one,
                several,
                Combinators.combine(several, several, Arbitraries.of(true, false))
                        .as((left, right, and) -> joined(and, List.of(left, right))));
    }

    private Arbitrary<String> condition(Field field) {
        Arbitrary<String> values = Arbitraries.of(field.values());
        return Arbitraries.of(field.operators())
                .flatMap(
                        operator ->
                                switch (operator) {
                                    case "in" ->
                                            values.list()
                                                    .ofMinSize(1)
                                                    .ofMaxSize(3)
                                                    .map(list -> criteria.in(field.name(), list));
                                    case "between" ->
                                            Combinators.combine(values, values)
                                                    .as(
                                                            (a, b) ->
                                                                    criteria.between(
                                                                            field.name(), a, b));
                                    default ->
                                            values.map(
                                                    value ->
                                                            criteria.condition(
                                                                    field.name(), operator, value));
                                });
    }

    private String joined(boolean and, List<String> all) {
        String[] conditions = all.toArray(String[]::new);
        return and ? criteria.and(conditions) : criteria.or(conditions);
    }

    @Property(tries = 3000)
    void findsWhatTheSimulatorFinds(
            @ForAll("conditions") String text, @ForAll("records") Map<String, Object> record) {
        boolean found =
                io.github.camelzoho.bigin.simulator.query.Criteria.parse(text, FIELDS).test(record);
        assertThat(CriteriaFilter.parse(text).test(record)).isEqualTo(found);
    }

    @Property
    void findsExactlyTheText(@ForAll("texts") String value, @ForAll("texts") String other) {
        CriteriaFilter filter = CriteriaFilter.parse(criteria.equal("Stage", value));
        assertThat(filter.test(Map.of("Stage", value))).isTrue();
        assertThat(filter.test(Map.of("Stage", other))).isEqualTo(other.equalsIgnoreCase(value));
        assertThat(filter.fields()).containsExactly("Stage");
    }

    @Property
    void valueNeverReachesTheOtherCondition(
            @ForAll("texts") String value, @ForAll("texts") String kind) {
        CriteriaFilter filter =
                CriteriaFilter.parse(
                        criteria.and(criteria.equal("Stage", value), criteria.equal("Kind", kind)));
        assertThat(filter.test(Map.of("Stage", value, "Kind", kind))).isTrue();
        assertThat(filter.test(Map.of("Stage", value, "Kind", kind + "!"))).isFalse();
        assertThat(filter.test(Map.of("Stage", value + "!", "Kind", kind))).isFalse();
    }

    @Property
    void listFindsExactlyItsValues(
            @ForAll("texts") String one,
            @ForAll("texts") String two,
            @ForAll("texts") String other) {
        CriteriaFilter filter = CriteriaFilter.parse(criteria.in("Stage", List.of(one, two)));
        assertThat(filter.test(Map.of("Stage", one))).isTrue();
        assertThat(filter.test(Map.of("Stage", two))).isTrue();
        assertThat(filter.test(Map.of("Stage", other)))
                .isEqualTo(other.equalsIgnoreCase(one) || other.equalsIgnoreCase(two));
    }

    @Property
    void findsExactlyTheNumber(@ForAll BigDecimal value, @ForAll double other) {
        CriteriaFilter filter = CriteriaFilter.parse(criteria.equal("Amount", value));
        assertThat(filter.test(Map.of("Amount", value))).isTrue();
        assertThat(filter.test(Map.of("Amount", value.add(BigDecimal.ONE)))).isFalse();
        assertThat(
                        CriteriaFilter.parse(criteria.equal("Amount", other))
                                .test(Map.of("Amount", other)))
                .isTrue();
    }

    @Property
    void findsExactlyTheWholeNumber(@ForAll long value, @ForAll long other) {
        CriteriaFilter filter = CriteriaFilter.parse(criteria.condition("N", "less_than", value));
        assertThat(filter.test(Map.of("N", other))).isEqualTo(other < value);
    }

    @Property
    void findsExactlyThePointInTime(
            @ForAll("seconds") Instant time, @ForAll("seconds") Instant other) {
        CriteriaFilter filter = CriteriaFilter.parse(criteria.equal("Seen", time));
        OffsetDateTime elsewhere = time.atOffset(ZoneOffset.ofHoursMinutes(5, 30));
        assertThat(filter.test(Map.of("Seen", elsewhere.toString()))).isTrue();
        assertThat(filter.test(Map.of("Seen", time.plusSeconds(1).toString()))).isFalse();
        CriteriaFilter later =
                CriteriaFilter.parse(criteria.condition("Seen", "greater_than", time));
        assertThat(later.test(Map.of("Seen", other.toString()))).isEqualTo(other.isAfter(time));
    }

    @Property
    void findsExactlyTheDay(@ForAll("seconds") Instant time, @ForAll("seconds") Instant other) {
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        LocalDate another = LocalDate.ofInstant(other, ZoneOffset.UTC);
        CriteriaFilter filter = CriteriaFilter.parse(criteria.condition("Due", "less_equal", day));
        assertThat(filter.test(Map.of("Due", another.toString()))).isEqualTo(!another.isAfter(day));
    }
}
