package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What the exchanges of a consumer have: bodies, headers, batch properties. */
class ZohoBiginConsumerExchangesTest extends SimulatedFeed {
    private static final String ALL = "startFrom=beginning&events=created,updated,deleted";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(@JsonProperty("Last_Name") String lastName) {}

    record Strict(@JsonProperty("Last_Name") int lastName) {}

    @Test
    void newRecord() throws Exception {
        bigin().organization().timeZone(ZoneId.of("Africa/Johannesburg"));
        String id = contact("Varga");
        feed(ALL);
        settledPoll();
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).body())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("id", id)
                .containsEntry(LAST_NAME, "Varga")
                .containsEntry("Modified_Time", "2031-03-04T10:00:00+02:00")
                .containsKeys("Email", "Owner", "Created_Time");
        assertThat(heard.get(0).headers())
                .containsEntry("CamelZohoBiginEventType", "created")
                .containsEntry("CamelZohoBiginModule", "Contacts")
                .containsEntry("CamelZohoBiginRecordId", id)
                .containsEntry("CamelZohoBiginCreatedTime", "2031-03-04T08:00:00+00:00")
                .containsEntry("CamelZohoBiginModifiedTime", "2031-03-04T08:00:00+00:00")
                .containsEntry(
                        "CamelMessageTimestamp",
                        Instant.parse("2031-03-04T08:00:00Z").toEpochMilli());
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void changedAndDeletedRecord() throws Exception {
        feed(ALL.replace("beginning", "now"));
        String id = contact("Varga");
        poll();
        settledPoll();
        seconds(60);
        rename(id, "Okoro");
        settledPoll();
        store().delete(id);
        settledPoll();
        assertThat(heard).extracting(Heard::type).containsExactly("created", "updated", "deleted");
        assertThat(heard).extracting(Heard::id).containsOnly(id);
        assertThat(heard.get(1).headers())
                .containsEntry("CamelZohoBiginCreatedTime", "2031-03-04T08:00:00+00:00")
                .containsEntry("CamelZohoBiginModifiedTime", "2031-03-04T08:01:05+00:00");
        Heard deleted = heard.get(2);
        assertThat(deleted.headers())
                .containsEntry("CamelZohoBiginModifiedTime", "2031-03-04T08:01:10+00:00")
                .containsEntry("CamelZohoBiginModule", "Contacts")
                .doesNotContainKey("CamelZohoBiginCreatedTime");
        assertThat(deleted.body())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("id", id)
                .containsEntry("display_name", "Okoro")
                .containsEntry("type", "recycle");
    }

    @Test
    void onlyTheEventsThatAreAskedFor() throws Exception {
        feed("startFrom=beginning&events=updated");
        String id = contact("Varga");
        settledPoll();
        rename(id, "Okoro");
        settledPoll();
        store().delete(id);
        settledPoll();
        assertThat(told()).containsExactly("updated Okoro");
    }

    @Test
    void onlyTheFieldsThatAreAskedFor() throws Exception {
        contact("Varga");
        feed("startFrom=beginning&fields=Last_Name,Email&criteria=(Phone:not_equal:1)");
        store().insert(Map.of(LAST_NAME, "Okoro", "Phone", "2"));
        settledPoll();
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).body())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("id", LAST_NAME, "Email")
                .containsEntry(LAST_NAME, "Okoro");
        assertThat(heard.get(0).headers()).containsKeys("CamelZohoBiginModifiedTime");
    }

    @Test
    void jsonText() throws Exception {
        contact("Varga");
        feed(ALL + "&outputType=json");
        settledPoll();
        assertThat(heard.get(0).body())
                .asInstanceOf(InstanceOfAssertFactories.STRING)
                .startsWith("{")
                .contains("\"Last_Name\":\"Varga\"");
    }

    @Test
    void jsonNode() throws Exception {
        contact("Varga");
        feed(ALL + "&outputType=jsonNode");
        settledPoll();
        assertThat(((JsonNode) heard.get(0).body()).get(LAST_NAME).asText()).isEqualTo("Varga");
    }

    @Test
    void objectsOfTheUsersClassButNotForDeletions() throws Exception {
        String id = contact("Varga");
        feed(ALL + "&pojoClass=" + Person.class.getName());
        settledPoll();
        store().delete(id);
        settledPoll();
        assertThat(heard.get(0).body()).isEqualTo(new Person("Varga"));
        assertThat(heard.get(1).body()).isInstanceOf(Map.class);
    }

    @Test
    void aRecordThatDoesNotFitTheUsersClassIsNotPassedOver() throws Exception {
        contact("Varga");
        feed(ALL + "&pojoClass=" + Strict.class.getName());
        settledPoll();
        assertThat(heard).isEmpty();
        assertThat(reported)
                .singleElement()
                .satisfies(
                        e ->
                                assertThat(e)
                                        .hasRootCauseInstanceOf(
                                                com.fasterxml.jackson.databind.exc
                                                        .InvalidFormatException.class)
                                        .hasCauseInstanceOf(ZohoBiginInputException.class)
                                        .hasMessageContaining("pojoClass"));
        assertNotMoved();
    }

    @Test
    void batchesArePages() throws Exception {
        contacts(3);
        feed(ALL);
        settledPoll();
        assertThat(heard)
                .extracting(h -> h.properties().get(Exchange.BATCH_INDEX))
                .containsExactly(0, 1, 2);
        assertThat(heard).extracting(h -> h.properties().get(Exchange.BATCH_SIZE)).containsOnly(3);
        assertThat(heard)
                .extracting(h -> h.properties().get(Exchange.BATCH_COMPLETE))
                .containsExactly(false, false, true);
    }

    @Test
    void oneExchangeForAPage() throws Exception {
        List<String> ids = contacts(3);
        feed(ALL + "&splitResults=false");
        settledPoll();
        seconds(10);
        rename(ids.get(0), "Okoro");
        store().delete(ids.get(1));
        settledPoll();
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0).body())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .extracting(LAST_NAME)
                .isEqualTo(List.of("N0", "N1", "N2"));
        assertThat(heard.get(0).headers())
                .containsEntry("CamelZohoBiginEventType", "created")
                .containsEntry("CamelZohoBiginEventTypes", List.of("created", "created", "created"))
                .containsEntry("CamelZohoBiginRecordCount", 3)
                .containsEntry("CamelZohoBiginModule", "Contacts")
                .doesNotContainKey("CamelZohoBiginRecordId");
        assertThat(heard.get(0).properties())
                .containsEntry(Exchange.BATCH_INDEX, 0)
                .containsEntry(Exchange.BATCH_SIZE, 1)
                .containsEntry(Exchange.BATCH_COMPLETE, true);
        assertThat(heard.get(1).headers())
                .doesNotContainKey("CamelZohoBiginEventType")
                .containsEntry("CamelZohoBiginEventTypes", List.of("updated", "deleted"))
                .containsEntry(
                        "CamelMessageTimestamp",
                        Instant.parse("2031-03-04T08:00:15Z").toEpochMilli());
    }

    @Test
    void aPageInTheOtherForms() throws Exception {
        String id = contact("Varga");
        feed(ALL + "&splitResults=false&outputType=json");
        settledPoll();
        assertThat(heard.get(0).body())
                .asInstanceOf(InstanceOfAssertFactories.STRING)
                .startsWith("[{");
        stopFeed();
        feed(ALL + "&splitResults=false&pojoClass=" + Person.class.getName());
        rename(id, "Okoro");
        String other = contact("Gone");
        store().delete(other);
        settledPoll();
        assertThat(heard.get(1).body())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .first()
                .isEqualTo(new Person("Okoro"));
        assertThat(heard.get(1).body())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .last()
                .isInstanceOf(Map.class);
    }
}
