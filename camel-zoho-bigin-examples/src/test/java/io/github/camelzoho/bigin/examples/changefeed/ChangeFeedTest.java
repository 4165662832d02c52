package io.github.camelzoho.bigin.examples.changefeed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.examples.Recorded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeFeedTest {
    private final Recorded recorded = new Recorded();

    private int run(String... args) {
        return new ChangeFeed(recorded.out(), name -> null).run(List.of(args));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--yaml"})
    void everyChangeIsPrintedOnce(String language) {
        assertThat(run(language.isEmpty() ? new String[0] : new String[] {language}))
                .as(recorded.printed())
                .isZero();

        assertThat(recorded.lines(" {42}(created|updated|deleted) .*"))
                .containsExactly(
                        "created Ada Varga: Owner",
                        "created Béla Kiss",
                        "created Cem Öztürk",
                        "created Dora Haas",
                        "updated Ada Varga: +36 1 555 0100, Owner",
                        "deleted Béla Kiss",
                        "updated Cem Öztürk: Head baker",
                        "updated Dora Haas: +36 1 555 0101",
                        "deleted Cem Öztürk",
                        "created Fred Jansen",
                        "created Eva Ibáñez: Buyer",
                        "created Gina Kovács");
        assertThat(recorded.printed())
                .contains(language.isEmpty() ? "routes    Java" : "routes    YAML")
                .contains("Bigin     a simulator in this process")
                .contains(
                        "12 lines were to be heard, and were heard once each. Nothing was missed.");
    }

    @Test
    void aWrongCredentialIsOneSentence() {
        int status =
                new ChangeFeed(
                                recorded.out(),
                                name -> name.equals("BIGIN_CLIENT_ID") ? "1000.ABC" : null)
                        .run(List.of());
        assertThat(status).isEqualTo(1);
        assertThat(recorded.printed())
                .contains("The example ends here: ", "set clientSecret, refreshToken")
                .doesNotContain("\tat ");
    }

    @Test
    void anUnknownArgumentIsExplained() {
        assertThat(run("--ymal")).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(recorded.printed()).contains("--yaml", "MATON_API_KEY");
    }
}
