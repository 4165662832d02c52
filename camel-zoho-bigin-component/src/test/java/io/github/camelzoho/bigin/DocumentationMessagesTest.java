package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.api.management.ManagedAttribute;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manual quotes of messages, log lines and names is what the code has. */
class DocumentationMessagesTest {
    private static final Path MONITORING = DocumentationPages.ROOT.resolve("docs/monitoring.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\|");

    /** Texts of the code, and those that a test holds to the letter, without where lines end. */
    private static String code;

    private static final List<String> HEADERS = new ArrayList<>();

    @BeforeAll
    static void readCode() throws IOException, IllegalAccessException {
        for (Field constant : ZohoBiginConstants.class.getFields()) {
            HEADERS.add(String.valueOf(constant.get(null)));
        }
        StringBuilder texts = new StringBuilder();
        try (Stream<Path> main = Files.walk(Path.of("src/main/java"))) {
            for (Path file : main.filter(file -> file.toString().endsWith(".java")).toList()) {
                texts.append(Files.readString(file));
            }
        }
        texts.append(
                Files.readString(
                        Path.of(
                                "src/test/java/io/github/camelzoho/bigin/ErrorsPeopleMakeTest.java")));
        code = texts.toString().replaceAll("\"\\s*\\+\\s*\"", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/troubleshooting.md", "docs/monitoring.md"})
    void whatIsQuotedIsInTheCode(String page) {
        Matcher row = ROW.matcher(DocumentationPages.text(DocumentationPages.ROOT.resolve(page)));
        int quotes = 0;
        while (row.find()) {
            String cell = row.group(1);
            Matcher quoted = QUOTED.matcher(cell);
            // What Camel itself says or has is not ours to check.
            while (!cell.contains("(Camel's)") && quoted.find()) {
                quotes++;
                for (String part : quoted.group(1).split("…", -1)) {
                    assertThat(code.contains(part.strip()) || HEADERS.contains(part))
                            .as(page + ": the code has no " + quoted.group())
                            .isTrue();
                }
            }
        }
        assertThat(quotes).isGreaterThan(15);
    }

    @Test
    void attributesAreThoseOfTheCode() {
        for (Matcher row =
                        Pattern.compile("(?m)^\\| `(\\w+)` \\| `(\\w+)` \\| ")
                                .matcher(DocumentationPages.text(MONITORING));
                row.find(); ) {
            assertThat(attributes()).contains(row.group(1));
            assertThat(code).as("console").contains("\"" + row.group(2) + "\"");
        }
    }

    @Test
    void headersAndExceptionsExist() {
        for (Path page : DocumentationPages.all()) {
            String text = DocumentationPages.text(page);
            assertThat(all("`(CamelZohoBigin\\w+)`", text))
                    .as(DocumentationPages.name(page))
                    .isSubsetOf(HEADERS);
            for (String exception : all("`(ZohoBigin\\w+Exception)`", text)) {
                assertThat(code)
                        .as(DocumentationPages.name(page) + ": " + exception)
                        .contains("class " + exception + " ");
            }
        }
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static List<String> attributes() {
        return Stream.of(
                        ZohoBiginEndpoint.class,
                        ZohoBiginWebhookEndpoint.class,
                        ZohoBiginConsumer.class)
                .flatMap(managed -> Stream.of(managed.getMethods()))
                .filter(method -> method.isAnnotationPresent(ManagedAttribute.class))
                .map(Method::getName)
                .map(name -> name.replaceFirst("^(get|is)", ""))
                .toList();
    }
}
