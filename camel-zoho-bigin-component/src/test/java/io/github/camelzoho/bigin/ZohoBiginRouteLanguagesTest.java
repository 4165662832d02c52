package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.query.QuoteEscape;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same routes in YAML and XML, started by Camel Main with nothing but properties: component
 * options, placeholders, and the beans that write values into queries.
 */
class ZohoBiginRouteLanguagesTest {
    @RegisterExtension
    static final BiginSimulatorExtension EXTENSION = new BiginSimulatorExtension();

    @ParameterizedTest
    @ValueSource(strings = {"classpath:routes/contacts.yaml", "classpath:routes/contacts.xml"})
    void routesRun(String file) throws Exception {
        BiginSimulator bigin = EXTENSION.simulator();
        bigin.switches().set(Switch.COQL_QUOTE_ESCAPE, QuoteEscape.DOUBLING);
        Main main = new Main();
        String component = "camel.component.zoho-bigin.";
        main.addInitialProperty("my.secret", bigin.credentials().clientSecret());
        main.addInitialProperty("contact.fields", "Last_Name,Email");
        main.addInitialProperty(component + "accounts-url", bigin.url());
        main.addInitialProperty(component + "client-id", bigin.credentials().clientId());
        main.addInitialProperty(component + "client-secret", "{{my.secret}}");
        main.addInitialProperty(component + "refresh-token", bigin.credentials().refreshToken());
        main.configure().withRoutesIncludePattern(file);
        main.start();
        try {
            use(main.getCamelContext(), bigin);
        } finally {
            main.stop();
        }
        assertThat(bigin.refused()).isEmpty();
    }

    private static void use(CamelContext context, BiginSimulator bigin) {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            String mail = "a),(b@lumen.example";
            template.sendBody(
                    "direct:create", Map.of("Last_Name", "O'Neil, \\x)", "Email", "x@y.example"));
            bigin.module("Contacts").insert(Map.of("Last_Name", "Other", "Email", mail));
            bigin.catchUpSearchIndex();
            assertThat(template.requestBodyAndHeader("direct:byMail", null, "mail", mail))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .extracting("Last_Name")
                    .isEqualTo(List.of("Other"));
            assertThat(template.requestBody("direct:byName", "O'Neil, \\x)"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .hasSize(1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
