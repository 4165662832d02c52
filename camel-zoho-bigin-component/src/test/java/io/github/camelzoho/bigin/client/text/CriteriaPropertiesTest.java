package io.github.camelzoho.bigin.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.query.FieldTypes;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a value holds, criteria mean what they meant; the simulator's parser is the judge. */
class CriteriaPropertiesTest {
    // A pick list compares whole values; on texts "equals" asks for words.
    private static final FieldTypes FIELDS =
            name ->
                    name.equals("Stage") || name.equals("Kind")
                            ? Optional.of(FieldType.PICKLIST)
                            : Optional.empty();

    private final Criteria criteria = new Criteria();

    private static Predicate<Map<String, Object>> parsed(String text) {
        return io.github.camelzoho.bigin.simulator.query.Criteria.parse(text, FIELDS);
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> hostile =
                Arbitraries.of(
                                "(",
                                ")",
                                ",",
                                "\\",
                                "'",
                                "\"",
                                ":",
                                "and",
                                "or",
                                ")or(",
                                "a",
                                "é",
                                "%",
                                "&",
                                "+",
                                "Stage:equals:x",
                                "😀",
                                "\n")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(8)
                        .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(hostile, Arbitraries.strings().ofMinLength(1).ofMaxLength(30))
                .filter(value -> value.equals(value.strip()))
                // Bigin takes no empty values; what does not break counts as a blank there, too.
                .filter(value -> !value.chars().allMatch(CriteriaPropertiesTest::isBlank))
                .filter(value -> value.chars().noneMatch(Character::isISOControl));
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    @Property
    void equalFindsExactlyTheValue(@ForAll("values") String value, @ForAll("values") String other) {
        Predicate<Map<String, Object>> finds = parsed(criteria.equal("Stage", value));
        assertThat(finds.test(Map.of("Stage", value))).isTrue();
        if (!other.equalsIgnoreCase(value)) {
            assertThat(finds.test(Map.of("Stage", other))).isFalse();
        }
    }

    @Property
    void valueNeverReachesTheOtherCondition(
            @ForAll("values") String value, @ForAll("values") String kind) {
        Predicate<Map<String, Object>> finds =
                parsed(criteria.and(criteria.equal("Stage", value), criteria.equal("Kind", kind)));
        assertThat(finds.test(Map.of("Stage", value, "Kind", kind))).isTrue();
        assertThat(finds.test(Map.of("Stage", value, "Kind", kind + "!"))).isFalse();
        assertThat(finds.test(Map.of("Stage", value + "!", "Kind", kind))).isFalse();
    }

    @Property
    void listFindsExactlyItsValues(@ForAll("values") String one, @ForAll("values") String two) {
        Predicate<Map<String, Object>> finds = parsed(criteria.in("Stage", List.of(one, two)));
        assertThat(finds.test(Map.of("Stage", one))).isTrue();
        assertThat(finds.test(Map.of("Stage", two))).isTrue();
        assertThat(finds.test(Map.of("Stage", one + two))).isFalse();
    }
}
