package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jackson.JacksonDataFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Camel's data format json, before and behind the component. */
class ZohoBiginJacksonTest extends SimulatedFeed {
    private static final String FIELDS = "&fields=Last_Name,Email";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(@JsonProperty("Last_Name") String lastName, @JsonProperty("Email") String mail) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Todo(
            @JsonProperty("Subject") String subject,
            @JsonProperty("Due_Date") LocalDate due,
            @JsonProperty("Modified_Time") OffsetDateTime modified) {}

    @ParameterizedTest
    @ValueSource(strings = {"map", "jsonNode"})
    void marshalsARecord(String form) throws Exception {
        String id = contact("Böhm");
        routes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in")
                                .to(
                                        "zoho-bigin:Contacts?operation=get&recordId="
                                                + id
                                                + FIELDS
                                                + "&outputType="
                                                + form)
                                .marshal()
                                .json();
                    }
                });

        JsonNode record = answer();

        assertThat(record.get(LAST_NAME).asText()).isEqualTo("Böhm");
        assertThat(record.get("id").asText()).isEqualTo(id);
        assertThat(record.get("Email").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void marshalsAList(String streaming) throws Exception {
        contacts(250);
        routes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in")
                                .to(
                                        "zoho-bigin:Contacts?operation=list&streaming="
                                                + streaming
                                                + FIELDS)
                                .marshal()
                                .json();
                    }
                });

        assertThat(answer()).hasSize(250).allMatch(record -> record.has(LAST_NAME));
    }

    @Test
    void marshalsEachRecordOfAStream() throws Exception {
        contacts(250);
        routes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in")
                                .to("zoho-bigin:Contacts?operation=list&streaming=true" + FIELDS)
                                .split(body())
                                .streaming()
                                .marshal()
                                .json()
                                .convertBodyTo(String.class)
                                .to("mock:each")
                                .end();
                    }
                });
        getMockEndpoint("mock:each").expectedMessageCount(250);

        send("direct:in", null);

        getMockEndpoint("mock:each").assertIsSatisfied();
        assertThat(getMockEndpoint("mock:each").getExchanges())
                .allMatch(one -> one.getMessage().getBody(String.class).startsWith("{\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&splitResults=false", "&outputType=jsonNode"})
    void marshalsChanges(String options) throws Exception {
        contact("Varga");
        routes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri("startFrom=beginning" + FIELDS + options))
                                .routeId(ROUTE)
                                .marshal()
                                .json()
                                .convertBodyTo(byte[].class)
                                .process(exchange -> heard.add(Heard.of(exchange)));
                    }
                });
        settledPoll();

        JsonNode change = MAPPER.readTree((byte[]) heard.get(0).body());
        JsonNode record = change.isArray() ? change.get(0) : change;
        assertThat(record.get(LAST_NAME).asText()).isEqualTo("Varga");
    }

    @Test
    void marshalsObjectsWithTimes() throws Exception {
        bigin().module("Tasks").insert(Map.of("Subject", "Order flour", "Due_Date", "2031-03-06"));
        JacksonDataFormat json = new JacksonDataFormat();
        json.setModuleClassNames("com.fasterxml.jackson.datatype.jsr310.JavaTimeModule");
        json.setDisableFeatures("WRITE_DATES_AS_TIMESTAMPS");
        routes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in")
                                .to(
                                        "zoho-bigin:Tasks?operation=list&fields=Subject,Due_Date,Modified_Time"
                                                + "&pojoClass="
                                                + Todo.class.getName())
                                .process(exchange -> heard.add(Heard.of(exchange)))
                                .marshal(json);
                    }
                });

        JsonNode todos = answer();

        assertThat((List<?>) heard.get(0).body())
                .isEqualTo(
                        List.of(
                                new Todo(
                                        "Order flour",
                                        LocalDate.of(2031, 3, 6),
                                        OffsetDateTime.parse("2031-03-04T10:00:00+02:00"))));
        assertThat(todos.get(0).get("Due_Date").asText()).isEqualTo("2031-03-06");
        assertThat(todos.get(0).get("Modified_Time").asText())
                .isEqualTo("2031-03-04T10:00:00+02:00");
    }

    @Test
    void unmarshalsWhatIsWritten() throws Exception {
        routes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:map")
                                .unmarshal()
                                .json()
                                .to("zoho-bigin:Contacts?operation=create");
                        from("direct:object")
                                .unmarshal()
                                .json(Person.class)
                                .to("zoho-bigin:Contacts?operation=create");
                        from("direct:objects")
                                .unmarshal(new JacksonDataFormat(Person[].class))
                                .to("zoho-bigin:Contacts?operation=create");
                    }
                });

        send("direct:map", "{\"Last_Name\": \"Varga\"}");
        send("direct:object", "{\"Last_Name\": \"Okoro\", \"Email\": \"o@lumen.example\"}");
        send("direct:objects", "[{\"Last_Name\": \"Boyle\"}]");

        assertThat(store().all())
                .extracting(LAST_NAME)
                .containsExactlyInAnyOrder("Varga", "Okoro", "Boyle");
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void whatWasReadAndMarshalledCanBeWrittenBack() throws Exception {
        String id = contact("Varga");
        routes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in")
                                .to("zoho-bigin:Contacts?operation=get&recordId=" + id)
                                .marshal()
                                .json()
                                .unmarshal()
                                .json()
                                .to("zoho-bigin:Contacts?operation=update");
                    }
                });

        Exchange exchange = send("direct:in", null);

        assertThat(record(exchange)).containsEntry("code", "SUCCESS");
        assertThat(bigin().refused()).isEmpty();
    }

    private void routes(RouteBuilder routes) throws Exception {
        context.addRoutes(routes);
    }

    private JsonNode answer() throws Exception {
        Exchange exchange = send("direct:in", null);
        assertThat(exchange.getException()).isNull();
        return MAPPER.readTree(exchange.getMessage().getBody(byte[].class));
    }
}
