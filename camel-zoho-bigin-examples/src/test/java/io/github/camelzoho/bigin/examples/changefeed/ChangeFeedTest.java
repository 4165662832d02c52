package io.github.camelzoho.bigin.examples.changefeed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.examples.Recorded;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeFeedTest {
    private final Recorded recorded = new Recorded();

    private int run(String... args) {
        return new ChangeFeed(recorded.out(), name -> null).run(List.of(args));
    }

    /** What the route printed, without the rest. */
    private List<String> heard() {
        return recorded.printed()
                .lines()
                .filter(line -> line.matches(" {42}(created|updated|deleted) .*"))
                .map(String::strip)
                .map(line -> line.replaceAll(" +", " "))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--yaml"})
    void everyChangeIsPrintedOnce(String language) {
        assertThat(run(language.isEmpty() ? new String[0] : new String[] {language}))
                .as(recorded.printed())
                .isZero();

        assertThat(heard())
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
                .contains(language.isEmpty() ? "route  Java" : "route  YAML")
                .contains("Bigin  a simulator in this process")
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
                .contains("The change feed ends here: ", "set clientSecret, refreshToken")
                .doesNotContain("\tat ");
    }

    @Test
    void anUnknownArgumentIsExplained() {
        assertThat(run("--ymal")).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(recorded.printed()).contains("--yaml", "MATON_API_KEY");
    }

    @Test
    void aScriptIsReadLineByLine() {
        Script script = Script.read("/change-feed/script.txt");
        assertThat(
                        Arrays.asList(
                                "say", "create", "update", "delete", "hear", "pass", "start",
                                "stop"))
                .containsAll(script.steps().stream().map(Script.Step::verb).distinct().toList());
        Script.Step step = Script.Step.parse("update Varga   Phone=+36 1 555 0100, Title=Owner");
        assertThat(step.name()).isEqualTo("Varga");
        assertThat(step.fields())
                .containsEntry("Phone", "+36 1 555 0100")
                .containsEntry("Title", "Owner");
    }
}
