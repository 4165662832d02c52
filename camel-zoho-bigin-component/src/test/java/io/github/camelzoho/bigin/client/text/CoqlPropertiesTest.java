package io.github.camelzoho.bigin.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.query.CoqlQuery;
import io.github.camelzoho.bigin.simulator.query.CoqlRules;
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

/** Whatever a value holds, a COQL statement means what it meant, in both forms of a quote. */
class CoqlPropertiesTest {
    private static final Coql DOUBLING = new Coql(QuoteEscape.doubling);
    private static final Coql BACKSLASH = new Coql(QuoteEscape.backslash);

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> hostile =
                Arbitraries.of(
                                "'",
                                "''",
                                "\\",
                                "\\'",
                                "%",
                                "_",
                                " or ",
                                "id is not null",
                                ")",
                                "(",
                                ",",
                                "a",
                                "é",
                                "😀",
                                " limit 1",
                                "'='",
                                "--",
                                "\"")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(8)
                        .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(hostile, Arbitraries.strings().ofMinLength(1).ofMaxLength(30));
    }

    private static Predicate<Map<String, Object>> parsed(
            String condition, io.github.camelzoho.bigin.simulator.query.QuoteEscape escape) {
        CoqlRules rules = new CoqlRules(false, true, true, escape);
        return CoqlQuery.parse("select Title from Contacts where " + condition, rules)
                .bind(name -> Optional.of(FieldType.TEXT))
                .condition();
    }

    @Property
    void backslashFindsExactlyTheValue(@ForAll("values") String value) {
        assertExact(
                parsed(
                        "Title = " + BACKSLASH.literal(value),
                        io.github.camelzoho.bigin.simulator.query.QuoteEscape.BACKSLASH),
                value);
    }

    @Property
    void doublingFindsExactlyTheValueOrRefusesToWriteIt(@ForAll("values") String value) {
        String literal;
        try {
            literal = DOUBLING.literal(value);
        } catch (ZohoBiginInputException refused) {
            assertThat(value).contains("\\");
            return;
        }
        assertExact(
                parsed(
                        "Title = " + literal,
                        io.github.camelzoho.bigin.simulator.query.QuoteEscape.DOUBLING),
                value);
    }

    @Property
    void doublingNeverChangesTheMeaningWhereBackslashesAreMeant(
            @ForAll("values") String value, @ForAll("values") String second) {
        String condition;
        try {
            condition =
                    "Title in " + DOUBLING.list(List.of(value, second)) + " and Phone = 'secret'";
        } catch (ZohoBiginInputException refused) {
            return;
        }
        Predicate<Map<String, Object>> finds;
        try {
            finds =
                    parsed(
                            condition,
                            io.github.camelzoho.bigin.simulator.query.QuoteEscape.BACKSLASH);
        } catch (ApiError refused) {
            // An error is the safe outcome: nothing was found that was not asked for.
            assertThat(refused.code()).isIn("SYNTAX_ERROR", "INVALID_QUERY");
            return;
        }
        assertThat(finds.test(Map.of("Title", value, "Phone", "other"))).isFalse();
        assertThat(finds.test(Map.of("Title", "anything else", "Phone", "secret"))).isFalse();
    }

    @Property
    void containsFindsTheTextAroundTheValue(@ForAll("values") String value) {
        String pattern;
        try {
            pattern = BACKSLASH.contains(value);
        } catch (ZohoBiginInputException refused) {
            assertThat(value).contains("%");
            return;
        }
        Predicate<Map<String, Object>> finds =
                parsed(
                        "Title like " + pattern,
                        io.github.camelzoho.bigin.simulator.query.QuoteEscape.BACKSLASH);
        assertThat(finds.test(Map.of("Title", "before " + value + " after"))).isTrue();
        assertThat(finds.test(Map.of("Title", "\u0000"))).isEqualTo("\u0000".contains(value));
    }

    private static void assertExact(Predicate<Map<String, Object>> finds, String value) {
        assertThat(finds.test(Map.of("Title", value))).isTrue();
        assertThat(finds.test(Map.of("Title", value + "x"))).isFalse();
        assertThat(finds.test(Map.of("Title", ""))).isFalse();
    }
}
