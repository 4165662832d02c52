package io.github.camelzoho.bigin.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.examples.Recorded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterTest {
    private final Recorded recorded = new Recorded();

    private int run(String... args) {
        return new Cluster(recorded.out(), name -> null).run(List.of(args));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--yaml"})
    void onePollsAndTheOtherTakesOver(String language) {
        assertThat(run(language.isEmpty() ? new String[0] : new String[] {language}))
                .as(recorded.printed())
                .isZero();

        assertThat(recorded.lines(" {42}(A|B) hears .*"))
                .containsExactly(
                        "A hears created Ada Varga: Owner",
                        "A hears created Béla Kiss",
                        "A hears created Dora Haas",
                        "B hears updated Ada Varga: +36 1 555 0100, Owner",
                        "B hears deleted Béla Kiss",
                        "B hears created Fred Jansen",
                        "A hears updated Dora Haas: Buyer");
        assertThat(recorded.printed())
                .contains(language.isEmpty() ? "routes    Java" : "routes    YAML")
                .contains("7 lines were to be heard, and were heard once each.");
    }

    @Test
    void anUnknownArgumentIsExplained() {
        assertThat(run("--ymal")).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(recorded.printed()).contains("--yaml", "twice in this folder");
    }
}
