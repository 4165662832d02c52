package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginJobException;
import io.github.camelzoho.bigin.webhook.ManualSchedule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits for bulk jobs take no thread: Camel's scheduler tells when to look. */
class ZohoBiginBulkWaitTest extends SimulatedBigin {
    private static final String READ = "zoho-bigin:Contacts?operation=bulkRead&streaming=false";
    private static final String WRITE = "zoho-bigin:Contacts?operation=bulkWrite";
    private static final int MANY = 30;

    private ManualSchedule schedule;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        schedule = new ManualSchedule(bigin());
        context.getComponent("zoho-bigin", ZohoBiginComponent.class)
                .schedules()
                .useForJobs(schedule);
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:exports?concurrentConsumers=1").to(READ).to("mock:exported");
                from("direct:transacted")
                        .process(exchange -> exchange.getUnitOfWork().beginTransactedBy("test"))
                        .toD("${header.uri}");
            }
        };
    }

    @AfterEach
    void noFileIsLeft() {
        BulkFiles.awaitNone();
    }

    /** Moves on as long as somebody waits. */
    private void untilDone(Future<?> exchange) {
        Awaitility.await()
                .until(
                        () -> {
                            schedule.advance(Duration.ofSeconds(30));
                            return exchange.isDone();
                        });
    }

    @Test
    void manyJobsAreAwaitedByOneThreadOfTheRoute() throws InterruptedException {
        contacts(3);
        MockEndpoint exported = getMockEndpoint("mock:exported");
        exported.expectedMessageCount(MANY);

        for (int i = 0; i < MANY; i++) {
            template.sendBody("seda:exports", null);
        }
        // None is done, and still the one thread has started them all.
        Awaitility.await().until(() -> schedule.size() == MANY);
        assertThat(bigin().bulkJobs().ids()).hasSize(MANY);
        assertThat(exported.getReceivedCounter()).isZero();

        Awaitility.await()
                .until(
                        () -> {
                            schedule.advance(Duration.ofSeconds(30));
                            return exported.getReceivedCounter() == MANY;
                        });
        exported.assertIsSatisfied();
        assertThat(exported.getExchanges())
                .allSatisfy(
                        exchange ->
                                assertThat((List<?>) exchange.getMessage().getBody(List.class))
                                        .hasSize(3));
    }

    @Test
    void looksFollowOneAnotherMoreSlowly() throws Exception {
        bigin().bulkJobs().duration(Duration.ofSeconds(20));
        Future<Exchange> read = template.asyncSend(READ, exchange -> {});
        int seconds = 0;
        for (int step : new int[] {1, 2, 4, 8}) {
            Awaitility.await().until(() -> schedule.size() == 1);
            schedule.advance(Duration.ofSeconds(step).minusMillis(1));
            assertThat(schedule.size()).as("%d s", seconds + step).isEqualTo(1);
            schedule.advance(Duration.ofMillis(1));
            seconds += step;
        }
        untilDone(read);
        assertThat(read.get().getException()).isNull();
        assertThat(calls("GET", "/bigin/bulk/v2/read/" + bigin().bulkJobs().ids().get(0)))
                .hasSize(5);
    }

    @Test
    void jobsOfAWriteAreAwaitedOneAfterTheOther() throws Exception {
        List<Map<String, Object>> rows =
                IntStream.range(0, 25_001)
                        .mapToObj(i -> Map.<String, Object>of(LAST_NAME, "N" + i))
                        .toList();
        Future<Exchange> written =
                template.asyncSend(WRITE, exchange -> exchange.getMessage().setBody(rows));
        Awaitility.await().until(() -> schedule.size() == 1);
        assertThat(bigin().bulkJobs().ids()).hasSize(2);
        untilDone(written);
        assertThat(records(written.get())).hasSize(25_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {READ, WRITE})
    void stopOfTheComponentEndsTheWaitAndTellsTheJob(String uri) throws Exception {
        Future<Exchange> waiting =
                template.asyncSend(
                        uri, exchange -> exchange.getMessage().setBody(Map.of(LAST_NAME, "A")));
        Awaitility.await().until(() -> schedule.size() == 1);

        context.getComponent("zoho-bigin").stop();

        ZohoBiginJobException failure =
                failure(waiting.get(10, TimeUnit.SECONDS), ZohoBiginJobException.class);
        assertThat(failure).hasMessageContaining("the component stops, the job goes on in Bigin");
        assertThat(failure.getJobId()).isEqualTo(bigin().bulkJobs().ids().get(0));
    }

    @Test
    void transactedExchangesStayOnTheirThread() throws Exception {
        contacts(2);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:kept")
                                .to("direct:transacted")
                                .process(exchange -> thread.complete(Thread.currentThread()));
                    }
                });
        send("direct:kept", null, Map.of("uri", READ));
        assertThat(thread.get()).isSameAs(Thread.currentThread());
        assertThat(schedule.size()).isZero();
        assertThat(waits).isNotEmpty();
    }
}
