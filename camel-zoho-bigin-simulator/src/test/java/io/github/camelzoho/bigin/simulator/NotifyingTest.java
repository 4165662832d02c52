package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.camelzoho.bigin.simulator.notifications.Delivery;
import io.github.camelzoho.bigin.simulator.notifications.Mishap;
import io.github.camelzoho.bigin.simulator.notifications.Notifications;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Listeners are really told of changes, and of nothing else. */
class NotifyingTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2031-03-04T07:08:07.123Z");

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private BiginSimulator bigin;
    private Notifications notifications;
    private HttpServer listener;

    @BeforeEach
    void listen() throws IOException {
        bigin = BIGIN.simulator();
        bigin.clock().set(START);
        bigin.switches().set(Switch.NOTIFY_URL_ON_THIS_MACHINE, true);
        notifications = bigin.notifications();
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        listener = HttpServer.create(anyPort, 0);
        listener.createContext(
                "/in",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    received.add(JSON.readTree(body));
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.stop(0);
    }

    private String url() {
        return "http://localhost:" + listener.getAddress().getPort() + "/in?src=camel&x=a%20b";
    }

    private void enable(String more, String... events) {
        String body =
                "{\"watch\":[{\"channel_id\":7001,\"token\":\"my-secret\",\"notify_url\":\""
                        + url()
                        + "\",\"events\":[\""
                        + String.join("\",\"", events)
                        + "\"]"
                        + more
                        + "}]}";
        assertThat(Rest.of(bigin).post("/actions/watch", body).status()).isEqualTo(201);
    }

    private String contact(String name) {
        return bigin.module("Contacts").insert(Map.of("Last_Name", name));
    }

    private List<JsonNode> told() {
        notifications.awaitQuiet();
        return received;
    }

    @Test
    void aNotificationHasWhatIsDocumented() {
        enable("", "Contacts.create");
        String id = contact("Varga");
        assertThat(told())
                .singleElement()
                .hasToString(
                        "{\"server_time\":"
                                + START.toEpochMilli()
                                + ",\"query_params\":{\"src\":\"camel\",\"x\":\"a b\"}"
                                + ",\"module\":\"Contacts\""
                                + ",\"resource_uri\":\"https://www.zohoapis.com/bigin/v2/Contacts\""
                                + ",\"ids\":[\""
                                + id
                                + "\"],\"affected_fields\":[],\"operation\":\"insert\""
                                + ",\"channel_id\":\"7001\",\"token\":\"my-secret\"}");
        assertThat(notifications.deliveries())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.taken()).isTrue());
    }

    @Test
    void editsAndDeletionsAreToldInTheirOrder() {
        enable(",\"return_affected_field_values\":true", "Contacts.all");
        String id = contact("Varga");
        bigin.module("Contacts").update(id, Map.of("Email", "ada@a.example", "Last_Name", "Varga"));
        bigin.module("Contacts").delete(id);
        assertThat(told())
                .extracting(node -> node.path("operation").asText())
                .containsExactly("insert", "update", "delete");
        assertThat(received.get(1).at("/affected_fields/0"))
                .hasToString("{\"" + id + "\":[\"Email\"]}");
        assertThat(received.get(1).at("/affected_values/0"))
                .hasToString(
                        "{\"record_id\":\"" + id + "\",\"values\":{\"Email\":\"ada@a.example\"}}");
        assertThat(received.get(2).path("affected_fields")).isEmpty();
    }

    @Test
    void oneCallIsToldAtOnceByModuleAndKind() {
        enable("", "Contacts.all", "Accounts.delete");
        String company = bigin.module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        Rest rest = Rest.of(bigin);
        String contact = "{\"Last_Name\":\"%s\",\"Account_Name\":{\"id\":\"" + company + "\"}}";
        String two = contact.formatted("A") + "," + contact.formatted("B");
        List<String> ids = rest.post("/Contacts", "{\"data\":[" + two + "]}").ids();
        assertThat(told()).hasSize(1);
        assertThat(received.get(0).path("ids")).hasSize(2);
        rest.delete("/Accounts/" + company);
        assertThat(told())
                .extracting(node -> node.path("module").asText() + node.path("ids").size())
                .containsExactly("Contacts2", "Contacts2", "Accounts1");
        assertThat(ids).isNotEmpty();
    }

    @Test
    void onlyWantedEventsAreTold() {
        enable("", "Contacts.edit", "Tasks.all");
        String id = contact("Varga");
        bigin.module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        bigin.module("Contacts").delete(id);
        assertThat(told()).isEmpty();
    }

    @Test
    void channelsFallSilentAtTheirExpiry() {
        enable("", "Contacts.all");
        bigin.clock().advance(Duration.ofMinutes(60).minusMillis(1));
        contact("A");
        bigin.clock().advance(Duration.ofMillis(1));
        contact("B");
        assertThat(told()).hasSize(1);
        assertThat(notifications.channels()).isEmpty();
    }

    @Test
    void channelsCanBeForgotten() {
        enable("", "Contacts.all");
        assertThat(notifications.expiry("7001")).contains(START.plus(Duration.ofHours(1)));
        notifications.forget("7001");
        contact("A");
        assertThat(told()).isEmpty();
        assertThat(notifications.expiry("7001")).isEmpty();
    }

    @Test
    void otherFormsCanBeChosen() {
        enable("", "Accounts.all", "Contacts.all");
        bigin.switches().set(Switch.NOTIFIED_NAME_OF_ACCOUNTS, "Companies");
        bigin.switches().set(Switch.NOTIFIED_EVENT_WORDS, true);
        bigin.switches().set(Switch.NOTIFIED_CHANNEL_ID_IS_NUMBER, true);
        bigin.switches().set(Switch.NOTIFIED_AFFECTED_FIELDS, false);
        String id = bigin.module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        bigin.module("Accounts").update(id, Map.of("Account_Name", "Lumen & Co"));
        assertThat(told())
                .extracting(node -> node.path("operation").asText())
                .containsExactly("create", "edit");
        assertThat(received.get(1).path("module").asText()).isEqualTo("Companies");
        assertThat(received.get(1).path("channel_id").isNumber()).isTrue();
        assertThat(received.get(1).path("affected_fields")).isEmpty();
        bigin.switches().set(Switch.OWN_CHANGES_NOTIFY, false);
        contact("A");
        assertThat(told()).hasSize(2);
    }

    @Test
    void listenersElsewhereAreNotCalled() {
        String body =
                "{\"watch\":[{\"channel_id\":7001,\"notify_url\":\"https://a.example/in\","
                        + "\"events\":[\"Contacts.all\"]}]}";
        Rest.of(bigin).post("/actions/watch", body);
        contact("A");
        notifications.awaitQuiet();
        assertThat(notifications.deliveries())
                .extracting(Delivery::outcome)
                .containsExactly(Delivery.Outcome.ELSEWHERE);
    }

    @Test
    void whatNobodyTakesIsLostUnlessItIsTriedAgain() {
        enable("", "Contacts.all");
        status = 503;
        contact("A");
        assertThat(told()).hasSize(1);
        bigin.switches().set(Switch.NOTIFICATION_RETRIES, 2);
        contact("B");
        assertThat(told()).hasSize(2);
        status = 200;
        bigin.clock().advance(Duration.ofMinutes(1));
        assertThat(told()).hasSize(3);
        bigin.clock().advance(Duration.ofMinutes(9));
        assertThat(told()).hasSize(3);
        assertThat(notifications.deliveries())
                .extracting(Delivery::status)
                .containsExactly(503, 503, 200);
    }

    @Test
    void nobodyListening() {
        enable("", "Contacts.all");
        listener.stop(0);
        contact("A");
        notifications.awaitQuiet();
        assertThat(notifications.deliveries())
                .extracting(Delivery::outcome)
                .containsExactly(Delivery.Outcome.UNANSWERED);
    }

    @Test
    void mishapsBefallNotifications() {
        enable("", "Contacts.all");
        notifications.mishaps().add(Mishap.dropped()).times(2);
        notifications.mishaps().add(Mishap.doubled());
        contact("lost");
        contact("lost too");
        String twice = contact("twice");
        assertThat(told()).extracting(n -> n.at("/ids/0").asText()).containsExactly(twice, twice);
        notifications.mishaps().add(Mishap.overtaken());
        String second = contact("overtaken");
        assertThat(told()).hasSize(2);
        String first = contact("overtaking");
        assertThat(told().subList(2, 4))
                .extracting(n -> n.at("/ids/0").asText())
                .containsExactly(first, second);
        assertThat(notifications.deliveries())
                .extracting(Delivery::outcome)
                .startsWith(Delivery.Outcome.DROPPED, Delivery.Outcome.DROPPED)
                .endsWith(Delivery.Outcome.ANSWERED);
        notifications.mishaps().add(Mishap.dropped()).skip(1).always();
        notifications.mishaps().clear();
        contact("well");
        contact("well");
        assertThat(told()).hasSize(6);
    }

    @Test
    void lateOnesComeByTheSimulatorsClock() {
        enable("", "Contacts.all");
        notifications.mishaps().add(Mishap.late(Duration.ofHours(3)));
        contact("A");
        assertThat(told()).isEmpty();
        bigin.clock().advance(Duration.ofHours(3));
        assertThat(told()).hasSize(1);
        bigin.clock().reset();
        bigin.clock().advance(Duration.ofDays(1));
        enable("", "Contacts.all");
        notifications.mishaps().add(Mishap.late(Duration.ofMillis(20)));
        contact("B");
        notifications.awaitDeliveries(2);
        assertThat(received).as("a running clock is waited for").hasSize(2);
    }

    @Test
    void forgeriesAreSentAtOnce() {
        enable("", "Contacts.all");
        contact("A");
        Delivery right = lastDelivery();
        status = 401;
        Delivery forged =
                notifications.forge(right, payload -> payload.put("token", "another-secret"));
        assertThat(forged.status()).isEqualTo(401);
        assertThat(received.get(1).path("token").asText()).isEqualTo("another-secret");
        assertThat(received.get(1).path("ids")).isEqualTo(received.get(0).path("ids"));
        notifications.forge(url(), "[]");
        assertThat(received.get(2)).hasToString("[]");
    }

    private Delivery lastDelivery() {
        notifications.awaitQuiet();
        List<Delivery> all = notifications.deliveries();
        return all.get(all.size() - 1);
    }

    @Test
    void resettingForgetsAll() {
        enable("", "Contacts.all");
        notifications.mishaps().add(Mishap.dropped()).always();
        contact("A");
        bigin.reset();
        assertThat(notifications.channels()).isEmpty();
        assertThat(notifications.deliveries()).isEmpty();
    }
}
