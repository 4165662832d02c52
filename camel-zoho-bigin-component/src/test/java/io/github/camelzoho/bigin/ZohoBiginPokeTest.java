package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.webhook.ManualSchedule;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Any route can let polling consumers look at once. */
class ZohoBiginPokeTest extends SimulatedFeed {
    private static final String POKE = "zoho-bigin:Contacts?operation=poke";
    private ManualSchedule schedule;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        schedule = new ManualSchedule(bigin());
        context.getComponent("zoho-bigin", ZohoBiginComponent.class).schedules().use(schedule);
        return context;
    }

    private static int poked(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getHeader(ZohoBiginConstants.RECORD_COUNT, Integer.class);
    }

    @Test
    void consumerLooksAtOnceAndUntilAllThatWasThereIsRead() throws Exception {
        feed("fields=Last_Name&settleDelay=0");
        poll();
        contact("Varga");
        seconds(1);
        contact("Okoro");
        Exchange exchange = send(POKE, "a signal of any kind");
        assertThat(poked(exchange)).isEqualTo(1);
        assertThat(exchange.getMessage().getBody()).isEqualTo("a signal of any kind");
        schedule.run();
        schedule.run();
        assertThat(news()).containsExactly("created Varga");
        schedule.advance(Duration.ofMillis(1100));
        assertThat(news()).containsExactly("created Okoro");
        assertThat(feedConsumer().getHints()).isEqualTo(1);
    }

    @Test
    void settleDelayCountsAsEver() throws Exception {
        feed("fields=Last_Name");
        poll();
        contact("Varga");
        poked(send(POKE, null));
        schedule.advance(Duration.ofSeconds(2));
        assertThat(news()).isEmpty();
        schedule.advance(Duration.ofMillis(1100));
        assertThat(news()).containsExactly("created Varga");
    }

    @Test
    void headersSayWhoIsMeant() throws Exception {
        feed("cursorName=one");
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri("").replace("Contacts", "Accounts")).to("mock:accounts");
                    }
                });
        assertThat(poked(send(POKE, null))).isEqualTo(1);
        assertThat(poked(send("zoho-bigin:org?operation=poke", null))).isEqualTo(2);
        assertThat(poked(send(POKE, null, Map.of(ZohoBiginConstants.MODULE, "Accounts"))))
                .isEqualTo(1);
        assertThat(poked(send(POKE, null, Map.of(ZohoBiginConstants.CURSOR_NAME, "one"))))
                .isEqualTo(1);
        assertThat(poked(send("zoho-bigin:org?operation=poke&cursorName=one", null))).isEqualTo(1);
        assertThat(
                        failure(
                                send(POKE, null, Map.of(ZohoBiginConstants.CURSOR_NAME, "two")),
                                ZohoBiginInputException.class))
                .hasMessageContainingAll("Contacts", "two", "notFound=null");
        assertThat(poked(send(POKE + "&cursorName=two&notFound=null", null))).isZero();
    }

    @Test
    void itMakesNoCall() throws Exception {
        feed("");
        poll();
        int before = bigin().calls().size();
        for (int i = 0; i < 10; i++) {
            poked(send(POKE, null));
        }
        assertThat(bigin().calls()).hasSize(before);
        schedule.advance(Duration.ofMinutes(1));
        assertThat(bigin().calls().size() - before).as("joined").isBetween(1, 3);
    }

    @Test
    void stoppedConsumerIsNotThere() throws Exception {
        feed("");
        context.getRouteController().stopRoute(ROUTE);
        assertThat(failure(send(POKE, null), ZohoBiginInputException.class))
                .hasMessageContaining("start its route");
        assertThat(schedule.size()).isZero();
    }
}
