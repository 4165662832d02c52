package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.camelzoho.bigin.DocumentationPages.Block;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The Java blocks that are no routes, or have no YAML, are regions of test classes of any module.
 */
class DocumentationRegionsTest {
    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    @TestFactory
    Stream<DynamicTest> markedBlocksAreRegionsOfTestSources() {
        return DocumentationPages.blocks("java").stream()
                .filter(block -> block.example() != null)
                .map(block -> dynamicTest(block.toString(), () -> isRegion(block)));
    }

    /** Blank lines at the end are the formatter's. */
    private static void isRegion(Block block) throws IOException {
        String region = region(String.valueOf(block.example()));
        assertThat(block.text().stripTrailing()).isEqualTo(region.stripTrailing());
    }

    @Test
    void tokenBeanServesARoute() throws Exception {
        Path file = Files.createTempFile("token", ".txt");
        Files.writeString(file, bigin().credentials().issueAccessToken());
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("tokens", new DocumentationExamples.TokenFromFile(file));
            context.start();
            Object count =
                    context.createProducerTemplate()
                            .requestBody(
                                    "zoho-bigin:Contacts?operation=count&tokenSource=#tokens&apiUrl="
                                            + bigin().url(),
                                    null,
                                    Object.class);
            assertThat(count).isEqualTo(0L);
        } finally {
            Files.delete(file);
        }
    }

    private static BiginSimulator bigin() {
        return EXTENSION.simulator();
    }

    /**
     * What stands between {@code // tag::name} and {@code // end::name} in a test of any module,
     * moved to the left.
     */
    private static String region(String name) throws IOException {
        Pattern tagged =
                Pattern.compile("(?ms)^( *)// tag::" + name + "\n(.*?)^\\1// end::" + name + "$");
        for (Path file : testSources()) {
            Matcher region = tagged.matcher(Files.readString(file));
            if (region.find()) {
                return DocumentationPages.left(region.group(2), region.group(1));
            }
        }
        throw new AssertionError(
                "no example '" + name + "': mark the block with <!-- java: name --> and a region");
    }

    private static List<Path> testSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(DocumentationPages.ROOT)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java")).toList()) {
                if (Files.isDirectory(tests)) {
                    try (Stream<Path> files = Files.walk(tests)) {
                        files.filter(file -> file.toString().endsWith(".java"))
                                .forEach(sources::add);
                    }
                }
            }
        }
        return sources;
    }
}
