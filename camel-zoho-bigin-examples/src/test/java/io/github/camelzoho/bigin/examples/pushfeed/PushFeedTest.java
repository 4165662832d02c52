package io.github.camelzoho.bigin.examples.pushfeed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.examples.Recorded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushFeedTest {
    private final Recorded recorded = new Recorded();

    private int run(String... args) {
        return new PushFeed(recorded.out(), name -> null).run(List.of(args));
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
                        "created Dora Haas",
                        "updated Ada Varga: +36 1 555 0100, Owner",
                        "deleted Béla Kiss",
                        "created Eva Ibáñez",
                        "updated Dora Haas: Buyer",
                        "created Fred Jansen");
        assertThat(recorded.printed())
                .contains(language.isEmpty() ? "routes    Java" : "routes    YAML")
                .contains("listens   http://localhost:")
                .contains("forges a notification: 401")
                .contains("8 lines were to be heard, and were heard once each.");
    }

    @Test
    void realServiceNeedsAnAddress() {
        int status =
                new PushFeed(recorded.out(), name -> name.equals("MATON_API_KEY") ? "key" : null)
                        .run(List.of());
        assertThat(status).isEqualTo(1);
        assertThat(recorded.printed())
                .contains("The example ends here: set PUSH_FEED_ADDRESS", "https", "8080")
                .doesNotContain("\tat ");
    }

    @Test
    void anUnknownArgumentIsExplained() {
        assertThat(run("--ymal")).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(recorded.printed()).contains("--yaml", "PUSH_FEED_ADDRESS");
    }
}
