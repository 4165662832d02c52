package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.cloudevents.CloudEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** CloudEvents of what Bigin tells by itself. */
class ZohoBiginPushDataTypesTest extends SimulatedPush {
    private static final String CLOUD_EVENTS = "zoho-bigin:application-cloudevents";

    @Test
    void eventHasTheSameIdPushedAndPolled() throws Exception {
        List<Object> polled = new CopyOnWriteArrayList<>();
        context.getRegistry().bind("positions", new MemoryCursorStore());
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri("events=created,updated,deleted"))
                                .routeId(ROUTE)
                                .transformDataType(CLOUD_EVENTS)
                                .process(exchange -> heard.add(SimulatedFeed.Heard.of(exchange)));
                        from("zoho-bigin:Contacts?events=created,updated,deleted"
                                        + "&startFrom=beginning&startScheduler=false"
                                        + "&cursorStore=#positions")
                                .routeId("polled")
                                .transformDataType(CLOUD_EVENTS)
                                .process(
                                        exchange ->
                                                polled.add(id(exchange.getMessage().getHeaders())));
                    }
                });
        schedule.run();
        String id = contact("Varga");
        told(1);
        poll();
        bigin().clock().advance(Duration.ofSeconds(5));
        rename(id, "Okoro");
        told(2);
        poll();
        store().delete(id);
        told(3);
        poll();

        List<Object> pushed = heard.stream().map(one -> id(one.headers())).toList();
        assertThat(pushed).hasSize(3).doesNotHaveDuplicates().isEqualTo(polled);
        assertThat(heard.get(0).headers())
                .containsEntry("CamelCloudEventType", "io.github.camelzoho.bigin.contacts.created")
                .containsEntry("CamelCloudEventSubject", id);
    }

    @Test
    void withoutRecordsThereIsNoEvent() throws Exception {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri("fetchRecords=false"))
                                .routeId(ROUTE)
                                .onException(Exception.class)
                                .handled(true)
                                .process(
                                        exchange ->
                                                failures.add(
                                                        exchange.getProperty(
                                                                "CamelExceptionCaught",
                                                                Throwable.class)))
                                .end()
                                .transformDataType(CLOUD_EVENTS);
                    }
                });
        schedule.run();
        contact("Varga");

        Awaitility.await().until(() -> !failures.isEmpty());
        assertThat(failures.get(0))
                .hasMessageStartingWith(
                        "the message is no change of a record: it lacks the header"
                                + " CamelZohoBiginRecordId, which consumers of zoho-bigin set (with"
                                + " fetchRecords=true)");
    }

    private static Object id(java.util.Map<String, Object> headers) {
        return headers.getOrDefault(CloudEvent.CAMEL_CLOUD_EVENT_ID, "none");
    }

    private void poll() {
        bigin().clock().advance(Duration.ofSeconds(5));
        ZohoBiginConsumer consumer = (ZohoBiginConsumer) context.getRoute("polled").getConsumer();
        consumer.run();
        consumer.run();
    }
}
