package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stopping, suspending and starting again, also in the middle of a batch. */
class ZohoBiginConsumerLifecycleTest extends SimulatedFeed {
    private static final String ALL = "startFrom=beginning&fields=Last_Name";

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Future<Boolean> stopping = CompletableFuture.completedFuture(false);

    @AfterEach
    void endThread() {
        thread.shutdownNow();
    }

    /** Runs with the n-th exchange. */
    private static Processor at(int n, Processor work) {
        AtomicInteger count = new AtomicInteger();
        return exchange -> {
            if (count.incrementAndGet() == n) {
                work.process(exchange);
            }
        };
    }

    @Test
    void gracefulShutdownInTheMiddleOfABatch() throws Exception {
        contacts(5);
        feed(ALL, at(2, exchange -> beginToStop()));
        settledPoll();
        assertThat(news()).containsExactly("created N0", "created N1");
        awaitStopped();
        assertThat(positions.owned()).isEmpty();

        context.getRouteController().startRoute(ROUTE);
        settledPoll();
        assertThat(news()).containsExactly("created N2", "created N3", "created N4");
        assertThat(reported).isEmpty();
    }

    @Test
    void gracefulShutdownThatCompletesAllTasksEndsWithThePage() throws Exception {
        List<String> ids = contacts(450);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri(ALL))
                                .routeId(ROUTE)
                                .shutdownRunningTask(ShutdownRunningTask.CompleteAllTasks)
                                .process(exchange -> heard.add(Heard.of(exchange)))
                                .process(at(2, exchange -> beginToStop()));
                    }
                });
        settledPoll();
        awaitStopped();
        assertThat(heard.size()).isBetween(2, 200);
        assertThat(heard.get(heard.size() - 1).properties())
                .containsEntry(org.apache.camel.Exchange.BATCH_COMPLETE, true);

        context.getRouteController().startRoute(ROUTE);
        settledPoll();
        assertThat(ids()).containsExactlyElementsOf(ids);
    }

    @Test
    void aPositionIsGivenBackOnlyWhenTheLastExchangeHasEnded() throws Exception {
        contacts(3);
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        feed(
                ALL,
                at(
                        2,
                        exchange -> {
                            hanging.countDown();
                            goOn.await();
                        }));
        ZohoBiginConsumer consumer = feedConsumer();
        seconds(5);
        Future<?> polling = thread.submit(consumer);
        assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();
        consumer.stop();
        assertThat(positions.owned()).containsExactly("Contacts-us");
        goOn.countDown();
        polling.get(20, TimeUnit.SECONDS);
        assertThat(positions.owned()).isEmpty();

        consumer.start();
        settledPoll();
        // Camel ends an exchange whose consumer is stopped without grace: it comes again.
        assertThat(told()).containsExactly("created N0", "created N1", "created N1", "created N2");
    }

    @Test
    void suspendAndResume() throws Exception {
        feed(ALL);
        context.getRouteController().suspendRoute(ROUTE);
        contact("Varga");
        settledPoll();
        assertThat(heard).isEmpty();
        assertThat(positions.owned()).containsExactly("Contacts-us");
        context.getRouteController().resumeRoute(ROUTE);
        poll();
        assertThat(told()).containsExactly("created Varga");
    }

    @Test
    void suspendInTheMiddleOfABatch() throws Exception {
        contacts(5);
        feed(ALL, at(2, exchange -> feedConsumer().suspend()));
        settledPoll();
        assertThat(news()).containsExactly("created N0", "created N1");
        feedConsumer().resume();
        poll();
        assertThat(news()).containsExactly("created N2", "created N3", "created N4");
    }

    @Test
    void aRouteThatIsStoppedAndStartedGoesOn() throws Exception {
        feed(ALL);
        contact("A");
        settledPoll();
        context.getRouteController().stopRoute(ROUTE);
        assertThat(positions.owned()).isEmpty();
        contact("B");
        context.getRouteController().startRoute(ROUTE);
        settledPoll();
        assertThat(told()).containsExactly("created A", "created B");
    }

    @Test
    void anExchangeThatFailsBecauseOfTheStopIsNotPassedOver() throws Exception {
        contacts(2);
        feed(
                ALL + "&breakOnFirstError=false",
                at(
                        1,
                        exchange -> {
                            feedConsumer().stop();
                            throw new IllegalStateException("stopped meanwhile");
                        }));
        ZohoBiginConsumer consumer = feedConsumer();
        seconds(5);
        consumer.run();
        assertNotMoved();
        consumer.start();
        consumer.run();
        assertThat(told()).containsExactly("created N0", "created N0", "created N1");
    }

    private void beginToStop() {
        stopping =
                thread.submit(
                        () -> {
                            context.getRouteController().stopRoute(ROUTE);
                            return true;
                        });
        // Camel suspends a polling consumer first and stops it when its exchanges have ended.
        Awaitility.await().until(() -> feedConsumer().isSuspended());
    }

    private void awaitStopped() throws Exception {
        assertThat(stopping.get(30, TimeUnit.SECONDS)).isTrue();
    }
}
