package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What operations say of themselves is what the manual says. */
class ZohoBiginOperationFactsTest {
    private static final String CATALOGUE = "/META-INF/io/github/camelzoho/bigin/zoho-bigin.json";

    @ParameterizedTest
    @EnumSource
    void inputsAreOptionsThatTheManualNames(ZohoBiginOperation operation) throws IOException {
        JsonNode options = options();
        String row = inputsInTheManual(operation);
        List<String> named =
                Pattern.compile("`(\\w+)(?:=\\w+)?`")
                        .matcher(row.replaceAll("\\((?:`\\w+`(?:, )?)+\\)", ""))
                        .results()
                        .map(found -> found.group(1))
                        .filter(options::has)
                        .toList();

        assertThat(operation.inputs()).allMatch(options::has).doesNotHaveDuplicates();
        assertThat(operation.inputs().stream().filter(name -> !name.equals("module")))
                .as("the manual says: %s", row)
                .containsExactlyInAnyOrderElementsOf(named.stream().distinct().toList());
        assertThat(operation.description()).endsWith(".").hasSizeLessThan(200);
    }

    private static String inputsInTheManual(ZohoBiginOperation operation) {
        String manual = DocumentationPages.text(DocumentationPages.COMPONENT);
        Matcher heading = Pattern.compile("(?m)^### .*`" + operation + "`.*$").matcher(manual);
        assertThat(heading.find()).isTrue();
        Matcher row = Pattern.compile("(?m)^\\| Inputs[^|]*\\| (.*) \\|$").matcher(manual);
        assertThat(row.find(heading.end())).isTrue();
        return row.group(1);
    }

    private static JsonNode options() throws IOException {
        try (InputStream in = ZohoBiginComponent.class.getResourceAsStream(CATALOGUE)) {
            return new ObjectMapper().readTree(in).get("properties");
        }
    }
}
