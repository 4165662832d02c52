package io.github.camelzoho.bigin.examples.jbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo is as small as its guide says, and both are of this version. */
class JBangGuideTest {
    private static final Path DEMO = Path.of("jbang");
    private static final Path GUIDE = Path.of("../docs/jbang.md");
    private static final Path LAUNCHER = Path.of("src/test/jbang/CamelJBang.java");
    private static final String ROUTE = "changed-contacts.yaml";

    @Test
    void theDemoIsThreeFilesAndItsRouteTwelveLinesAtMost() throws IOException {
        try (Stream<Path> files = Files.list(DEMO)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(ROUTE, "application.properties", "Bigin.java");
        }
        assertThat(Files.readAllLines(DEMO.resolve(ROUTE))).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void theGuideShowsTheRouteOfTheDemo() throws IOException {
        assertThat(Files.readString(GUIDE))
                .contains("```yaml\n" + Files.readString(DEMO.resolve(ROUTE)) + "```");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jbang/application.properties", "jbang/Bigin.java", "../docs/jbang.md"})
    void artifactsAreOfThisVersion(String file) throws IOException {
        assertThat(found(file, "io\\.github\\.camel-zoho:[\\w-]+:([\\w.-]+)"))
                .isNotEmpty()
                .containsOnly(System.getProperty("project.version"));
    }

    @Test
    void theLauncherTakesTheVersionOfCamelThatTheComponentIsBuiltWith() throws IOException {
        assertThat(found(LAUNCHER.toString(), "camel-(?:bom|kamelets-catalog):([\\d.]+)"))
                .hasSize(2)
                .containsOnly(System.getProperty("camel.version"));
    }

    private static List<String> found(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map((MatchResult version) -> version.group(1))
                .toList();
    }
}
