package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyValueSurvivesTheQueryTest {

    @Provide
    Arbitrary<String> nasty() {
        return NastyText.values();
    }

    private static Map<String, Object> record(String value, int amount) {
        return Map.of("Last_Name", value, "A_picklist", value, "Amount", amount);
    }

    private static String inCriteria(String value) {
        return value.replaceAll("[(),\\\\]", "\\\\$0");
    }

    private static String inLiteral(String value, QuoteEscape escape) {
        return switch (escape) {
            case DOUBLING -> "'" + value.replace("'", "''") + "'";
            case BACKSLASH -> "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
        };
    }

    @Property
    void criteriaFindTheValueAndNoOther(
            @ForAll("nasty") String value, @ForAll("nasty") String other) {
        Assume.that(!SearchText.isBlank(value));
        String condition = "(A_picklist:equals:" + inCriteria(value) + ")";
        boolean same = other.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT));

        assertThat(SampleModule.finds(condition, record(value, 1))).isTrue();
        assertThat(SampleModule.finds(condition, record(other, 1))).isEqualTo(same);
        assertThat(SampleModule.finds(condition, record(value + "x", 1))).isFalse();
    }

    @Property
    void criteriaKeepTheirStructureAroundTheValue(@ForAll("nasty") String value) {
        Assume.that(!SearchText.isBlank(value));
        String written = inCriteria(value);
        String both = "((Last_Name:equals:" + written + ")and(Amount:equals:1))";
        String list = "((Amount:equals:1)and(A_picklist:in:x," + written + "))";

        assertThat(SampleModule.finds(both, record(value, 1))).isTrue();
        assertThat(SampleModule.finds(both, record(value, 2))).isFalse();
        assertThat(SampleModule.finds(both, record("", 1))).isFalse();
        assertThat(SampleModule.finds(list, record(value, 1))).isTrue();
        assertThat(SampleModule.finds(list, record(value, 2))).isFalse();
        assertThat(SampleModule.finds(list, record("", 1))).isFalse();
    }

    @Property
    void coqlFindsTheValueAndNoOther(
            @ForAll("nasty") String value,
            @ForAll("nasty") String other,
            @ForAll QuoteEscape escape) {
        CoqlRules rules = new CoqlRules(false, false, false, escape);
        String equal = "Last_Name = " + inLiteral(value, escape);
        String list = "Last_Name in ('-', " + inLiteral(value, escape) + ", '+')";

        for (String where : new String[] {equal, list}) {
            assertThat(SampleModule.selects(where, rules, record(value, 1))).isTrue();
            assertThat(SampleModule.selects(where, rules, record(other, 1)))
                    .isEqualTo(other.equals(value) || isListed(where, other));
            assertThat(SampleModule.selects(where, rules, record("", 1)))
                    .isEqualTo(value.isEmpty());
        }
    }

    private static boolean isListed(String where, String value) {
        return where.startsWith("Last_Name in") && (value.equals("-") || value.equals("+"));
    }

    @Property
    void coqlKeepsItsStructureAroundTheValue(
            @ForAll("nasty") String value, @ForAll QuoteEscape escape) {
        CoqlRules rules = new CoqlRules(false, false, false, escape);
        String where =
                "(Last_Name = "
                        + inLiteral(value, escape)
                        + " and Amount = 1) order by id asc limit 7";

        assertThat(SampleModule.selects(where, rules, record(value, 1))).isTrue();
        assertThat(SampleModule.selects(where, rules, record(value, 2))).isFalse();
        assertThat(SampleModule.selects(where, rules, record(value + "x", 1))).isFalse();
        assertThat(CoqlQuery.parse("select id from Contacts where " + where, rules).limit())
                .isEqualTo(7);
    }
}
