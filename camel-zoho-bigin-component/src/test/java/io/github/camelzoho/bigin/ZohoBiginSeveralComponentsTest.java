package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.junit.ZohoBiginTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two organisations in one context: the component once more under a name of its own, with its own
 * credential and defaults.
 */
@ZohoBiginTest
class ZohoBiginSeveralComponentsTest {
    BiginSimulator bigin;
    private BiginSimulator other;
    private CamelContext context;
    @TempDir Path state;

    @BeforeEach
    void start() throws Exception {
        other = BiginSimulator.start();
        context = new DefaultCamelContext();
        ZohoBiginComponent europe = component(other);
        europe.getConfiguration().setFields("Last_Name");
        context.addComponent("zoho-bigin", component(bigin));
        context.addComponent("bigin-europe", europe);
        bigin.module("Contacts").insert(Map.of("Last_Name", "Varga", "Title", "Dr"));
        other.module("Contacts").insert(Map.of("Last_Name", "Okoro", "Title", "Prof"));
    }

    @AfterEach
    void stop() {
        context.stop();
        other.close();
    }

    private static ZohoBiginComponent component(BiginSimulator bigin) {
        ZohoBiginComponent component = new ZohoBiginComponent();
        component.getConfiguration().setAccountsUrl(bigin.url());
        component.getConfiguration().setClientId(bigin.credentials().clientId());
        component.getConfiguration().setClientSecret(bigin.credentials().clientSecret());
        component.getConfiguration().setRefreshToken(bigin.credentials().refreshToken());
        return component;
    }

    private List<?> list(String uri, Map<String, Object> headers) throws Exception {
        if (!context.isStarted()) {
            context.start();
        }
        return context.createProducerTemplate()
                .requestBodyAndHeaders(uri, null, headers, List.class);
    }

    @Test
    void eachHasItsOwnCredentialAndDefaults() throws Exception {
        assertThat(list("zoho-bigin:Contacts?operation=list&fields=Title", Map.of()))
                .singleElement()
                .extracting("Title")
                .isEqualTo("Dr");
        assertThat(list("bigin-europe:Contacts?operation=list", Map.of()))
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("Last_Name", "Okoro")
                .doesNotContainKey("Title");
    }

    @Test
    void dynamicAddressesKnowTheNameToo() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:some")
                                .toD(
                                        "bigin-europe:${header.module}?operation=list"
                                                + "&maxRecords=${header.max}");
                        from("direct:rich")
                                .enrich()
                                .simple("bigin-europe:Contacts?operation=list&page=${header.page}");
                    }
                });

        assertThat(list("direct:some", Map.of("module", "Contacts", "max", 1))).hasSize(1);
        assertThat(list("direct:some", Map.of("module", "Contacts", "max", 2))).hasSize(1);
        assertThat(list("direct:rich", Map.of("page", 2))).isEmpty();
        assertThat(context.getEndpoints())
                .extracting(Object::toString)
                .contains("bigin-europe://Contacts?operation=list")
                .noneMatch(uri -> uri.contains("maxRecords"));
        assertThat(bigin.calls("GET", "/bigin/v2/*")).isEmpty();
    }

    @Test
    void bothConsume() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        String options =
                                "&startFrom=beginning&settleDelay=0&initialDelay=0&delay=50"
                                        + "&fields=Last_Name&stateDirectory="
                                        + state;
                        from("zoho-bigin:Contacts?cursorName=first" + options).to("mock:first");
                        from("bigin-europe:Contacts?cursorName=second" + options).to("mock:second");
                    }
                });
        MockEndpoint first = context.getEndpoint("mock:first", MockEndpoint.class);
        MockEndpoint second = context.getEndpoint("mock:second", MockEndpoint.class);
        first.expectedMessageCount(1);
        second.expectedMessageCount(1);
        context.start();

        MockEndpoint.assertIsSatisfied(first, second);
        assertThat(names(first)).containsExactly("Varga");
        assertThat(names(second)).containsExactly("Okoro");
    }

    private static List<Object> names(MockEndpoint endpoint) {
        return endpoint.getExchanges().stream()
                .map(Exchange::getMessage)
                .map(message -> message.getBody(Map.class).get("Last_Name"))
                .toList();
    }

    @Test
    void misspeltOptionsAreToldUnderEachName() {
        assertThatThrownBy(() -> context.getEndpoint("bigin-europe:Contacts?perpag=1"))
                .rootCause()
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessage("there is no option 'perpag': did you mean perPage?");
    }
}
