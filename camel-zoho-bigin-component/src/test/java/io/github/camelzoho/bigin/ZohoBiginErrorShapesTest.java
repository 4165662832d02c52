package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import io.github.camelzoho.bigin.simulator.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An error means the same whether it is the answer or stands within its {@code data}. */
class ZohoBiginErrorShapesTest extends SimulatedBigin {
    private static final String CONTACTS = "/bigin/v2/Contacts";
    private static final String CREATE = "zoho-bigin:Contacts?operation=create";
    private static final List<Map<String, Object>> TWO =
            List.of(Map.of(LAST_NAME, "Varga"), Map.of(LAST_NAME, "Oak"));

    private static String error(String code) {
        return "{\"code\":\"" + code + "\",\"details\":{},\"message\":\"no\",\"status\":\"error\"}";
    }

    private static Fault within(int status, String code) {
        return Fault.answer(status, "application/json", "{\"data\":[" + error(code) + "]}");
    }

    @Test
    void refusedTokenIsRenewed() {
        bigin().faults().add(within(401, "INVALID_TOKEN")).on("POST", CONTACTS);
        assertThat(record(send(CREATE, TWO.get(0)))).containsEntry("status", "success");
        assertThat(bigin().credentials().tokensIssued()).hasSize(2);
    }

    @Test
    void tooManyCallsAreMadeAgain() {
        bigin().faults().add(within(429, "TOO_MANY_REQUESTS").retryAfter(7)).on("POST", CONTACTS);
        assertThat(records(send(CREATE, TWO))).hasSize(2);
        assertThat(waits).containsExactly(Duration.ofSeconds(7));
        assertThat(bigin().module("Contacts").size()).isEqualTo(2);
    }

    @Test
    void serverFaultOfAnUpdateIsPassing() {
        String id = contacts(1).get(0);
        bigin().faults().add(within(500, "INTERNAL_ERROR")).on("PUT", CONTACTS + "/" + id);
        Map<String, Object> change = Map.of("id", id, LAST_NAME, "Oak");
        assertThat(record(send("zoho-bigin:Contacts?operation=update", change)))
                .containsEntry("status", "success");
    }

    @Test
    void serverFaultOfACreateIsNotRepeated() {
        bigin().faults().add(within(500, "INTERNAL_ERROR")).on("POST", CONTACTS);
        ZohoBiginServerException failure =
                failure(send(CREATE, TWO), ZohoBiginServerException.class);
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(calls("POST", CONTACTS)).hasSize(1);
    }

    /** Whatever status they come with: what has taken effect must be known. */
    @ParameterizedTest
    @CsvSource({"403", "409", "500"})
    void outcomesOfABatchAreToldIfOneIsASuccess(int status) {
        String done =
                """
                {"code":"SUCCESS","details":{"id":"4001"},"message":"record added","status":"success"}""";
        bigin().faults()
                .add(
                        Fault.answer(
                                status,
                                "application/json",
                                "{\"data\":[" + done + "," + error("NO_PERMISSION") + "]}"))
                .on("POST", CONTACTS);

        ZohoBiginPartialFailureException failure =
                failure(send(CREATE, TWO), ZohoBiginPartialFailureException.class);

        assertThat(failure.getOutcomes()).extracting("status").containsExactly("success", "error");
        assertThat(calls("POST", CONTACTS)).hasSize(1);
    }

    @Test
    void missingPermissionForABatch() {
        bigin().faults().add(within(403, "NO_PERMISSION")).on("POST", CONTACTS);
        failure(send(CREATE, TWO), ZohoBiginPermissionException.class);
    }

    @ParameterizedTest
    @CsvSource({"200", "202", "400"})
    void oneRefusalForABatchIsThatOfTheCall(int status) {
        bigin().faults().add(within(status, "LIMIT_EXCEEDED")).on("POST", CONTACTS);
        ZohoBiginException failure =
                failure(send(CREATE, TWO), ZohoBiginInvalidDataException.class);
        assertThat(failure.getCode()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(failure.isOutcomeUnknown()).isFalse();
    }

    @Test
    void errorInPlaceOfRecordsIsNoRecord() {
        bigin().faults().add(within(200, "INVALID_DATA")).on("GET", CONTACTS);
        String list = "zoho-bigin:Contacts?operation=list&fields=Last_Name";
        failure(send(list, null), ZohoBiginInvalidDataException.class);
    }

    @Test
    void errorInPlaceOfARecordIsNoRecord() {
        String id = contacts(1).get(0);
        bigin().faults().add(within(200, "NO_PERMISSION")).on("GET", CONTACTS + "/" + id);
        String get = "zoho-bigin:Contacts?operation=get&recordId=" + id;
        failure(send(get, null), ZohoBiginPermissionException.class);
    }

    @Test
    void errorInPlaceOfAJobEndsTheWaitForIt() {
        bigin().faults()
                .add(within(200, "RESOURCE_NOT_FOUND"))
                .on("GET", "/bigin/bulk/v2/read/*")
                .always();
        Exchange read = send("zoho-bigin:Contacts?operation=bulkRead&fields=Last_Name", null);
        ZohoBiginException failure = failure(read, ZohoBiginException.class);
        assertThat(failure.getCode()).isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(failure.isRetryable()).isFalse();
    }

    @Test
    void errorInPlaceOfAFigureIsTold() {
        bigin().faults()
                .add(Fault.answer(200, "application/json", error("INVALID_QUERY")))
                .on("GET", CONTACTS + "/actions/count");
        Exchange counted = send("zoho-bigin:Contacts?operation=count", null);
        failure(counted, ZohoBiginInvalidDataException.class);
        assertThat(waits).isEmpty();
    }
}
