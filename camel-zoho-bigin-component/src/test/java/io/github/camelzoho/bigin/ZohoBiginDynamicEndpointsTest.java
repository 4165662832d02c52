package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** URIs that are worked out for each message: few endpoints, the same results. */
class ZohoBiginDynamicEndpointsTest extends SimulatedBigin {
    private static final String GET =
            "zoho-bigin:Contacts?operation=get&fields=Last_Name&recordId=${header.contact}";

    @Test
    void oneEndpointForAllIds() throws Exception {
        List<String> ids = contacts(30);
        dynamic(GET);

        for (int i = 0; i < ids.size(); i++) {
            Exchange exchange = send("direct:in", null, Map.of("contact", ids.get(i)));
            assertThat(record(exchange)).containsEntry(LAST_NAME, "N" + i);
            assertThat(exchange.getMessage().getHeaders())
                    .containsEntry("CamelZohoBiginRecordId", ids.get(i))
                    .doesNotContainKey("CamelZohoBiginFields");
        }
        assertThat(endpoints()).containsExactly("zoho-bigin://Contacts?operation=get");
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void anEndpointForEachModuleAndOperation() throws Exception {
        String id = contacts(1).get(0);
        dynamic("zoho-bigin:${header.module}?operation=${header.do}&recordId=${header.contact}");

        send("direct:in", null, Map.of("module", "Contacts", "do", "get", "contact", id));
        send("direct:in", null, Map.of("module", "Contacts", "do", "delete", "contact", id));
        send("direct:in", null, Map.of("module", "Accounts", "do", "get", "contact", "1"));

        assertThat(bigin().module("Contacts").all()).isEmpty();
        assertThat(endpoints())
                .containsExactlyInAnyOrder(
                        "zoho-bigin://Contacts?operation=get",
                        "zoho-bigin://Contacts?operation=delete",
                        "zoho-bigin://Accounts?operation=get");
    }

    @Test
    void whatTheConnectionNeedsStaysWithTheEndpoint() throws Exception {
        List<String> ids = contacts(2);
        dynamic(GET + "&maxRetries=2&dataCenter=eu&clientId=RAW(a&b+c)");

        ids.forEach(id -> send("direct:in", null, Map.of("contact", id)));

        assertThat(context.getEndpoints())
                .filteredOn(ZohoBiginEndpoint.class::isInstance)
                .singleElement()
                .satisfies(
                        endpoint -> {
                            ZohoBiginConfiguration options =
                                    ((ZohoBiginEndpoint) endpoint).getConfiguration();
                            assertThat(options.getMaxRetries()).isEqualTo(2);
                            assertThat(options.getClientId()).isEqualTo("a&b+c");
                            assertThat(options.getRecordId()).isNull();
                        });
    }

    @Test
    void aHeaderWinsAsItDoesOverAnOption() throws Exception {
        List<String> ids = contacts(2);
        dynamic(GET);

        Exchange exchange =
                send(
                        "direct:in",
                        null,
                        Map.of("contact", ids.get(0), "CamelZohoBiginRecordId", ids.get(1)));

        assertThat(record(exchange)).containsEntry(LAST_NAME, "N1");
    }

    @Test
    void whatFollowsKnowsNothingOfIt() throws Exception {
        List<String> ids = contacts(2);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in")
                                .toD("zoho-bigin:Contacts?operation=list&maxRecords=${header.max}")
                                .to("zoho-bigin:Contacts?operation=list");
                    }
                });

        assertThat(records(send("direct:in", null, Map.of("max", 1)))).hasSize(ids.size());
    }

    @Test
    void valuesWithAmpersandsAndPlus() throws Exception {
        bigin().module("Contacts").insert(Map.of(LAST_NAME, "A&B + C"));
        bigin().catchUpSearchIndex();
        dynamic("zoho-bigin:Contacts?operation=search&criteria=RAW(((Last_Name:equals:${body})))");

        assertThat(records(send("direct:in", "A&B + C"))).hasSize(1);
        assertThat(endpoints()).containsExactly("zoho-bigin://Contacts?operation=search");
    }

    @Test
    void enrichToo() throws Exception {
        List<String> ids = contacts(3);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in").enrich().simple(GET);
                    }
                });

        for (String id : ids) {
            assertThat(record(send("direct:in", null, Map.of("contact", id))))
                    .containsEntry("id", id);
        }
        assertThat(bigin().refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "0", "201"})
    void wrongValueIsTold(String value) throws Exception {
        dynamic("zoho-bigin:Contacts?operation=list&perPage=${body}");

        assertThat(failure(send("direct:in", value), ZohoBiginInputException.class))
                .hasMessageContaining("perPage must be a")
                .hasMessageContaining(value);
    }

    @Test
    void misspeltOptionIsTold() throws Exception {
        dynamic("zoho-bigin:Contacts?operation=get&recordIt=${body}");

        assertThat(failure(send("direct:in", "1"), ResolveEndpointFailedException.class))
                .rootCause()
                .hasMessage("there is no option 'recordIt': did you mean recordId?");
    }

    private void dynamic(String uri) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in").toD(uri);
                    }
                });
    }

    private List<String> endpoints() {
        return context.getEndpoints().stream()
                .filter(ZohoBiginEndpoint.class::isInstance)
                .map(endpoint -> endpoint.getEndpointUri())
                .toList();
    }
}
