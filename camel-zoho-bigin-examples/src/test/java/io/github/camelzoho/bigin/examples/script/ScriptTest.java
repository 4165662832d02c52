package io.github.camelzoho.bigin.examples.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void aStepIsALine() {
        assertThat(Script.Step.parse("update Varga   Phone=+36 1 555 0100, Title=Owner"))
                .isEqualTo(
                        new Script.Step(
                                "update",
                                "Varga",
                                Map.of("Phone", "+36 1 555 0100", "Title", "Owner")));
        assertThat(Script.Step.parse("say Contacts come,  and go."))
                .isEqualTo(new Script.Step("say", "Contacts come,  and go.", Map.of()));
        assertThat(Script.Step.parse("start")).isEqualTo(new Script.Step("start", "", Map.of()));
        assertThat(Script.Step.parse("pass 1800").number()).isEqualTo(1800);
    }

    @Test
    void commentsAndEmptyLinesAreNoSteps() {
        assertThat(Script.read("/change-feed/script.txt").steps())
                .extracting(Script.Step::verb)
                .startsWith("say", "create", "create", "create", "start", "hear");
    }
}
