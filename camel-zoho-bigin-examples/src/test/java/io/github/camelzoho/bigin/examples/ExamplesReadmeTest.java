package io.github.camelzoho.bigin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExamplesReadmeTest {
    private static final Pattern PROFILE =
            Pattern.compile("<profile>\\s*(?:<!--.*?-->\\s*)?<id>([^<]+)</id>", Pattern.DOTALL);

    @Test
    void everyCommandIsInTheTable() throws IOException {
        List<String> profiles =
                PROFILE.matcher(Files.readString(Path.of("pom.xml")))
                        .results()
                        .map(MatchResult::group)
                        .map(text -> text.replaceAll("(?s).*<id>|</id>", ""))
                        .toList();
        String readme = Files.readString(Path.of("README.md"));

        assertThat(profiles).contains("quickstart", "change-feed", "camel-main");
        assertThat(profiles)
                .allSatisfy(
                        name ->
                                assertThat(readme)
                                        .containsPattern(
                                                "[|] \\[%s\\]\\(#%s\\) [|].*`mvn -q -P%s process-classes` [|]"
                                                        .formatted(name, name, name)));
    }
}
