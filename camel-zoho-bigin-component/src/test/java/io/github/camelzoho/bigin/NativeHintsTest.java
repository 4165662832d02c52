package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a native image must be told: the classes and files that Camel looks up by name. */
class NativeHintsTest {
    private static final Path GENERATED = Path.of("src/generated/resources");
    private static final String HINTS =
            "/META-INF/native-image/io.github.camel-zoho/camel-zoho-bigin/";

    @Test
    void allClassesThatCamelMakesByNameAreThere() throws IOException {
        assertThat(texts(read("reflect-config.json"), "name"))
                .containsExactlyInAnyOrderElementsOf(services());
    }

    @Test
    void allFilesThatCamelLooksUpAreThere() throws IOException {
        List<Pattern> patterns =
                texts(read("resource-config.json").at("/resources/includes"), "pattern").stream()
                        .map(Pattern::compile)
                        .toList();
        List<String> files =
                Stream.concat(
                                serviceFiles().map(GENERATED::relativize),
                                Stream.of(
                                        Path.of(
                                                "META-INF/io/github/camelzoho/bigin/zoho-bigin.json"),
                                        Path.of("kamelets/zoho-bigin-source.kamelet.yaml")))
                        .map(file -> file.toString().replace('\\', '/'))
                        .toList();
        assertThat(files)
                .allSatisfy(
                        file ->
                                assertThat(patterns)
                                        .anyMatch(pattern -> pattern.matcher(file).matches()));
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream in = NativeHintsTest.class.getResourceAsStream(HINTS + file)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, file));
        }
    }

    private static List<String> texts(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.get(key).asText())
                .toList();
    }

    private static List<String> services() throws IOException {
        return serviceFiles().map(NativeHintsTest::className).distinct().toList();
    }

    /** The files that name a class. */
    private static Stream<Path> serviceFiles() throws IOException {
        try (Stream<Path> files =
                Files.walk(GENERATED.resolve("META-INF/services/org/apache/camel"))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".properties"))
                    .filter(file -> !file.toString().endsWith(".json"))
                    .toList()
                    .stream();
        }
    }

    /** After {@code class=}, or alone on its line where a file may name several. */
    private static String className(Path service) {
        try (Stream<String> lines = Files.lines(service)) {
            return lines.filter(line -> line.matches("(class=)?io[.]github[.].*"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(service + " names no class"))
                    .replace("class=", "");
        } catch (IOException e) {
            throw new AssertionError(service + " can't be read", e);
        }
    }
}
