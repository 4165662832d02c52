package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a consumer emits as other data types: JSON, trees, CloudEvents. */
class ZohoBiginDataTypesTest extends SimulatedFeed {
    private static final String ALL = "startFrom=beginning&events=created,updated,deleted";
    private static final String CLOUD_EVENTS = "zoho-bigin:application-cloudevents";
    private static final String JSON = "zoho-bigin:application-json";
    private static final String STRUCT = "zoho-bigin:application-x-struct";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(@JsonProperty("Last_Name") String lastName) {}

    @Test
    void cloudEventOfEachChange() throws Exception {
        transformed(uri(ALL), CLOUD_EVENTS);
        String id = contact("Varga");
        settledPoll();
        rename(id, "Okoro");
        settledPoll();
        store().delete(id);
        settledPoll();

        assertThat(heard).hasSize(3);
        assertThat(heard.get(0).headers())
                .containsEntry("CamelCloudEventVersion", "1.0")
                .containsEntry("CamelCloudEventID", "Contacts/" + id + "/2031-03-04T08:00:00Z")
                .containsEntry("CamelCloudEventType", "io.github.camelzoho.bigin.contacts.created")
                .containsEntry("CamelCloudEventSource", "zoho-bigin:Contacts")
                .containsEntry("CamelCloudEventSubject", id)
                .containsEntry("CamelCloudEventTime", "2031-03-04T08:00:00Z")
                .containsEntry("Content-Type", "application/json");
        assertThat(heard.get(0).told()).isEqualTo("created Varga");
        assertThat(heard.get(1).headers())
                .containsEntry("CamelCloudEventID", "Contacts/" + id + "/2031-03-04T08:00:05Z")
                .containsEntry("CamelCloudEventType", "io.github.camelzoho.bigin.contacts.updated");
        assertThat(heard.get(2).headers())
                .containsEntry(
                        "CamelCloudEventID", "Contacts/" + id + "/2031-03-04T08:00:10Z/deleted")
                .containsEntry("CamelCloudEventType", "io.github.camelzoho.bigin.contacts.deleted")
                .containsEntry("CamelCloudEventTime", "2031-03-04T08:00:10Z");
        assertThat(heard.get(2).body()).asString().contains("display_name");
    }

    @Test
    void versionThatComesAgainHasTheSameId() throws Exception {
        boolean[] broken = {true};
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri(ALL))
                                .routeId(ROUTE)
                                .transformDataType(CLOUD_EVENTS)
                                .process(exchange -> heard.add(Heard.of(exchange)))
                                .filter(exchange -> broken[0])
                                .throwException(new IllegalStateException("down"));
                    }
                });
        contact("Varga");
        settledPoll();
        broken[0] = false;
        settledPoll();

        assertThat(heard).hasSize(2);
        assertThat(heard)
                .extracting(one -> one.headers().get(CloudEvent.CAMEL_CLOUD_EVENT_ID))
                .containsOnly(heard.get(0).headers().get(CloudEvent.CAMEL_CLOUD_EVENT_ID))
                .doesNotContainNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "json", "jsonNode"})
    void jsonTextKeepsDigitsAndEmptyFields(String form) throws Exception {
        contact("Böhm");
        transformed(uri(ALL + "&outputType=" + form), JSON);
        settledPoll();

        String text = new String((byte[]) heard.get(0).body(), StandardCharsets.UTF_8);
        assertThat(text).contains("\"Last_Name\":\"Böhm\"").contains("\"Email\":null");
        assertThat(heard.get(0).headers()).containsEntry("Content-Type", "application/json");
    }

    @Test
    void jsonTextOfAPage() throws Exception {
        contact("Varga");
        contact("Okoro");
        transformed(uri(ALL + "&splitResults=false&fields=Last_Name"), JSON);
        settledPoll();

        JsonNode page = new ObjectMapper().readTree((byte[]) heard.get(0).body());
        assertThat(page)
                .extracting(node -> node.get(LAST_NAME).asText())
                .containsExactly("Varga", "Okoro");
    }

    @Test
    void jsonTextOfAnObject() throws Exception {
        contact("Varga");
        transformed(uri(ALL + "&pojoClass=" + Person.class.getName()), JSON);
        settledPoll();

        assertThat(new String((byte[]) heard.get(0).body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"Last_Name\":\"Varga\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "json", "jsonNode"})
    void tree(String form) throws Exception {
        contact("Varga");
        transformed(uri(ALL + "&outputType=" + form), STRUCT);
        settledPoll();

        JsonNode tree = (JsonNode) heard.get(0).body();
        assertThat(tree.get(LAST_NAME).asText()).isEqualTo("Varga");
        assertThat(tree.get("Email").isNull()).isTrue();
        assertThat(heard.get(0).headers()).containsEntry("Content-Type", "application/x-struct");
    }

    @Test
    void oneAfterTheOther() throws Exception {
        contact("Varga");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri(ALL))
                                .routeId(ROUTE)
                                .transformDataType(CLOUD_EVENTS)
                                .transformDataType(JSON)
                                .process(exchange -> heard.add(Heard.of(exchange)));
                    }
                });
        settledPoll();

        assertThat(heard.get(0).headers())
                .containsEntry("CamelCloudEventSource", "zoho-bigin:Contacts")
                .containsEntry("Content-Type", "application/json");
        assertThat(new ObjectMapper().readTree((byte[]) heard.get(0).body()).get(LAST_NAME))
                .hasToString("\"Varga\"");
    }

    @Test
    void inputTypeOfARoute() throws Exception {
        contact("Varga");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri(ALL))
                                .routeId(ROUTE)
                                .inputType(CLOUD_EVENTS)
                                .process(exchange -> heard.add(Heard.of(exchange)));
                    }
                });
        settledPoll();

        assertThat(heard.get(0).headers())
                .containsEntry("CamelCloudEventType", "io.github.camelzoho.bigin.contacts.created");
    }

    @Test
    void outputTypeOfARoute() throws Exception {
        String id = contact("Varga");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:get")
                                .outputType(STRUCT)
                                .to("zoho-bigin:Contacts?operation=get&recordId=" + id);
                    }
                });

        Object answer = send("direct:get", null).getMessage().getBody();

        assertThat(answer).isInstanceOf(JsonNode.class);
        assertThat(((JsonNode) answer).get(LAST_NAME).asText()).isEqualTo("Varga");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                - route:
                    id: feed
                    from:
                      uri: "%s"
                      steps:
                        - transformDataType:
                            toType: zoho-bigin:application-cloudevents
                        - to: mock:out
                """,
                """
                - route:
                    id: feed
                    inputType:
                      urn: zoho-bigin:application-cloudevents
                    from:
                      uri: "%s"
                      steps:
                        - to: mock:out
                """
            })
    void yaml(String route) throws Exception {
        contact("Varga");
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromString("t.yaml", route.formatted(uri(ALL))));
        getMockEndpoint("mock:out")
                .expectedHeaderReceived("CamelCloudEventSource", "zoho-bigin:Contacts");
        settledPoll();

        getMockEndpoint("mock:out").assertIsSatisfied();
    }

    @Test
    void kamelet(@TempDir Path folder) throws Exception {
        contact("Varga");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("kamelet:zoho-bigin-source/source?module=Contacts&startFrom=beginning&stateDirectory="
                                        + folder)
                                .routeId("outer")
                                .transformDataType(CLOUD_EVENTS)
                                .process(exchange -> heard.add(Heard.of(exchange)));
                    }
                });
        ZohoBiginConsumer consumer = (ZohoBiginConsumer) context.getRoute("source").getConsumer();
        consumer.getScheduler().unscheduleTask();
        consumer.run();
        seconds(5);
        consumer.run();

        assertThat(heard.get(0).headers())
                .containsEntry("CamelCloudEventType", "io.github.camelzoho.bigin.contacts.created");
        assertThat(heard.get(0).body()).isInstanceOf(String.class);
    }

    @Test
    void aPageIsNotOneEvent() throws Exception {
        contact("Varga");
        transformed(uri(ALL + "&splitResults=false"), CLOUD_EVENTS);
        settledPoll();

        assertThat(heard).isEmpty();
        assertThat(reported.get(0))
                .hasMessageContaining(
                        "the body has several changes, of which each is a CloudEvent of its own:"
                                + " leave splitResults=true");
    }

    @Test
    void anAnswerIsNoEvent() throws Exception {
        String id = contact("Varga");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:get")
                                .to("zoho-bigin:Contacts?operation=get&recordId=" + id)
                                .transformDataType(CLOUD_EVENTS);
                    }
                });

        Exchange exchange = send("direct:get", null);

        assertThat(failure(exchange, ZohoBiginInputException.class))
                .hasMessageStartingWith(
                        "the message is no change of a record: it lacks the header"
                                + " CamelZohoBiginEventType");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Varga", "{\"Last_Name\":", "12", "\"Varga\""})
    void textThatIsNotJson(String text) throws Exception {
        for (String type : List.of(JSON, STRUCT)) {
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("direct:" + type.length()).transformDataType(type);
                        }
                    });
            assertThat(
                            failure(
                                    send("direct:" + type.length(), text),
                                    ZohoBiginInputException.class))
                    .hasMessageContaining("neither a JSON object nor an array");
        }
    }

    private void transformed(String uri, String type) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri)
                                .routeId(ROUTE)
                                .transformDataType(type)
                                .process(exchange -> heard.add(Heard.of(exchange)));
                    }
                });
    }
}
