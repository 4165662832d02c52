package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.simulator.store.Ties;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchesByNameTest {

    @Test
    void allAreKnownByTheNameOfTheirConstant() throws IllegalAccessException {
        Field[] constants =
                Arrays.stream(Switch.class.getFields())
                        .filter(field -> field.getType() == Switch.class)
                        .toArray(Field[]::new);
        assertThat(Switch.all()).hasSameSizeAs(constants);
        for (Field constant : constants) {
            assertThat(Switch.named(constant.getName())).isSameAs(constant.get(null));
        }
    }

    @Test
    void eachReadsItsOwnDefault() {
        for (Switch<?> each : Switch.all()) {
            assertThat(each.value(each.byDefault().toString())).isEqualTo(each.byDefault());
        }
    }

    @Test
    void valuesAreOfTheSwitchsType() {
        Switches switches =
                new Switches()
                        .set("DATE_HEADER=false")
                        .set("SEARCH_LAG_SECONDS=0")
                        .set("SORT_TIES=BY_ID_DESCENDING")
                        .set("BULK_DOWNLOAD_HOST=https://a.example?b=c");
        assertThat(switches.get(Switch.DATE_HEADER)).isFalse();
        assertThat(switches.get(Switch.SEARCH_LAG_SECONDS)).isZero();
        assertThat(switches.get(Switch.SORT_TIES)).isEqualTo(Ties.BY_ID_DESCENDING);
        assertThat(switches.get(Switch.BULK_DOWNLOAD_HOST)).isEqualTo("https://a.example?b=c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATE_HEADER",
                "DATE_HEADER=yes",
                "date_header=true",
                "SEARCH_LAG_SECONDS=-1",
                "SEARCH_LAG_SECONDS=soon",
                "DELETED_PATH=module"
            })
    void anythingElseIsRefused(String assignment) {
        assertThatThrownBy(() -> new Switches().set(assignment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(assignment.replaceAll("=.*", ""));
    }
}
