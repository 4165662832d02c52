package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoqlStringLiteralsTest {

    private static final CoqlRules DOUBLING =
            new CoqlRules(false, false, false, QuoteEscape.DOUBLING);
    private static final CoqlRules BACKSLASH =
            new CoqlRules(false, false, false, QuoteEscape.BACKSLASH);

    private static boolean means(String literal, CoqlRules rules, String value) {
        return SampleModule.selects(
                "Last_Name = " + literal, rules, SampleModule.record("Last_Name", value));
    }

    private static String refusal(String literal, CoqlRules rules) {
        return SampleModule.refusedQuery(
                        "select id from Contacts where Last_Name = " + literal, rules)
                .code();
    }

    @Test
    void byDoubling() {
        assertThat(means("'O''Neil'", DOUBLING, "O'Neil")).isTrue();
        assertThat(means("''''", DOUBLING, "'")).isTrue();
        assertThat(means("''", DOUBLING, "")).isTrue();
        assertThat(means("'C:\\'", DOUBLING, "C:\\")).isTrue();
        assertThat(means("'C:\\\\'", DOUBLING, "C:\\\\")).isTrue();
    }

    @Test
    void byBackslash() {
        assertThat(means("'O\\'Neil'", BACKSLASH, "O'Neil")).isTrue();
        assertThat(means("'\\''", BACKSLASH, "'")).isTrue();
        assertThat(means("'C:\\\\'", BACKSLASH, "C:\\")).isTrue();
        assertThat(means("''", BACKSLASH, "")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'O\\'Neil'", "'O'Neil'", "'", "'''", "'a' 'b'"})
    void notByDoubling(String literal) {
        assertThat(refusal(literal, DOUBLING)).isEqualTo("SYNTAX_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'O''Neil'", "'O'Neil'", "'C:\\'", "'a\\nb'", "'\\", "'a''b'"})
    void notByBackslash(String literal) {
        assertThat(refusal(literal, BACKSLASH)).isEqualTo("SYNTAX_ERROR");
    }
}
