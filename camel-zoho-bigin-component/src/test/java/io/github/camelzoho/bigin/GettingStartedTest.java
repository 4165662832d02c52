package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.DocumentationPages.Block;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.camel.main.Main;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A newcomer who copies the files of the page gets a route that runs. */
class GettingStartedTest {
    private static final Path PAGE = DocumentationPages.ROOT.resolve("docs/getting-started.md");

    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"yaml,first.yaml", "xml,first.xml"})
    void theFirstRouteRuns(String language, String file) throws Exception {
        BiginSimulator bigin = EXTENSION.simulator();
        Files.writeString(folder.resolve(file), first(language, "timer:first"));
        Main main = new Main();
        main.setOverrideProperties(properties(bigin));
        main.addOverrideProperty(
                "camel.main.routes-include-pattern", "file:" + folder.resolve(file));
        main.start();
        try {
            Awaitility.await().until(() -> bigin.module("Contacts").size() == 1);
        } finally {
            main.stop();
        }
        assertThat(bigin.module("Contacts").all())
                .singleElement()
                .satisfies(ada -> assertThat(ada).containsEntry("Email", "ada@lumen.example"));
        assertThat(bigin.refused()).isEmpty();
    }

    @Test
    void theDependenciesAreThoseOfTheRoute() {
        assertThat(first("yaml", "timer:first")).contains("timer:", "${body[", "log:");
        assertThat(first("xml", "camel-main"))
                .contains("camel-timer", "camel-yaml-dsl", "camel-bean", "slf4j-simple");
    }

    /** The page's own, with what the simulator prints where the page has an ellipsis. */
    private static Properties properties(BiginSimulator bigin) throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(first("properties", "refresh-token=…")));
        String component = "camel.component.zoho-bigin.";
        properties.setProperty(component + "accounts-url", bigin.url());
        assertThat(properties.setProperty(component + "client-id", bigin.credentials().clientId()))
                .isEqualTo("…");
        assertThat(
                        properties.setProperty(
                                component + "client-secret", bigin.credentials().clientSecret()))
                .isEqualTo("…");
        assertThat(
                        properties.setProperty(
                                component + "refresh-token", bigin.credentials().refreshToken()))
                .isEqualTo("…");
        return properties;
    }

    private static String first(String language, String with) {
        return DocumentationPages.blocks(PAGE).stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .filter(text -> text.contains(with))
                .findFirst()
                .orElseThrow();
    }
}
