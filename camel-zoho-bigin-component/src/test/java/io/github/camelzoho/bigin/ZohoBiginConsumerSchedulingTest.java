package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.Fault;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ScheduledPollConsumerScheduler;
import org.apache.camel.support.service.ServiceSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The options of Camel's polling consumers. */
class ZohoBiginConsumerSchedulingTest extends SimulatedFeed {
    private static final String ALL = "startFrom=beginning&fields=Last_Name";

    @Test
    void theSchedulerPolls() throws Exception {
        contact("Varga");
        seconds(5);
        route(
                "zoho-bigin:Contacts?cursorStore=#positions&initialDelay=0&delay=20&" + ALL,
                exchange -> {});
        Awaitility.await().until(() -> !heard.isEmpty());
        contact("Okoro");
        seconds(5);
        Awaitility.await().until(() -> heard.size() > 1);
        assertThat(told()).containsExactly("created Varga", "created Okoro");
    }

    @Test
    void repeatCount() throws Exception {
        feed(ALL + "&repeatCount=1");
        settledPoll();
        contact("Varga");
        settledPoll();
        assertThat(heard).isEmpty();
    }

    @Test
    void emptyMessageWhenIdle() throws Exception {
        feed(ALL + "&sendEmptyMessageWhenIdle=true");
        settledPoll();
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).body()).isNull();
        assertThat(heard.get(0).headers()).isEmpty();
        assertThat(heard.get(0).properties()).containsEntry(Exchange.BATCH_SIZE, 1);
        contact("Varga");
        settledPoll();
        assertThat(told()).hasSize(2).endsWith("created Varga");
    }

    @Test
    void maxMessagesPerPoll() throws Exception {
        contacts(5);
        feed(ALL + "&maxMessagesPerPoll=2");
        settledPoll();
        assertThat(news()).containsExactly("created N0", "created N1");
        poll();
        assertThat(news()).containsExactly("created N2", "created N3");
        poll();
        assertThat(news()).containsExactly("created N4");
    }

    @Test
    void maxMessagesPerPollCountsTheChangesOfLists() throws Exception {
        contacts(5);
        feed(ALL + "&maxMessagesPerPoll=2&splitResults=false");
        settledPoll();
        poll();
        poll();
        assertThat(heard)
                .extracting(h -> h.headers().get(ZohoBiginConstants.RECORD_COUNT))
                .containsExactly(2, 2, 1);
    }

    @Test
    void greedy() throws Exception {
        contacts(5);
        feed(ALL + "&maxMessagesPerPoll=2&greedy=true");
        settledPoll();
        assertThat(news()).hasSize(5);
    }

    @Test
    void greedyDoesNotSpinOnAChangeThatFails() throws Exception {
        contacts(5);
        feed(
                ALL + "&greedy=true",
                exchange -> {
                    throw new IllegalStateException("never");
                });
        settledPoll();
        assertThat(heard).hasSize(1);
    }

    @Test
    void backoffAfterIdlePolls() throws Exception {
        feed(ALL + "&backoffMultiplier=3&backoffIdleThreshold=2");
        settledPoll();
        settledPoll();
        int calls = bigin().calls().size();
        settledPoll();
        settledPoll();
        assertThat(bigin().calls()).hasSize(calls);
        settledPoll();
        assertThat(bigin().calls()).hasSize(calls + 1);
    }

    @Test
    void backoffAfterFailedPolls() throws Exception {
        feed(ALL + "&maxRetries=0&backoffMultiplier=3&backoffErrorThreshold=1");
        bigin().faults().add(Fault.status(503)).on("*", "/bigin/*").always();
        settledPoll();
        int calls = bigin().calls().size();
        settledPoll();
        settledPoll();
        assertThat(bigin().calls()).hasSize(calls);
        settledPoll();
        assertThat(bigin().calls().size()).isGreaterThan(calls);
    }

    @Test
    void aSchedulerOfOnesOwnWithItsOptions() throws Exception {
        ByHand scheduler = new ByHand();
        context.getRegistry().bind("byHand", scheduler);
        route(
                "zoho-bigin:Contacts?cursorStore=#positions&scheduler=#byHand&scheduler.name=mine&"
                        + ALL,
                exchange -> {});
        contact("Varga");
        seconds(5);
        assertThat(heard).isEmpty();
        scheduler.fire();
        assertThat(told()).containsExactly("created Varga");
        assertThat(scheduler.name).isEqualTo("mine");
    }

    /** Polls when it is told to. */
    public static final class ByHand extends ServiceSupport
            implements ScheduledPollConsumerScheduler {
        private CamelContext context;
        private Runnable task = () -> {};
        private String name = "";

        void fire() {
            task.run();
        }

        public void setName(String name) {
            this.name = name;
        }

        @Override
        public void onInit(Consumer consumer) {}

        @Override
        public void scheduleTask(Runnable runnable) {
            task = runnable;
        }

        @Override
        public void unscheduleTask() {
            task = () -> {};
        }

        @Override
        public void startScheduler() {}

        @Override
        public boolean isSchedulerStarted() {
            return true;
        }

        @Override
        public CamelContext getCamelContext() {
            return context;
        }

        @Override
        public void setCamelContext(CamelContext camelContext) {
            this.context = camelContext;
        }
    }
}
