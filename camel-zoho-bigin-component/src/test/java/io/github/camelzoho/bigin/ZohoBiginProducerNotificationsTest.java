package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notification channels by hand. */
class ZohoBiginProducerNotificationsTest extends SimulatedBigin {
    private static final String WATCH = "/bigin/v2/actions/watch";
    private static final String ENABLE = "zoho-bigin:org?operation=enableNotifications";
    private static final String UPDATE = "zoho-bigin:org?operation=updateNotifications";
    private static final String LIST = "zoho-bigin:org?operation=listNotifications";
    private static final String END_EVENTS = "zoho-bigin:org?operation=disableNotificationEvents";
    private static final String DISABLE = "zoho-bigin:org?operation=disableNotifications";

    @AfterEach
    void nothingUndocumentedWasSent() {
        assertThat(bigin().refused()).isEmpty();
    }

    private static Map<String, Object> channel(Object id) {
        Map<String, Object> channel = new LinkedHashMap<>();
        channel.put("channel_id", id);
        channel.put("notify_url", "https://hooks.lumen.example/in");
        channel.put("events", List.of("Contacts.create", "Accounts.all"));
        channel.put("token", "my-secret");
        return channel;
    }

    @Test
    void channelIsMade() {
        Exchange made = send(ENABLE, channel(7001));
        assertThat(record(made))
                .containsEntry("code", "SUCCESS")
                .containsEntry("status", "success")
                .containsEntry("id", "7001")
                .extractingByKey("details")
                .asString()
                .contains("channel_expiry=2031-03-04T11:00:00+02:00", "resource_name=Accounts");
        assertThat(made.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.CHANNEL_ID, "7001")
                .containsEntry(ZohoBiginConstants.SUCCESS_COUNT, 1)
                .containsEntry(ZohoBiginConstants.RESPONSE_CODE, 201)
                .doesNotContainKey(ZohoBiginConstants.RECORD_ID);
        assertThat(records(send(LIST, null)))
                .extracting("resource_name")
                .containsExactly("Contacts", "Accounts");
    }

    @Test
    void idOfTheChannelMayComeBesideTheBody() {
        Map<String, Object> nameless = channel(0);
        nameless.remove("channel_id");
        assertThat(record(send(ENABLE + "&channelId=7001", nameless))).containsEntry("id", "7001");
        Exchange two = send(ENABLE + "&channelId=7001", channel(7002));
        assertThat(failure(two, ZohoBiginInputException.class))
                .hasMessageContainingAll("7001", "7002");
        assertThat(failure(send(ENABLE, nameless), ZohoBiginInputException.class))
                .hasMessageContaining("channelId");
        assertThat(calls("POST", WATCH)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void manyChannelsGoInCallsOfAHundredInTheirOrder(boolean envelope) {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int id = 1; id <= 150; id++) {
            many.add(channel(id));
        }
        Object body = envelope ? Map.of("watch", many) : many;
        assertThat(records(send(ENABLE, body)))
                .extracting("id")
                .startsWith("1", "2")
                .endsWith("150")
                .hasSize(150);
        assertThat(calls("POST", WATCH)).hasSize(2);
        assertThat(records(send(LIST, null))).hasSize(300);
        assertThat(records(send(LIST + "&maxRecords=3", null))).hasSize(3);
        assertThat(records(send(DISABLE, records(send(LIST, null))))).hasSize(150);
        assertThat(calls("DELETE", WATCH)).hasSize(2);
    }

    @Test
    void faultyChannelIsRefusedWithoutItsToken() {
        Map<String, Object> faulty = channel(7001);
        faulty.put("events", List.of("Contacts.insert"));
        ZohoBiginInvalidDataException failure =
                failure(send(ENABLE, faulty), ZohoBiginInvalidDataException.class);
        assertThat(failure.getCode()).isEqualTo("INVALID_DATA");
        assertThat(failure.getDetails()).containsEntry("api_name", "events");
        assertThat(failure).hasMessageNotContaining("my-secret");

        bigin().faults()
                .add(
                        Fault.answer(
                                400,
                                "application/json",
                                "{\"watch\":[{\"code\":\"INVALID_DATA\",\"status\":\"error\",\"message\":\"no\","
                                        + "\"details\":{\"token\":\"my-secret\",\"api_name\":\"token\"}}]}"))
                .on("POST", WATCH);
        failure = failure(send(ENABLE, channel(7001)), ZohoBiginInvalidDataException.class);
        assertThat(failure).hasMessageNotContaining("my-secret");
        assertThat(failure.getDetails()).containsEntry("token", "xxxxxx");
    }

    @Test
    void wrongInputIsRefusedBeforeItIsSent() {
        assertThat(failure(send(ENABLE, channel("70a1")), ZohoBiginInputException.class))
                .hasMessageContaining("'70a1'");
        Map<String, Object> wordy = channel(7001);
        wordy.put("token", "x".repeat(51));
        assertThat(failure(send(ENABLE, wordy), ZohoBiginInputException.class))
                .hasMessageContaining("50")
                .hasMessageNotContaining("xxxxxxxx");
        failure(send(ENABLE, null), ZohoBiginInputException.class);
        failure(send(DISABLE, null), ZohoBiginInputException.class);
        failure(send(DISABLE, "seven"), ZohoBiginInputException.class);
        failure(send(END_EVENTS, List.of("Contacts.create")), ZohoBiginInputException.class);
        failure(send(END_EVENTS, Map.of("channel_id", 1)), ZohoBiginInputException.class);
        failure(send(LIST + "&channelId=1,2", null), ZohoBiginInputException.class);
        assertThat(bigin().calls()).extracting("path").doesNotContain(WATCH);
    }

    @Test
    void someOfManyMayBeRefused() {
        Map<String, Object> faulty = channel(7002);
        faulty.remove("notify_url");
        List<Map<String, Object>> both = List.of(channel(7001), faulty);
        ZohoBiginPartialFailureException failure =
                failure(send(ENABLE, both), ZohoBiginPartialFailureException.class);
        assertThat(failure).hasMessageContaining("1 of 2 channels");
        assertThat(failure.getOutcomes()).extracting("id").containsExactly("7001", "7002");
        Exchange reported = send(ENABLE + "&partialFailure=report", both);
        assertThat(records(reported))
                .extracting("code")
                .containsExactly("SUCCESS", "MANDATORY_NOT_FOUND");
        bigin().switches().set(Switch.WATCH_ERRORS_INSIDE, false);
        failure(send(ENABLE, both), ZohoBiginInvalidDataException.class);
    }

    @Test
    void updateChangesWhatItNames() {
        send(ENABLE, channel(7001));
        Map<String, Object> longer = Map.of("channel_expiry", "2031-03-05T08:00:00Z");
        Exchange updated = send(UPDATE + "&channelId=7001", longer);
        assertThat(record(updated).get("details").toString()).contains("2031-03-05T10:00:00+02:00");
        assertThat(calls("PATCH", WATCH)).hasSize(1);
        assertThat(records(send(LIST, null)))
                .extracting("token")
                .containsExactly("my-secret", "my-secret");
    }

    @Test
    void updateMayReplaceTheWholeChannel() {
        send(ENABLE, channel(7001));
        Map<String, Object> other = channel(7001);
        other.remove("token");
        other.put("events", List.of("Tasks.all"));
        record(send(UPDATE, other, Map.of(ZohoBiginConstants.REPLACE, true)));
        assertThat(calls("PUT", WATCH)).hasSize(1);
        assertThat(records(send(LIST, null)))
                .singleElement()
                .satisfies(
                        channel ->
                                assertThat(channel)
                                        .containsEntry("token", null)
                                        .containsEntry("resource_name", "Tasks"));
    }

    @Test
    void updateOfAChannelThatHasEndedSaysWhatToDo() {
        send(ENABLE, channel(7001));
        bigin().clock().advance(Duration.ofHours(2));
        ZohoBiginInvalidDataException failure =
                failure(
                        send(UPDATE + "&channelId=7001", Map.of("token", "other")),
                        ZohoBiginInvalidDataException.class);
        assertThat(failure.getCode()).isEqualTo("NOT_SUBSCRIBED");
        assertThat(failure).hasMessageContaining("enableNotifications");
    }

    @Test
    void listHasFiltersAndIsEmptyWithoutChannels() {
        assertThat(records(send(LIST, null))).isEmpty();
        send(ENABLE, List.of(channel(7001), channel(7002)));
        assertThat(records(send(LIST + "&channelId=7002", null))).hasSize(2);
        assertThat(records(send("zoho-bigin:Accounts?operation=listNotifications", null)))
                .extracting("channel_id")
                .containsExactly("7001", "7002");
        assertThat(records(send(LIST + "&page=2&perPage=3", null))).hasSize(1);
        assertThat(records(send(LIST + "&channelId=9", null))).isEmpty();
    }

    @Test
    void eventsEnd() {
        send(ENABLE, channel(7001));
        record(send(END_EVENTS + "&channelId=7001", List.of("Contacts.create")));
        assertThat(records(send(LIST, null)))
                .extracting("resource_name")
                .containsExactly("Accounts");
        send(ENABLE, channel(7001));
        record(send(END_EVENTS, "{\"channel_id\":7001,\"events\":[\"Accounts.all\"]}"));
        assertThat(records(send(LIST, null)))
                .extracting("resource_name")
                .containsExactly("Contacts");
        send(ENABLE, channel(7001));
        record(send(END_EVENTS + "&channelId=7001", "Contacts.create,Accounts.all"));
        assertThat(records(send(LIST, null))).isEmpty();
        failure(
                send(END_EVENTS + "&channelId=7001", "Contacts.create"),
                ZohoBiginInvalidDataException.class);
    }

    @Test
    void channelsEnd() {
        send(ENABLE, List.of(channel(7001), channel(7002), channel(7003)));
        assertThat(record(send(DISABLE, "7001"))).containsEntry("id", "7001");
        assertThat(records(send(DISABLE + "&channelId=7002,7003", null)))
                .extracting("code")
                .containsExactly("SUCCESS", "SUCCESS");
        assertThat(records(send(LIST, null))).isEmpty();
        assertThat(failure(send(DISABLE, 7001), ZohoBiginInvalidDataException.class).getCode())
                .isEqualTo("NOT_SUBSCRIBED");
    }

    @Test
    void oneOutcomeForSeveralChannelsCountsForEach() {
        send(ENABLE, List.of(channel(7001), channel(7002)));
        bigin().faults()
                .add(
                        Fault.answer(
                                200,
                                "application/json",
                                "{\"watch\":[{\"code\":\"SUCCESS\",\"status\":\"success\",\"details\":{},"
                                        + "\"message\":\"Successfully un-subscribed from actions-watch\"}]}"))
                .on("DELETE", WATCH);
        assertThat(records(send(DISABLE + "&channelId=7001,7002", null)))
                .extracting("id")
                .containsExactly("7001", "7002");
    }

    @Test
    void lostAnswerIsAskedForAgain() {
        bigin().faults().add(Fault.resetAfterProcessing()).on("POST", WATCH);
        assertThat(record(send(ENABLE, channel(7001)))).containsEntry("code", "SUCCESS");
        assertThat(calls("POST", WATCH)).hasSize(2);
        assertThat(records(send(LIST, null))).hasSize(2);
    }

    @Test
    void missingScopeIsNamed() {
        bigin().credentials().scopes(Set.of("ZohoBigin.modules.ALL"));
        assertThat(failure(send(ENABLE, channel(7001)), ZohoBiginPermissionException.class))
                .hasMessageContaining("ZohoBigin.notifications.CREATE");
        assertThat(failure(send(LIST, null), ZohoBiginPermissionException.class))
                .hasMessageContaining("ZohoBigin.notifications.READ");
    }

    @Test
    void eachCallCostsACredit() {
        send(ENABLE, channel(7001));
        send(UPDATE, Map.of("channel_id", 7001, "token", "other"));
        send(LIST, null);
        send(DISABLE, "7001");
        assertThat(bigin().credits().used()).isEqualTo(4);
        assertThat(context.getEndpoint(LIST, ZohoBiginEndpoint.class).getCredits()).isEqualTo(4);
    }
}
