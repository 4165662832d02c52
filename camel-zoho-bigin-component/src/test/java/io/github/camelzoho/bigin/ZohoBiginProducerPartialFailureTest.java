package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a route learns of a batch that went through in part only. */
class ZohoBiginProducerPartialFailureTest extends SimulatedBigin {
    private static final String CONTACTS = "/bigin/v2/Contacts";
    private static final String CREATE = "zoho-bigin:Contacts?operation=create";
    private static final Map<String, String> BAD = Map.of("First_Name", "B");
    private static final List<Map<String, String>> MIXED =
            List.of(Map.of(LAST_NAME, "A"), BAD, Map.of(LAST_NAME, "C"));

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 207, 400})
    void mixedBatchTellsEveryOutcomeUnderEveryStatus(int status) {
        bigin().switches().set(Switch.MIXED_BATCH_STATUS, status);
        ZohoBiginPartialFailureException failure =
                failure(send(CREATE, MIXED), ZohoBiginPartialFailureException.class);
        assertThat(failure.getOutcomes())
                .extracting("code")
                .containsExactly("SUCCESS", "MANDATORY_NOT_FOUND", "SUCCESS");
        assertThat(failure.getOutcomes().get(0)).containsKeys("id", "details", "message");
        assertThat(failure)
                .hasMessageContainingAll(
                        "1 of 3 records were rejected", "record 2", "MANDATORY_NOT_FOUND");
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure.isOutcomeUnknown()).isFalse();
        assertThat(failure).hasNoCause();
        assertThat(bigin().module("Contacts").size()).isEqualTo(2);
        assertThat(calls("POST", CONTACTS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 400})
    void batchOfOnlyBadRecordsTellsEveryOutcome(int status) {
        bigin().switches().set(Switch.ALL_BAD_BATCH_STATUS, status);
        assertThat(
                        failure(
                                        send(CREATE, List.of(BAD, BAD)),
                                        ZohoBiginPartialFailureException.class)
                                .getOutcomes())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 400})
    void singleRejectedRecordThrowsWhatBiginSays(int status) {
        bigin().switches().set(Switch.SINGLE_BAD_STATUS, status);
        ZohoBiginInvalidDataException failure =
                failure(send(CREATE, BAD), ZohoBiginInvalidDataException.class);
        assertThat(failure.getStatusCode()).isEqualTo(status);
        assertThat(failure.getCode()).isEqualTo("MANDATORY_NOT_FOUND");
        assertThat(failure.getDetails()).containsEntry("api_name", LAST_NAME);
        assertThat(failure).hasMessageContaining("Send the field that details name");
    }

    @Test
    void duplicateNamesTheOtherRecordButIsNotTakenForIt() {
        String other =
                bigin().module("Contacts")
                        .insert(Map.of(LAST_NAME, "V", "Email", "ada@lumen.example"));
        List<Map<String, String>> batch =
                List.of(
                        Map.of(LAST_NAME, "W", "Email", "ada@lumen.example"),
                        Map.of(LAST_NAME, "X"));
        for (Switch.DuplicateDetails form : Switch.DuplicateDetails.values()) {
            bigin().switches().set(Switch.DUPLICATE_DETAILS, form);
            Map<String, Object> first =
                    failure(send(CREATE, batch), ZohoBiginPartialFailureException.class)
                            .getOutcomes()
                            .get(0);
            assertThat(first).containsEntry("code", "DUPLICATE_DATA").doesNotContainKey("id");
            assertThat(first.get("details").toString()).contains(other);
        }
    }

    @Test
    void reportGivesTheOutcomesAsBody() {
        Exchange created = send(CREATE + "&partialFailure=report", MIXED);
        assertThat(records(created))
                .extracting("status")
                .containsExactly("success", "error", "success");
        assertThat(created.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.SUCCESS_COUNT, 2)
                .containsEntry(ZohoBiginConstants.FAILED_COUNT, 1)
                .containsEntry(ZohoBiginConstants.RESPONSE_CODE, 202);
    }

    @Test
    void reportIsChosenByHeaderToo() {
        Exchange created =
                send(CREATE, MIXED, Map.of(ZohoBiginConstants.PARTIAL_FAILURE, "report"));
        assertThat(records(created)).hasSize(3);
    }

    @Test
    void longBatchGoesInCallsOfAHundredInInputOrder() {
        Exchange created = send(CREATE, named(250));
        assertThat(records(created)).hasSize(250).extracting("code").containsOnly("SUCCESS");
        assertThat(calls("POST", CONTACTS)).hasSize(3);
        List<Object> names =
                records(created).stream()
                        .map(outcome -> bigin().module("Contacts").get((String) outcome.get("id")))
                        .map(contact -> contact.get(LAST_NAME))
                        .toList();
        assertThat(names).isEqualTo(named(250).stream().map(m -> m.get(LAST_NAME)).toList());
        assertThat(created.getMessage().getHeader(ZohoBiginConstants.SUCCESS_COUNT)).isEqualTo(250);
    }

    @Test
    void secondCallWithLostAnswerIsUnknownAndTheRestNotSent() {
        bigin().faults().add(Fault.status(502).afterProcessing()).on("POST", CONTACTS).skip(1);
        ZohoBiginPartialFailureException failure =
                failure(send(CREATE, named(230)), ZohoBiginPartialFailureException.class);
        assertThat(codes(failure)).isEqualTo(codes(100, "SUCCESS", 100, "OUTCOME_UNKNOWN", 30));
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(failure).hasCauseInstanceOf(ZohoBiginServerException.class);
        assertThat(failure.getCause()).hasMessageContaining("502");
        assertThat(bigin().module("Contacts").size()).isEqualTo(200);
    }

    @Test
    void secondCallThatIsRefusedIsNotSentEither() {
        bigin().faults().add(Fault.status(403)).on("POST", CONTACTS).skip(1);
        ZohoBiginPartialFailureException failure =
                failure(send(CREATE, named(230)), ZohoBiginPartialFailureException.class);
        assertThat(codes(failure)).isEqualTo(codes(100, "SUCCESS", 100, "NOT_SENT", 30));
        assertThat(failure.isOutcomeUnknown()).isFalse();
        assertThat(failure.getStatusCode()).isEqualTo(403);
        assertThat(bigin().module("Contacts").size()).isEqualTo(100);
    }

    @Test
    void failureOfTheFirstCallIsTheFailure() {
        bigin().faults().add(Fault.status(403)).on("POST", CONTACTS);
        ZohoBiginException failure = failure(send(CREATE, named(230)), ZohoBiginException.class);
        assertThat(failure).isNotInstanceOf(ZohoBiginPartialFailureException.class);
        assertThat(bigin().module("Contacts").size()).isZero();
    }

    @Test
    void wrongRecordAnywhereInAListSendsNothing() {
        List<Object> batch = new ArrayList<>(named(150));
        batch.set(120, "not a record");
        assertThat(failure(send(CREATE, batch), ZohoBiginInputException.class))
                .hasMessageContaining("record 121");
        assertThat(calls("POST", CONTACTS)).isEmpty();
    }

    private static List<Map<String, String>> named(int count) {
        return IntStream.range(0, count).mapToObj(i -> Map.of(LAST_NAME, "N" + i)).toList();
    }

    private static List<Object> codes(ZohoBiginPartialFailureException failure) {
        return failure.getOutcomes().stream().map(outcome -> outcome.get("code")).toList();
    }

    private static List<Object> codes(int good, String first, int bad, String second, int rest) {
        List<Object> codes = new ArrayList<>(Collections.nCopies(good, first));
        codes.addAll(Collections.nCopies(bad, second));
        codes.addAll(Collections.nCopies(rest, "NOT_SENT"));
        return codes;
    }
}
