package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import io.github.camelzoho.bigin.simulator.Fault;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Streamed lists: page after page, the next one ahead, and never silently short. */
class ZohoBiginProducerStreamingTest extends SimulatedBigin {
    private static final String CONTACTS = "/bigin/v2/Contacts";
    private static final String LIST =
            "zoho-bigin:Contacts?operation=list&fields=Last_Name&streaming=true&perPage=10";

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:each")
                        .to(LIST)
                        .split(body())
                        .streaming()
                        .to("mock:each")
                        .end()
                        .to("mock:after");
                from("direct:check")
                        .toD("${header.uri}")
                        .process(ZohoBiginProducerStreamingTest::check);
                from("direct:pojos")
                        .to(LIST + "&outputType=json")
                        .split(body())
                        .streaming()
                        .to("mock:each");
            }
        };
    }

    @Test
    void splitterGetsEveryRecordInOrder() throws Exception {
        contacts(35);
        MockEndpoint each = getMockEndpoint("mock:each");
        each.expectedMessageCount(35);
        template.sendBody("direct:each", "");
        each.assertIsSatisfied();
        assertThat(each.getExchanges())
                .extracting(exchange -> exchange.getMessage().getBody(Map.class).get(LAST_NAME))
                .startsWith("N34", "N33")
                .endsWith("N0");
        assertThat(calls("GET", CONTACTS)).hasSize(4);
    }

    @Test
    void outputTypeAppliesToEachRecord() {
        contacts(1);
        template.sendBody("direct:pojos", "");
        assertThat(getMockEndpoint("mock:each").getExchanges().get(0).getMessage().getBody())
                .isInstanceOf(String.class)
                .asString()
                .contains("\"Last_Name\":\"N0\"");
    }

    @Test
    void fetchesOnePageAheadAndNoMore() {
        contacts(100);
        streamed(
                records -> {
                    awaitCalls(1);
                    records.next();
                    awaitCalls(2);
                    for (int i = 0; i < 9; i++) {
                        records.next();
                    }
                    assertThat(calls("GET", CONTACTS)).hasSize(2);
                    records.next();
                    awaitCalls(3);
                });
    }

    @Test
    void maxRecordsEndsTheFetchingToo() {
        contacts(100);
        streamed(
                "&maxRecords=15",
                records -> {
                    int count = 0;
                    while (records.hasNext()) {
                        records.next();
                        count++;
                    }
                    assertThat(count).isEqualTo(15);
                    assertThat(calls("GET", CONTACTS)).hasSize(2);
                });
    }

    @Test
    void pageThatFailsIsLoudWhenItsTurnComes() {
        contacts(30);
        bigin().faults().add(Fault.status(500)).on("GET", CONTACTS).skip(1).always();
        streamed(
                records -> {
                    for (int i = 0; i < 10; i++) {
                        records.next();
                    }
                    assertThatThrownBy(records::hasNext)
                            .isInstanceOf(ZohoBiginServerException.class);
                    // Asking once more must not look like the end of the list.
                    assertThatThrownBy(records::hasNext)
                            .isInstanceOf(ZohoBiginServerException.class);
                });
    }

    @Test
    void pageThatFailsFailsTheRoute() {
        contacts(30);
        bigin().faults().add(Fault.status(403)).on("GET", CONTACTS).skip(1).always();
        Exchange split = template.request("direct:each", exchange -> {});
        assertThat(split.getException()).isNotNull();
        // The splitter looks one record ahead, to know the last one.
        assertThat(getMockEndpoint("mock:each").getExchanges()).hasSize(9);
        assertThat(getMockEndpoint("mock:after").getExchanges()).isEmpty();
    }

    @Test
    void emptyModuleIsAnEmptyIterator() {
        streamed(records -> assertThat(records.hasNext()).isFalse());
    }

    @Test
    void isClosedWithTheExchangeAndThenLoudRatherThanShort() {
        contacts(30);
        Iterator<?>[] kept = new Iterator<?>[1];
        streamed(
                records -> {
                    records.next();
                    kept[0] = records;
                });
        assertThatThrownBy(
                        () -> {
                            while (kept[0].hasNext()) {
                                kept[0].next();
                            }
                        })
                .isInstanceOf(ZohoBiginIncompleteResultException.class)
                .hasMessageContaining("closed after 1 records");
        // Of three pages; the one ahead may have been under way when the exchange was done.
        assertThat(calls("GET", CONTACTS)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void endedListStaysEndedAfterTheExchange() {
        contacts(3);
        Iterator<?>[] kept = new Iterator<?>[1];
        streamed(
                records -> {
                    while (records.hasNext()) {
                        records.next();
                    }
                    kept[0] = records;
                });
        assertThat(kept[0].hasNext()).isFalse();
    }

    private void streamed(Consumer<Iterator<?>> check) {
        streamed("", check);
    }

    /** Runs the check while the exchange is under way: its end closes the list. */
    private void streamed(String more, Consumer<Iterator<?>> check) {
        Exchange exchange =
                template.request(
                        "direct:check",
                        asked -> {
                            asked.getMessage().setHeader("uri", LIST + more);
                            asked.setProperty("check", check);
                        });
        if (exchange.getException() != null) {
            throw new AssertionError(exchange.getException());
        }
    }

    @SuppressWarnings("unchecked") // set a few lines above
    private static void check(Exchange exchange) {
        exchange.getProperty("check", Consumer.class)
                .accept(exchange.getMessage().getBody(Iterator.class));
    }

    private void awaitCalls(int count) {
        Awaitility.await().until(() -> calls("GET", CONTACTS).size() == count);
    }
}
