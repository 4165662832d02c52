package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.UriFactoryResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The Kamelets in the jar: each is well described, and does its work with its own credential. */
class KameletsTest extends SimulatedBigin {
    private static final Set<String> CREDENTIAL =
            Set.of("clientId", "clientSecret", "refreshToken", "gatewayApiKey");

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        ZohoBiginConfiguration options =
                context.getComponent("zoho-bigin", ZohoBiginComponent.class).getConfiguration();
        // What is left to the component is where the simulator is.
        options.setClientId(null);
        options.setClientSecret(null);
        options.setRefreshToken(null);
        return context;
    }

    @Test
    void upsertSinkInsertsAndUpdates() {
        String sink = kamelet("zoho-bigin-upsert-sink", "&duplicateCheckFields=Email");

        send(sink, "{\"Last_Name\": \"Varga\", \"Email\": \"ada@lumen.example\"}");
        send(
                sink,
                List.of(
                        Map.of("Last_Name", "Varga-Okoro", "Email", "ada@lumen.example"),
                        Map.of("Last_Name", "Boyle", "Email", "pat@lumen.example")));

        assertThat(bigin().module("Contacts").all())
                .extracting(LAST_NAME)
                .containsExactlyInAnyOrder("Varga-Okoro", "Boyle");
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void bulkSinkUpsertsACsv() {
        String ada = bigin().module("Contacts").insert(person("Varga", "ada@lumen.example"));
        String sink = kamelet("zoho-bigin-bulk-sink", "&bulkOperation=upsert&findBy=Email");

        Exchange written =
                send(sink, "Last_Name,Email\nOkoro,ada@lumen.example\nBoyle,pat@lumen.example\n");

        assertThat(written.getException()).isNull();
        assertThat(bigin().module("Contacts").all())
                .extracting(LAST_NAME)
                .containsExactlyInAnyOrder("Okoro", "Boyle");
        assertThat(bigin().module("Contacts").get(ada)).containsEntry(LAST_NAME, "Okoro");
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void bulkSinkInsertsOneRecordAndFailsForRowsThatWereRejected() {
        String sink = kamelet("zoho-bigin-bulk-sink", "");

        assertThat(send(sink, person("Varga", "ada@lumen.example")).getException()).isNull();
        Exchange some =
                send(
                        sink,
                        List.of(
                                person("Boyle", "pat@lumen.example"),
                                person("Lind", "no address")));

        assertThat(failure(some, ZohoBiginPartialFailureException.class).getOutcomes())
                .extracting("row")
                .containsExactly(2);
        assertThat(bigin().module("Contacts").all())
                .extracting(LAST_NAME)
                .containsExactlyInAnyOrder("Varga", "Boyle");
    }

    @Test
    void sourceEmitsWhatIsNewAndWhatIsChanged(@TempDir Path positions) throws Exception {
        String ada = bigin().module("Contacts").insert(person("Varga", "ada@lumen.example"));
        // Records are read when the second in which they were written is over.
        bigin().clock().advance(Duration.ofSeconds(5));
        MockEndpoint changes = getMockEndpoint("mock:changes");
        changes.expectedMessageCount(1);
        String source =
                kamelet(
                        "zoho-bigin-source",
                        "&startFrom=beginning&delay=100&stateDirectory=RAW(" + positions + ")");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(source).to(changes);
                    }
                });
        changes.assertIsSatisfied();

        changes.expectedMessageCount(2);
        bigin().module("Contacts").update(ada, Map.of(LAST_NAME, "Okoro"));
        bigin().clock().advance(Duration.ofSeconds(5));
        changes.assertIsSatisfied();

        assertThat(changes.getExchanges())
                .extracting(change -> change.getMessage().getHeader(ZohoBiginConstants.EVENT_TYPE))
                .containsExactly("created", "updated");
        assertThat(changes.getExchanges().get(1).getMessage().getBody(String.class))
                .contains("\"Last_Name\":\"Okoro\"");
    }

    private static Map<String, Object> person(String lastName, String email) {
        return Map.of(LAST_NAME, lastName, "Email", email);
    }

    @Test
    void deleteSinkDeletes() {
        List<String> ids = contacts(3);

        send(kamelet("zoho-bigin-delete-sink", ""), ids.subList(0, 2));

        assertThat(bigin().module("Contacts").all())
                .extracting(contact -> String.valueOf(contact.get("id")))
                .containsExactly(ids.get(2));
    }

    @Test
    void searchActionFinds() throws IOException {
        contacts(3);
        bigin().catchUpSearchIndex();

        Object found =
                send(
                                kamelet("zoho-bigin-search-action", "&fields=Last_Name"),
                                null,
                                Map.of(ZohoBiginConstants.CRITERIA, "((Last_Name:equals:N1))"))
                        .getMessage()
                        .getBody();

        JsonNode records = new ObjectMapper().readTree((String) found);
        assertThat(records).hasSize(1);
        assertThat(records.get(0).get(LAST_NAME).asText()).isEqualTo("N1");
    }

    /**
     * Camel JBang reads a Kamelet's URIs before it fetches the component that the Kamelet names.
     */
    @Test
    void theyWorkWhereCamelKnewNothingOfTheComponentWhenItReadThem() {
        UriFactoryResolver forgetful = (name, camel) -> null;
        context.getCamelContextExtension().addContextPlugin(UriFactoryResolver.class, forgetful);

        send(kamelet("zoho-bigin-upsert-sink", ""), Map.of("Last_Name", "Varga"));

        assertThat(context.getCamelContextExtension().getEndpointUriFactory("zoho-bigin")).isNull();
        assertThat(bigin().module("Contacts").all()).extracting(LAST_NAME).containsExactly("Varga");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoho-bigin-source",
                "zoho-bigin-upsert-sink",
                "zoho-bigin-bulk-sink",
                "zoho-bigin-delete-sink",
                "zoho-bigin-search-action"
            })
    void everyPropertyIsDescribedAndUsed(String name) throws IOException {
        JsonNode kamelet = read(name);
        JsonNode definition = kamelet.at("/spec/definition");
        String template = kamelet.at("/spec/template").toString();

        assertThat(kamelet.at("/metadata/name").asText()).isEqualTo(name);
        assertThat(name)
                .endsWith(
                        kamelet.get("metadata")
                                .get("labels")
                                .get("camel.apache.org/kamelet.type")
                                .asText());
        assertThat(definition.get("title").asText()).isNotBlank();
        assertThat(kamelet.at("/spec/dependencies").toString())
                .contains("mvn:io.github.camel-zoho:camel-zoho-bigin:")
                .doesNotContain("@");
        definition
                .get("properties")
                .properties()
                .forEach(
                        property -> {
                            JsonNode told = property.getValue();
                            assertThat(told.path("title").asText()).isNotBlank();
                            assertThat(told.path("description").asText()).endsWith(".");
                            assertThat(told.path("type").asText()).isIn("string", "integer");
                            assertThat(told.path("format").asText().equals("password"))
                                    .isEqualTo(CREDENTIAL.contains(property.getKey()));
                            assertThat(template)
                                    .containsPattern("\\{\\{\\??" + property.getKey() + "}}");
                        });
        Matcher used = Pattern.compile("\\{\\{\\??(\\w+)}}").matcher(template);
        while (used.find()) {
            assertThat(definition.get("properties").has(used.group(1))).isTrue();
        }
    }

    private String kamelet(String name, String more) {
        return "kamelet:"
                + name
                + "?module=Contacts&clientId="
                + bigin().credentials().clientId()
                + "&clientSecret=RAW("
                + bigin().credentials().clientSecret()
                + ")&refreshToken=RAW("
                + bigin().credentials().refreshToken()
                + ")"
                + more;
    }

    private static JsonNode read(String name) throws IOException {
        String file = "/kamelets/" + name + ".kamelet.yaml";
        try (InputStream in = ZohoBiginComponent.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Object read = new Load(LoadSettings.builder().build()).loadFromString(text);
            return new ObjectMapper().valueToTree(read);
        }
    }
}
