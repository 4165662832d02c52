package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginRateLimitException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;
import io.github.camelzoho.bigin.simulator.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** When a failed call is sent again, and how long the component waits before. */
class ZohoBiginProducerRetriesTest extends SimulatedBigin {
    private static final String CONTACTS = "/bigin/v2/Contacts";
    private static final String LIST = "zoho-bigin:Contacts?operation=list&fields=Last_Name";

    @Test
    void waitsTwiceAsLongEachTime() {
        contacts(1);
        bigin().faults().add(Fault.status(500)).on("GET", CONTACTS).times(4);
        assertThat(records(send(LIST, null))).hasSize(1);
        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8));
    }

    @Test
    void givesUpAfterMaxRetries() {
        bigin().faults().add(Fault.status(500)).on("GET", CONTACTS).always();
        Exchange listed = send(LIST + "&maxRetries=2", null);
        ZohoBiginServerException failure = failure(listed, ZohoBiginServerException.class);
        assertThat(failure.getStatusCode()).isEqualTo(500);
        assertThat(failure.getCode()).isEqualTo("INTERNAL_ERROR");
        assertThat(failure.isRetryable()).isTrue();
        assertThat(calls("GET", CONTACTS)).hasSize(3);
    }

    @Test
    void givesUpBeforeTheBudgetIsSpent() {
        bigin().faults().add(Fault.status(500)).on("GET", CONTACTS).always();
        Exchange listed = send(LIST + "&maxRetries=9&retryBudget=4000", null);
        failure(listed, ZohoBiginServerException.class);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void sendsOnceWithoutRetries() {
        bigin().faults().add(Fault.status(503)).on("GET", CONTACTS);
        failure(send(LIST + "&maxRetries=0", null), ZohoBiginServerException.class);
        assertThat(waits).isEmpty();
        assertThat(calls("GET", CONTACTS)).hasSize(1);
    }

    @Test
    void honoursRetryAfterInSeconds() {
        bigin().faults().add(Fault.status(429).retryAfter(7)).on("GET", CONTACTS);
        assertThat(records(send(LIST, null))).isEmpty();
        assertThat(waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void honoursRetryAfterOfAServerThatIsDown() {
        bigin().faults().add(Fault.status(503).retryAfter(7)).on("GET", CONTACTS);
        assertThat(records(send(LIST, null))).isEmpty();
        assertThat(waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void honoursRetryAfterAsDateByTheServersClock() {
        Fault later =
                Fault.status(429)
                        .header("Date", "Tue, 04 Mar 2031 08:00:00 GMT")
                        .header("Retry-After", "Tue, 04 Mar 2031 08:00:09 GMT");
        bigin().faults().add(later).on("GET", CONTACTS);
        assertThat(records(send(LIST, null))).isEmpty();
        assertThat(waits).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void takesAnUnreadableRetryAfterForNone() {
        bigin().faults().add(Fault.status(429).header("Retry-After", "soon")).on("GET", CONTACTS);
        assertThat(records(send(LIST, null))).isEmpty();
        assertThat(waits).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void doesNotWaitLongerThanTheBudget() {
        bigin().faults().add(Fault.status(429).retryAfter(3600)).on("GET", CONTACTS);
        ZohoBiginRateLimitException failure =
                failure(send(LIST, null), ZohoBiginRateLimitException.class);
        assertThat(failure.getRetryAfter()).contains(Duration.ofHours(1));
        assertThat(failure.isRetryable()).isTrue();
        assertThat(waits).isEmpty();
    }

    @Test
    void failsWhenTheCreditsOfTheDayAreUsedUp() {
        bigin().credits().exhaust();
        ZohoBiginRateLimitException failure =
                failure(send(LIST, null), ZohoBiginRateLimitException.class);
        assertThat(failure).hasMessageContaining("credits of the last 24 hours");
        assertThat(calls("GET", CONTACTS)).hasSize(5);
    }

    @Test
    void readsAgainAfterEveryKindOfBrokenAnswer() {
        contacts(1);
        bigin().faults().add(Fault.resetBeforeProcessing()).on("GET", CONTACTS);
        bigin().faults().add(Fault.truncatedJson()).on("GET", CONTACTS);
        bigin().faults().add(Fault.malformedJson()).on("GET", CONTACTS);
        bigin().faults().add(Fault.emptyOk()).on("GET", CONTACTS);
        assertThat(records(send(LIST, null))).hasSize(1);
        assertThat(waits).hasSize(4);
    }

    @Test
    void readsAgainAfterAnAnswerThatBreaksOff() {
        contacts(1);
        bigin().faults().add(Fault.brokenChunk()).on("GET", CONTACTS);
        assertThat(records(send(LIST, null))).hasSize(1);
        assertThat(waits).hasSize(1);
    }

    @Test
    void doesNotRepeatWhatBiginRefuses() {
        Exchange listed = send("zoho-bigin:Contacts?operation=list&fields=No_Such_Field", null);
        assertThat(listed.getException()).isNotNull();
        assertThat(waits).isEmpty();
        assertThat(calls("GET", CONTACTS)).hasSize(1);
    }

    @Test
    void endsAnAnswerThatDoesNotComeInTime() {
        CountDownLatch never = new CountDownLatch(1);
        bigin().faults().add(Fault.heldUntil(never)).on("GET", CONTACTS).always();
        try {
            Exchange listed = send(LIST + "&maxRetries=1&responseTimeout=200", null);
            ZohoBiginTransportException failure =
                    failure(listed, ZohoBiginTransportException.class);
            assertThat(failure.isRetryable()).isTrue();
            assertThat(failure.isOutcomeUnknown()).isFalse();
            assertThat(waits).hasSize(1);
        } finally {
            never.countDown();
        }
    }

    @Test
    void endsABodyThatStopsComing() {
        contacts(1);
        bigin().faults().add(Fault.slowBody(Duration.ofSeconds(20))).on("GET", CONTACTS);
        Exchange listed = send(LIST + "&maxRetries=0&responseTimeout=200", null);
        failure(listed, ZohoBiginTransportException.class);
    }

    @Test
    void tellsWhereNobodyListens() {
        Exchange listed = send(LIST + "&maxRetries=1&apiUrl=http://localhost:1", null, Map.of());
        ZohoBiginTransportException failure = failure(listed, ZohoBiginTransportException.class);
        assertThat(failure).hasMessageContaining("http://localhost:1");
        assertThat(waits).hasSize(1);
    }
}
