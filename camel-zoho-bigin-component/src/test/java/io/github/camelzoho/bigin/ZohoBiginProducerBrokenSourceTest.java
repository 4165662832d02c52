package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.simulator.Fault;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records that are read while they are sent, from a source that fails on the way. */
class ZohoBiginProducerBrokenSourceTest extends SimulatedBigin {
    private static final String CONTACTS = "/bigin/v2/Contacts";
    private static final String CREATE = "zoho-bigin:Contacts?operation=create";

    private List<Object> codes(Iterator<Map<String, String>> source) {
        return failure(send(CREATE, source), ZohoBiginPartialFailureException.class)
                .getOutcomes()
                .stream()
                .map(outcome -> outcome.get("code"))
                .toList();
    }

    @Test
    void outcomesSoFarAreTold() {
        List<Object> codes = codes(new Failing(130, false));
        assertThat(codes).hasSize(130);
        assertThat(codes.subList(0, 100)).containsOnly("SUCCESS");
        assertThat(codes.subList(100, 130)).containsOnly("NOT_SENT");
        assertThat(bigin().module("Contacts").size()).isEqualTo(100);
    }

    @Test
    void placeAndReasonAreTold() {
        assertThat(
                        failure(
                                send(CREATE, new Failing(130, false)),
                                ZohoBiginPartialFailureException.class))
                .hasMessageContainingAll("record 131", "the database went away");
    }

    @Test
    void nothingIsToldTwiceWhenItFailsBetweenCalls() {
        assertThat(codes(new Failing(100, true))).hasSize(100).containsOnly("SUCCESS");
    }

    @Test
    void outcomesStayKnownWhenTheCallFailsAndThenTheSource() {
        bigin().faults().add(Fault.status(502).afterProcessing()).on("POST", CONTACTS).skip(1);
        List<Object> codes = codes(new Failing(230, true));
        assertThat(codes.subList(0, 100)).containsOnly("SUCCESS");
        assertThat(codes.subList(100, 200)).containsOnly("OUTCOME_UNKNOWN");
        assertThat(codes.subList(200, 230)).containsOnly("NOT_SENT");
        assertThat(bigin().module("Contacts").size()).isEqualTo(200);
    }

    @Test
    void nothingIsSentWhenItFailsAtOnce() {
        assertThat(failure(send(CREATE, new Failing(3, false)), ZohoBiginInputException.class))
                .hasMessageContaining("record 4");
        assertThat(calls("POST", CONTACTS)).isEmpty();
    }

    /** So many good records, then a failure in one of the two methods. */
    private static final class Failing implements Iterator<Map<String, String>> {
        private final boolean whenAsked;
        private int left;

        Failing(int good, boolean whenAsked) {
            this.left = good;
            this.whenAsked = whenAsked;
        }

        @Override
        public boolean hasNext() {
            if (left == 0 && whenAsked) {
                throw new IllegalStateException("the database went away");
            }
            return true;
        }

        @Override
        public Map<String, String> next() {
            if (left == 0) {
                throw new IllegalStateException("the database went away");
            }
            left--;
            return Map.of(LAST_NAME, "N" + left);
        }
    }
}
