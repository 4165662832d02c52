package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every recipe of the cookbook is complete, and has a test that plays it. */
class CookbookTest {
    private static final Path TESTS = Path.of("src/test/java/io/github/camelzoho/bigin");

    @Test
    void thereAreTwentyAtLeast() {
        assertThat(recipes()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void everyRecipeTellsWhatComesOutItsScopeAndItsCredits() {
        for (String recipe : recipes()) {
            assertThat(DocumentationPages.section(CookbookGround.COOKBOOK, recipe))
                    .as(recipe)
                    .contains("```yaml", "```java", "| Comes out |", "| Scope |", "| Credits |");
        }
    }

    @Test
    void everyRecipeIsPlayed() throws IOException {
        StringBuilder played = new StringBuilder();
        try (Stream<Path> tests = Files.list(TESTS)) {
            for (Path test :
                    tests.filter(file -> file.toString().matches(".*Cookbook\\w+Test.java"))
                            .toList()) {
                played.append(Files.readString(test));
            }
        }
        for (String recipe : recipes()) {
            assertThat(played.toString()).contains("cook(\"" + recipe + "\", language)");
        }
    }

    private static List<String> recipes() {
        return Pattern.compile("(?m)^### (.+)$")
                .matcher(DocumentationPages.prose(CookbookGround.COOKBOOK))
                .results()
                .map((MatchResult heading) -> heading.group(1).strip())
                .toList();
    }
}
