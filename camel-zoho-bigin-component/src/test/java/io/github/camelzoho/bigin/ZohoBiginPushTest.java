package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.notifications.Delivery;
import io.github.camelzoho.bigin.simulator.notifications.Mishap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Bigin tells becomes exchanges. */
class ZohoBiginPushTest extends SimulatedPush {
    private static final String CONTACTS = "/bigin/v2/Contacts";

    @AfterEach
    void nothingUndocumentedWasSent() {
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void changesBecomeExchanges() throws Exception {
        push("events=created,updated,deleted&fields=Last_Name,Email");
        String id = contact("Varga");
        assertThat(told(1)).containsExactly("created Varga");
        rename(id, "Okoro");
        assertThat(told(2)).endsWith("updated Okoro");
        store().delete(id);
        assertThat(told(3)).endsWith("deleted");
        SimulatedFeed.Heard created = heard.get(0);
        assertThat(created.headers())
                .containsEntry(ZohoBiginConstants.EVENT_TYPE, "created")
                .containsEntry(ZohoBiginConstants.MODULE, "Contacts")
                .containsEntry(ZohoBiginConstants.RECORD_ID, id)
                .containsEntry(ZohoBiginConstants.MODIFIED_TIME, "2031-03-04T08:00:00+00:00")
                .containsEntry(ZohoBiginConstants.CREATED_TIME, "2031-03-04T08:00:00+00:00")
                .containsKey(ZohoBiginConstants.MESSAGE_TIMESTAMP)
                .doesNotContainKey(Exchange.HTTP_METHOD);
        assertThat(map(created)).containsOnlyKeys("id", LAST_NAME, "Email");
        assertThat(map(heard.get(2))).containsKeys("id", "display_name", "deleted_time", "type");
        assertThat(notifications().deliveries()).allMatch(Delivery::taken);
    }

    @Test
    void onlyWantedEventsAreWatched() throws Exception {
        push("events=deleted");
        assertThat(notifications().channels())
                .singleElement()
                .satisfies(
                        channel -> assertThat(channel.events()).containsExactly("Contacts.delete"));
        store().delete(contact("Varga"));
        assertThat(told(1)).containsExactly("deleted");
    }

    @Test
    void allRecordsOfACallAreReadTogether() throws Exception {
        push("fields=Last_Name");
        List<Map<String, String>> many =
                java.util.stream.IntStream.range(0, 100)
                        .mapToObj(i -> Map.of(LAST_NAME, "N" + i))
                        .toList();
        records(send("zoho-bigin:Contacts?operation=create", many));
        assertThat(told(100)).startsWith("created N0").endsWith("created N99");
        assertThat(notifications().deliveries()).hasSize(1);
        assertThat(calls("GET", CONTACTS)).hasSize(1);
    }

    @Test
    void whatPiledUpIsReadTogetherToo() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        push("fields=Last_Name", exchange -> slow.await());
        String first = contact("first");
        told(1);
        String second = contact("second");
        rename(second, "second again");
        rename(first, "first again");
        store().delete(contact("gone"));
        notifications().awaitQuiet();
        slow.countDown();
        assertThat(told(3))
                .containsExactly("created first", "created second again", "updated first again");
        assertThat(calls("GET", CONTACTS)).as("one id, then three").hasSize(1);
    }

    @Test
    void callsAreAnsweredWhileTheRouteWorks() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        push("notificationQueueSize=3", exchange -> slow.await());
        contact("works");
        told(1);
        for (int i = 0; i < 5; i++) {
            contact("waits " + i);
        }
        notifications().awaitQuiet();
        assertThat(notifications().deliveries())
                .extracting(Delivery::status)
                .containsExactly(200, 200, 200, 200, 503, 503);
        assertThat(endpoint().getNotificationsWaiting()).isEqualTo(3);
        assertThat(endpoint().getNotificationsTaken()).isEqualTo(4);
        assertThat(endpoint().getCallsRefused()).isEqualTo(2);
        slow.countDown();
        assertThat(told(4)).hasSize(4);
        Delivery again = notifications().forge(lastDelivery(), payload -> {});
        assertThat(again.status()).as("a refused one may come again").isEqualTo(200);
        assertThat(told(5)).endsWith("created waits 4");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allSpellingsAreUnderstood(boolean words) throws Exception {
        bigin().switches().set(Switch.NOTIFIED_NAME_OF_ACCOUNTS, words ? "Companies" : "Accounts");
        bigin().switches().set(Switch.NOTIFIED_EVENT_WORDS, words);
        bigin().switches().set(Switch.NOTIFIED_CHANNEL_ID_IS_NUMBER, words);
        bigin().switches().set(Switch.NOTIFIED_AFFECTED_FIELDS, !words);
        route(
                uri("events=created,updated,deleted&fields=Account_Name")
                        .replace("Contacts", "Accounts"),
                exchange -> {});
        schedule.run();
        String id = bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        told(1);
        bigin().module("Accounts").update(id, Map.of("Account_Name", "Lumen & Co"));
        told(2);
        bigin().module("Accounts").delete(id);
        assertThat(told(3)).containsExactly("created", "updated", "deleted");
        assertThat(heard)
                .allSatisfy(
                        one ->
                                assertThat(one.headers())
                                        .containsEntry(ZohoBiginConstants.MODULE, "Accounts"));
    }

    @Test
    void notificationItselfMayBeWanted() throws Exception {
        push("fetchRecords=false");
        String id = contact("Varga");
        told(1);
        assertThat(map(heard.get(0)))
                .doesNotContainKey("token")
                .extractingByKey("operation")
                .isEqualTo("insert");
        assertThat(heard.get(0).headers())
                .containsEntry(ZohoBiginConstants.EVENT_TYPE, "created")
                .containsEntry(ZohoBiginConstants.IDS, List.of(id))
                .containsEntry(
                        ZohoBiginConstants.MESSAGE_TIMESTAMP, bigin().clock().now().toEpochMilli());
        assertThat(calls("GET", CONTACTS + "/" + id)).isEmpty();
    }

    @Test
    void recordsComeInTheFormThatIsAskedFor() throws Exception {
        push("fields=Last_Name&outputType=json&splitResults=false");
        String id = contact("Varga");
        told(1);
        assertThat(heard.get(0).body())
                .isEqualTo("[{\"Last_Name\":\"Varga\",\"id\":\"" + id + "\"}]");
        assertThat(heard.get(0).headers())
                .containsEntry(ZohoBiginConstants.EVENT_TYPES, List.of("created"));
    }

    @Test
    void criteriaCount() throws Exception {
        push("fields=Last_Name&criteria=RAW((Email:starts_with:ada))");
        store().insert(Map.of(LAST_NAME, "no"));
        bigin().clock().advance(Duration.ofMillis(10));
        store().insert(Map.of(LAST_NAME, "yes", "Email", "ada@lumen.example"));
        assertThat(told(1)).containsExactly("created yes");
        assertThat(map(heard.get(0))).containsOnlyKeys("id", LAST_NAME);
    }

    @Test
    void failedExchangeDoesNotStopTheOthers() throws Exception {
        push(
                "fields=Last_Name",
                exchange -> {
                    if (heard.size() == 1) {
                        throw new IllegalStateException("as the test wants");
                    }
                });
        contact("fails");
        contact("works");
        assertThat(told(2)).containsExactly("created fails", "created works");
    }

    @Test
    void recordsThatCannotBeReadYetAreReadLater() throws Exception {
        push("fields=Last_Name&maxRetries=0");
        bigin().faults().add(Fault.status(503)).on("GET", CONTACTS + "*").times(2);
        contact("Varga");
        notifications().awaitQuiet();
        Awaitility.await().until(() -> schedule.size() == 2);
        contact("Okoro");
        notifications().awaitQuiet();
        schedule.advance(Duration.ofSeconds(5));
        Awaitility.await().until(() -> schedule.size() == 2);
        assertThat(heard).isEmpty();
        schedule.advance(Duration.ofSeconds(10));
        assertThat(told(2)).containsExactly("created Varga", "created Okoro");
    }

    @Test
    void recordsThatMayNotBeReadAreReported() throws Exception {
        List<Throwable> reported = new CopyOnWriteArrayList<>();
        context.getRegistry().bind("reported", new Reporting(reported));
        push("fields=Last_Name&exceptionHandler=#reported");
        bigin().faults().add(Fault.status(403)).on("GET", CONTACTS + "*");
        contact("Varga");
        Awaitility.await().until(() -> reported.size() == 1);
        assertThat(reported.get(0)).isInstanceOf(ZohoBiginPermissionException.class);
        contact("Okoro");
        assertThat(told(1)).containsExactly("created Okoro");
    }

    @Test
    void failuresAreBridgedToTheRoute() throws Exception {
        List<Throwable> caught = new CopyOnWriteArrayList<>();
        String uri = uri("fields=Last_Name&bridgeErrorHandler=true");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(ZohoBiginPermissionException.class)
                                .handled(true)
                                .process(
                                        e ->
                                                caught.add(
                                                        e.getProperty(
                                                                Exchange.EXCEPTION_CAUGHT,
                                                                Throwable.class)));
                        from(uri).routeId(ROUTE).process(e -> heard.add(SimulatedFeed.Heard.of(e)));
                    }
                });
        schedule.run();
        bigin().faults().add(Fault.status(403)).on("GET", CONTACTS + "*");
        contact("Varga");
        Awaitility.await().until(() -> caught.size() == 1);
    }

    @Test
    void anExchangeThatFailsIsNotPassedToTheRoutesErrorHandlerTwice() throws Exception {
        List<String> caught = new CopyOnWriteArrayList<>();
        String uri = uri("fields=Last_Name&bridgeErrorHandler=true");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(IllegalStateException.class)
                                .process(e -> caught.add(SimulatedFeed.Heard.of(e).told()));
                        from(uri)
                                .routeId(ROUTE)
                                .process(e -> heard.add(SimulatedFeed.Heard.of(e)))
                                .throwException(new IllegalStateException("no room"));
                    }
                });
        schedule.run();
        contact("Varga");
        Awaitility.await().until(() -> !caught.isEmpty());
        contact("Okoro");
        assertThat(told(2)).containsExactly("created Varga", "created Okoro");
        Awaitility.await().until(() -> caught.size() > 1);
        assertThat(caught).containsExactly("created Varga", "created Okoro");
    }

    @Test
    void doubledOnesComeOnceAndReorderedOnesAsTheyAreNow() throws Exception {
        push("fields=Last_Name");
        notifications().mishaps().add(Mishap.doubled());
        String id = contact("Varga");
        notifications().mishaps().add(Mishap.overtaken());
        rename(id, "Okoro");
        rename(id, "Lindqvist");
        told(2);
        notifications().awaitQuiet();
        assertThat(notifications().deliveries())
                .extracting(Delivery::status)
                .containsExactly(200, 409, 200, 200);
        assertThat(told(2).get(told(2).size() - 1)).isEqualTo("updated Lindqvist");
    }

    /** Keeps what it is told. */
    private record Reporting(List<Throwable> reported) implements ExceptionHandler {
        @Override
        public void handleException(Throwable exception) {
            reported.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            reported.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            reported.add(exception);
        }
    }
}
