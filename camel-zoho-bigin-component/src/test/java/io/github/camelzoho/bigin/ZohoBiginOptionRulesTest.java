package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A value that an option does not take is refused at start as an option, and when read as a header.
 */
class ZohoBiginOptionRulesTest extends SimulatedBigin {

    @ParameterizedTest
    @CsvSource({
        "perPage, 500, 1 to 200",
        "perPage, 0, 1 to 200",
        "page, 0, from 1 up",
        "maxRecords, abc, a number",
        "notFound, nothing, exception",
        "sortBy, Name, Modified_Time",
        "sortOrder, up, asc",
        "approved, maybe, both",
        "deletedType, some, recycle",
        "userType, Nobody, ActiveUsers",
        "status, OPEN, PENDING",
        "method, TRACE, PATCH"
    })
    void atStart(String option, String value, String takes) {
        String uri = "zoho-bigin:Contacts?operation=list&" + option + "=" + value;
        assertThatThrownBy(() -> context.getEndpoint(uri).start())
                .rootCause()
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining(option)
                .hasMessageContaining(takes);
    }

    @ParameterizedTest
    @CsvSource({"PerPage, 500", "Page, 0", "MaxRecords, 0", "SortBy, Name", "Approved, maybe"})
    void asHeader(String header, String value) {
        Exchange listed =
                send(
                        "zoho-bigin:Contacts?operation=list",
                        null,
                        Map.of("CamelZohoBigin" + header, value));
        assertThat(listed.getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining(value);
        assertThat(bigin().calls()).isEmpty();
    }

    @Test
    void theCatalogueNamesTheSameValues() throws Exception {
        ComponentModel model;
        try (InputStream json =
                getClass()
                        .getResourceAsStream(
                                "/META-INF/io/github/camelzoho/bigin/zoho-bigin.json")) {
            model =
                    JsonMapper.generateComponentModel(
                            new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (ComponentModel.EndpointOptionModel option : model.getEndpointOptions()) {
            List<String> values = option.getEnums();
            if (values == null || !option.getJavaType().equals("java.lang.String")) {
                continue;
            }
            for (String value : values) {
                String uri = "zoho-bigin:Contacts?" + option.getName() + "=" + value;
                context.getEndpoint(uri).start();
            }
            assertThatThrownBy(
                            () ->
                                    context.getEndpoint(
                                                    "zoho-bigin:Contacts?"
                                                            + option.getName()
                                                            + "=other")
                                            .start())
                    .as(option.getName())
                    .rootCause()
                    .hasMessageContaining(String.join(", ", values));
        }
    }
}
