package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.spi.ExchangeFactory;
import org.junit.jupiter.api.Test;

/** Exchanges that Camel uses again carry nothing from one change to the next. */
class ZohoBiginConsumerPooledExchangesTest extends SimulatedFeed {
    private final PooledExchangeFactory pool = new PooledExchangeFactory();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        pool.setStatisticsEnabled(true);
        context.getCamelContextExtension().setExchangeFactory(pool);
        return context;
    }

    @Test
    void eachChangeHasItsOwnContent() throws Exception {
        List<String> ids = contacts(3);
        List<Integer> exchanges = new ArrayList<>();
        feed(
                "startFrom=beginning&fields=Last_Name&breakOnFirstError=false&events=created,updated,deleted",
                exchange -> {
                    exchanges.add(System.identityHashCode(exchange));
                    exchange.getMessage().setHeader("left", "over");
                    exchange.setProperty("left", "over");
                    if (exchanges.size() == 2) {
                        throw new IllegalStateException("no room");
                    }
                });
        settledPoll();
        store().delete(ids.get(0));
        settledPoll();
        assertThat(ids()).containsExactly(ids.get(0), ids.get(1), ids.get(2), ids.get(0));
        assertThat(exchanges.stream().distinct()).hasSize(1);
        assertThat(heard)
                .allSatisfy(
                        h -> {
                            assertThat(h.headers()).doesNotContainKey("left");
                            assertThat(h.properties()).doesNotContainKey("left");
                        });
        assertThat(heard.get(3).headers()).doesNotContainKey("CamelZohoBiginCreatedTime");
        assertThat(reported).hasSize(1);
        ExchangeFactory factory =
                context.getCamelContextExtension()
                        .getExchangeFactoryManager()
                        .getExchangeFactories()
                        .iterator()
                        .next();
        assertThat(factory.getStatistics().getReleasedCounter()).isEqualTo(4);
    }
}
