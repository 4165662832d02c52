package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.junit.ZohoBiginTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Everything that can be set and called stands in the manual. */
class SimulatorDocumentationTest {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void everySwitchIsThereWithItsDefault() throws IOException {
        String page = Files.readString(DOCS.resolve("simulator.md"));
        for (Switch<?> each : Switch.all()) {
            Object byDefault = each.byDefault();
            String shown = byDefault.equals("") ? "(nothing)" : "`" + byDefault + "`";
            assertThat(page)
                    .as("row of %s in docs/simulator.md#switches", each.name())
                    .contains("\n| `" + each.name() + "` | " + shown + " | ");
        }
        assertThat(matches("(?m)^\\| `([A-Z_]+)` \\|", page))
                .as("switches that there are no more")
                .allSatisfy(name -> assertThat(Switch.named(name)).isNotNull());
    }

    @Test
    void everyArgumentOfTheProgramIsThere() throws IOException {
        ByteArrayOutputStream usage = new ByteArrayOutputStream();
        new SimulatorMain(new PrintStream(usage, true, StandardCharsets.UTF_8))
                .run(List.of("--help"));
        assertThat(
                        matches(
                                "(?m)^\\| `(--\\S+)` \\|",
                                Files.readString(DOCS.resolve("simulator.md"))))
                .isEqualTo(matches("(?m)^  (--\\S+) ", usage.toString(StandardCharsets.UTF_8)));
    }

    @Test
    void everyControlCallIsThere() throws IOException {
        String source =
                Files.readString(
                        Path.of(
                                "src/main/java/io/github/camelzoho/bigin/simulator/console",
                                "Controls.java"));
        Set<String> known = matches("case \"(\\w+ [\\w-]+ \\d)\"", source);
        known.add("GET state 1");
        Set<String> documented =
                Pattern.compile("(?m)^\\| `(\\w+) /_simulator/(\\S+)` \\|")
                        .matcher(Files.readString(DOCS.resolve("simulator.md")))
                        .results()
                        .map(SimulatorDocumentationTest::asInSource)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).hasSizeGreaterThan(5);
        assertThat(documented).isEqualTo(known);
    }

    private static String asInSource(MatchResult row) {
        String[] parts = row.group(2).split("/", -1);
        return row.group(1) + " " + parts[0] + " " + parts.length;
    }

    @Test
    void everyAttributeOfTheAnnotationIsThere() throws IOException {
        String page = Files.readString(DOCS.resolve("testing.md"));
        for (Method attribute : ZohoBiginTest.class.getDeclaredMethods()) {
            assertThat(page)
                    .as("row of %s in docs/testing.md", attribute.getName())
                    .contains("\n| `" + attribute.getName() + "` | ");
        }
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
