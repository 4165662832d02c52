package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camelzoho.bigin.client.model.BiginRecord;
import io.github.camelzoho.bigin.client.model.BiginRecords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.TypeConversionException;
import org.apache.camel.TypeConverter;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Records as text, bytes, trees and objects, and back; nothing else converts otherwise for it. */
class ZohoBiginConverterTest extends SimulatedBigin {
    private static final String GET = "zoho-bigin:Contacts?operation=get&fields=Last_Name,Email";
    private static final String LIST =
            "zoho-bigin:Contacts?operation=list&fields=Last_Name,Email&sortBy=id&sortOrder=asc";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(@JsonProperty("Last_Name") String lastName, String id) {}

    record Appointment(
            @JsonProperty("Event_Title") String title,
            @JsonProperty("Start_DateTime") OffsetDateTime start,
            @JsonProperty("End_DateTime") Instant end) {}

    record Todo(@JsonProperty("Subject") String subject, @JsonProperty("Due_Date") LocalDate due) {}

    /** Has nothing of a contact. */
    static final class Invoice {
        private int amount;

        public int getAmount() {
            return amount;
        }

        public void setAmount(int amount) {
            this.amount = amount;
        }
    }

    static final class Greeter {
        public String greet(Person person) {
            return "Hello " + person.lastName();
        }
    }

    @Test
    void recordAsText() throws Exception {
        BiginRecord record = get(contact("Böhm \"B\""));

        String text = converter().convertTo(String.class, record);

        assertThat((Object) new ObjectMapper().readValue(text, Map.class)).isEqualTo(record);
        assertThat(text).contains("\"Email\":null");
        assertThat(converter().convertTo(byte[].class, record))
                .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(converter().convertTo(InputStream.class, record))
                .hasBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void recordsAsText() throws Exception {
        contacts(2);
        BiginRecords records = (BiginRecords) send(LIST, null).getMessage().getBody();

        String text = converter().convertTo(String.class, records);

        assertThat((Object) new ObjectMapper().readValue(text, List.class)).isEqualTo(records);
        assertThat(converter().convertTo(byte[].class, records))
                .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(converter().convertTo(InputStream.class, records))
                .hasBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noRecordsAsText() {
        Object none = send(LIST, null).getMessage().getBody();

        assertThat(converter().convertTo(String.class, none)).isEqualTo("[]");
        assertThat(converter().convertTo(JsonNode.class, none)).isEmpty();
    }

    @Test
    void asTrees() {
        contacts(2);
        BiginRecord record = get(contact("Varga"));

        assertThat(converter().convertTo(JsonNode.class, record).get(LAST_NAME).asText())
                .isEqualTo("Varga");
        assertThat(converter().convertTo(JsonNode.class, send(LIST, null).getMessage().getBody()))
                .extracting(one -> one.get(LAST_NAME).asText())
                .containsExactly("N0", "N1", "Varga");
    }

    @Test
    void asAnObjectOfTheUsersClass() {
        String id = contact("Varga");

        assertThat(converter().convertTo(Person.class, get(id))).isEqualTo(new Person("Varga", id));
    }

    @Test
    void asTheParameterOfABean() throws Exception {
        String id = contact("Varga");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:greet")
                                .to(GET + "&recordId=" + id)
                                .bean(new Greeter(), "greet");
                    }
                });

        assertThat(send("direct:greet", null).getMessage().getBody()).isEqualTo("Hello Varga");
    }

    @Test
    void notAsWhatHasNothingOfIt() {
        BiginRecord record = get(contact("Varga"));

        for (Class<?> type :
                List.of(
                        Invoice.class,
                        StringBuilder.class,
                        java.util.Date.class,
                        Runnable.class,
                        OutputType.class,
                        Integer.class,
                        Thread.class)) {
            assertThat(converter().tryConvertTo(type, record)).as(type.getName()).isNull();
        }
    }

    @Test
    void anUnknownFieldIsTold() {
        BiginRecord record = get(contact("Varga"));
        record.put("Subject", "x");

        assertThatThrownBy(() -> converter().convertTo(Todo.class, record))
                .isInstanceOf(TypeConversionException.class)
                .rootCause()
                .hasMessageContaining("Unrecognized field");
    }

    @Test
    void fromTextTreesMapsAndObjects() {
        String text = "{\"Last_Name\":\"Varga\",\"id\":\"1\"}";
        Map<String, Object> same = Map.of(LAST_NAME, "Varga", "id", "1");

        for (Object value :
                List.of(
                        text,
                        text.getBytes(StandardCharsets.UTF_8),
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put(LAST_NAME, "Varga")
                                .put("id", "1"),
                        same,
                        new Person("Varga", "1"))) {
            assertThat(converter().convertTo(BiginRecord.class, value))
                    .as(value.getClass().getName())
                    .isEqualTo(same);
        }
        assertThatThrownBy(() -> converter().convertTo(BiginRecord.class, "[1]"))
                .isInstanceOf(TypeConversionException.class);
        assertThat(converter().tryConvertTo(BiginRecord.class, 12)).isNull();
    }

    @Test
    void otherMapsAndListsConvertAsBefore() {
        Map<String, Object> map = new LinkedHashMap<>(Map.of(LAST_NAME, "Varga"));
        List<Object> list = new ArrayList<>(List.of(map));

        assertThat(converter().convertTo(String.class, map)).isEqualTo("{Last_Name=Varga}");
        assertThat(converter().convertTo(String.class, list)).isEqualTo("[{Last_Name=Varga}]");
        assertThat(converter().tryConvertTo(byte[].class, map)).isNull();
        assertThat(converter().tryConvertTo(InputStream.class, map)).isNull();
        assertThat(converter().tryConvertTo(Person.class, map)).isNull();
    }

    @Test
    void timesOfObjectsAndBack() {
        OffsetDateTime start = OffsetDateTime.parse("2031-03-05T09:00:00.123+02:00");
        Appointment wanted =
                new Appointment("Tasting", start, Instant.parse("2031-03-05T08:00:00Z"));
        send("zoho-bigin:Events?operation=create", wanted);
        send(
                "zoho-bigin:Tasks?operation=create",
                Map.of("Subject", "Order flour", "Due_Date", LocalDate.of(2031, 3, 6)));

        assertThat(bigin().module("Events").all())
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(event.get("Start_DateTime"))
                                        .hasToString("2031-03-05T09:00:00+02:00"));
        BiginRecord event =
                (BiginRecord)
                        records(
                                        send(
                                                "zoho-bigin:Events?operation=list&fields=Event_Title,"
                                                        + "Start_DateTime,End_DateTime",
                                                null))
                                .get(0);
        event.remove("id");
        Appointment read = converter().convertTo(Appointment.class, event);
        assertThat(read.start()).isEqualTo(start.withNano(0));
        assertThat(read.end()).isEqualTo(wanted.end());
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void serializedItIsPlain() throws Exception {
        BiginRecord record = get(contact("Varga"));
        record.put("Owner", new BiginRecord(Map.of("id", "1")));
        BiginRecords records = new BiginRecords();
        records.add(record);

        Object read = copy(records);

        assertThat(read).isExactlyInstanceOf(ArrayList.class).isEqualTo(records);
        Map<?, ?> first = (Map<?, ?>) ((List<?>) read).get(0);
        assertThat(first.getClass()).isEqualTo(LinkedHashMap.class);
        assertThat(first.get("Owner").getClass()).isEqualTo(LinkedHashMap.class);
    }

    private static Object copy(Object value) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    private String contact(String name) {
        return bigin().module("Contacts").insert(Map.of(LAST_NAME, name));
    }

    private BiginRecord get(String id) {
        return (BiginRecord) record(send(GET + "&recordId=" + id, null));
    }

    private TypeConverter converter() {
        return context.getTypeConverter();
    }
}
