package io.github.camelzoho.bigin.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoqlBracketsInPairsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amount > 1",
                "(Amount > 1)",
                "Amount > 1 and Amount < 9",
                "(Amount > 1 and Amount < 9)",
                "((Amount > 1 and Amount < 9) and Amount != 5)",
                "(Amount > 1 and Amount < 9) or Amount = 20",
                "Amount = 20 or (Amount > 1 and Amount < 9)",
                "((Amount > 1 and Amount < 9) or (Amount > 20 and Amount < 29))",
                "(((Amount > 1 and Amount < 9) and Amount != 5) and Amount != 6)"
            })
    void pairs(String where) {
        assertThatCode(() -> SampleModule.selects(where, Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amount > 1 and Amount < 9 and Amount != 5",
                "(Amount > 1 and Amount < 9 and Amount != 5)",
                "(Amount > 1 or Amount < 9 and Amount != 5)",
                "((Amount > 1 and Amount < 9) and Amount != 5 and Amount != 6)",
                "(Amount > 1) and (Amount < 9) and (Amount != 5)"
            })
    void threeInARow(String where) {
        assertThat(SampleModule.refusedWhere(where).code()).isEqualTo("SYNTAX_ERROR");
    }

    @Test
    void bracketsDecideWhatBindsFirst() {
        Map<String, Object> record = Map.of("Amount", 1);

        assertThat(SampleModule.selects("(Amount = 1 or (Amount = 2 and Amount = 3))", record))
                .isTrue();
        assertThat(SampleModule.selects("((Amount = 1 or Amount = 2) and Amount = 3)", record))
                .isFalse();
    }
}
