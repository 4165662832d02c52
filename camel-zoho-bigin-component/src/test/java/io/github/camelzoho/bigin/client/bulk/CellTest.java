package io.github.camelzoho.bigin.client.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.client.model.ValueForm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The value of a cell is that of the records API, and a text is never lost. */
class CellTest {

    private static Object read(ValueForm form, String text) {
        return Cell.of(form).read(text);
    }

    @ParameterizedTest
    @EnumSource
    void emptyIsNull(ValueForm form) {
        assertThat(read(form, "")).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = ValueForm.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LOOKUP", "CHOICES", "TAGS"})
    void textThatHasNotTheFormStaysAText(ValueForm form) {
        assertThat(read(form, "n/a")).isEqualTo("n/a");
        assertThat(read(form, "-")).isEqualTo("-");
    }

    @Test
    void numbersInTheSmallestTypeThatHoldsThem() {
        assertThat(read(ValueForm.INTEGER, "0")).isEqualTo(0);
        assertThat(read(ValueForm.NUMBER, "-12")).isEqualTo(-12);
        assertThat(read(ValueForm.NUMBER, "1234567890")).isEqualTo(1234567890L);
        assertThat(read(ValueForm.NUMBER, "12345678901234567890"))
                .isEqualTo(new BigInteger("12345678901234567890"));
        assertThat(read(ValueForm.NUMBER, "12.50")).isEqualTo(new BigDecimal("12.50"));
        assertThat(read(ValueForm.DIGITS, "123456789012345678")).isEqualTo("123456789012345678");
    }

    @Test
    void truth() {
        assertThat(read(ValueForm.BOOLEAN, "true")).isEqualTo(true);
        assertThat(read(ValueForm.BOOLEAN, "FALSE")).isEqualTo(false);
    }

    @Test
    void objectsAndLists() {
        assertThat(read(ValueForm.LOOKUP, "4001")).isEqualTo(Map.of("id", "4001"));
        assertThat(read(ValueForm.LOOKUP, "{\"id\":\"1\",\"name\":\"L\"}"))
                .isEqualTo(Map.of("id", "1", "name", "L"));
        assertThat(read(ValueForm.CHOICES, "a; b")).isEqualTo(List.of("a", "b"));
        assertThat(read(ValueForm.CHOICES, "[\"a;b\"]")).isEqualTo(List.of("a;b"));
        assertThat(read(ValueForm.TAGS, "x;y"))
                .isEqualTo(List.of(Map.of("name", "x"), Map.of("name", "y")));
        assertThat(read(ValueForm.OBJECTS, "[{\"id\":\"1\"}]"))
                .isEqualTo(List.of(Map.of("id", "1")));
        assertThat(read(ValueForm.OBJECT, "{broken")).isEqualTo("{broken");
    }
}
