package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Calls at the same time and per second, over all endpoints of one credential. */
class ZohoBiginProducerLimitsTest extends SimulatedBigin {
    private static final String LIST = "?operation=list&fields=id&maxConcurrentRequests=3";

    private ZohoBiginEndpoint endpoint(String module) {
        return context.getEndpoint("zoho-bigin:" + module + LIST, ZohoBiginEndpoint.class);
    }

    @Test
    void noMoreCallsAreUnderWayThanAllowedOverAllEndpoints() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        bigin().faults().add(Fault.heldUntil(released)).on("GET", "/bigin/v2/*").always();
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<Future<Exchange>> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String module = i % 2 == 0 ? "Contacts" : "Accounts";
                answers.add(threads.submit(() -> send("zoho-bigin:" + module + LIST, null)));
            }
            ZohoBiginEndpoint endpoint = endpoint("Contacts");
            Awaitility.await().until(() -> endpoint.getCallsUnderWay() == 3);
            Awaitility.await()
                    .during(Duration.ofMillis(200))
                    .until(() -> endpoint.getCallsUnderWay() == 3);
            assertThat(endpoint("Accounts").getCallsUnderWay()).isEqualTo(3);
            released.countDown();
            for (Future<Exchange> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS).getException()).isNull();
            }
            assertThat(endpoint.getCallsUnderWay()).isZero();
        } finally {
            released.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void tooManyRequestsLowersTheLimitAndGoodCallsRaiseItAgain() {
        String uri = "zoho-bigin:Contacts?operation=list&fields=id&maxConcurrentRequests=4";
        records(send(uri, null));
        ZohoBiginEndpoint endpoint = context.getEndpoint(uri, ZohoBiginEndpoint.class);
        assertThat(endpoint.getCallsAllowed()).isEqualTo(4);
        bigin().faults().add(Fault.status(429)).on("GET", "/bigin/v2/Contacts");
        records(send(uri, null));
        assertThat(endpoint.getCallsAllowed()).isEqualTo(2);
        for (int i = 0; i < 20; i++) {
            records(send(uri, null));
        }
        assertThat(endpoint.getCallsAllowed()).isEqualTo(4);
    }

    @Test
    void callsPerSecondAreSpread() {
        String uri = "zoho-bigin:Contacts?operation=list&fields=id&requestsPerSecond=0.001";
        records(send(uri, null));
        records(send(uri, null));
        records(send("zoho-bigin:Accounts?operation=list&fields=id", null));
        assertThat(waits).hasSize(2);
        assertThat(waits.get(0)).isGreaterThan(Duration.ofMinutes(15));
        assertThat(waits.get(1)).isGreaterThan(waits.get(0));
    }

    @Test
    void failedCallsFreeTheirPlace() {
        String uri = "zoho-bigin:Contacts?operation=list&fields=No_Such&maxConcurrentRequests=1";
        for (int i = 0; i < 3; i++) {
            assertThat(send(uri, null).getException()).isNotNull();
        }
        assertThat(context.getEndpoint(uri, ZohoBiginEndpoint.class).getCallsUnderWay()).isZero();
    }
}
