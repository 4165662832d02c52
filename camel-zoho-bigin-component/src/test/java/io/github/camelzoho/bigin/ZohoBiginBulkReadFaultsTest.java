package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginJobException;
import io.github.camelzoho.bigin.error.ZohoBiginRateLimitException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;
import io.github.camelzoho.bigin.simulator.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong with bulk read jobs: no job is started twice, and none is lost. */
class ZohoBiginBulkReadFaultsTest extends SimulatedBigin {
    private static final String JOBS = "/bigin/bulk/v2/read";
    private static final String RESULTS = JOBS + "/*/result";
    private static final String LIST =
            "zoho-bigin:Contacts?operation=bulkRead&streaming=false&fields=Last_Name";

    @AfterEach
    void noFileIsLeft() {
        BulkFiles.awaitNone();
    }

    static Stream<Arguments> lostAnswers() {
        return Stream.of(
                Arguments.of("reset", Fault.resetAfterProcessing()),
                Arguments.of("half an answer", Fault.truncatedJson()),
                Arguments.of("a server's fault", Fault.status(500).afterProcessing()),
                Arguments.of("a proxy's page", Fault.status(502).afterProcessing()),
                Arguments.of("an empty 200", Fault.emptyOk().afterProcessing()),
                Arguments.of(
                        "no job",
                        Fault.answer(201, "application/json", "{\"data\":[]}").afterProcessing()),
                Arguments.of(
                        "no id",
                        Fault.answer(
                                        201,
                                        "application/json",
                                        "{\"data\":[{\"status\":\"success\",\"code\":\"X\"}]}")
                                .afterProcessing()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    void startsOneJobWhenTheAnswerIsLost(String name, Fault fault) {
        bigin().faults().add(fault).on("POST", JOBS);
        ZohoBiginException failure = failure(send(LIST, null), ZohoBiginException.class);
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(failure.isRetryable()).isFalse();
        assertThat(bigin().bulkJobs().ids()).hasSize(1);
        assertThat(calls("POST", JOBS)).hasSize(1);
    }

    @Test
    void errorWithinASuccessIsAnError() {
        bigin().faults()
                .add(
                        Fault.answer(
                                200,
                                "application/json",
                                "{\"data\":[{\"status\":\"error\",\"code\":\"MODULE_NOT_SUPPORTED\",\"message\":\"no\",\"details\":{}}]}"))
                .on("POST", JOBS);
        assertThat(failure(send(LIST, null), ZohoBiginException.class).getCode())
                .isEqualTo("MODULE_NOT_SUPPORTED");
    }

    @Test
    void failedJobIsTold() {
        bigin().bulkJobs().failNext(1);
        ZohoBiginJobException failure = failure(send(LIST, null), ZohoBiginJobException.class);
        assertThat(failure.getCode()).isEqualTo("FAILURE");
        assertThat(failure).hasMessageContaining("failed on demand");
        assertThat(failure.getJobIds()).isEqualTo(bigin().bulkJobs().ids());
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure.isOutcomeUnknown()).isFalse();
    }

    @Test
    void waitsNoLongerThanItMay() {
        bigin().bulkJobs().duration(Duration.ofHours(1));
        contacts(1);
        ZohoBiginJobException failure =
                failure(send(LIST + "&bulkTimeout=60s", null), ZohoBiginJobException.class);
        assertThat(failure)
                .hasMessageContaining("not done after waiting 60 s (bulkTimeout)")
                .hasMessageContaining("jobId=" + failure.getJobId());
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofMinutes(1));
        Exchange later =
                send(
                        LIST,
                        null,
                        Map.of(
                                ZohoBiginConstants.JOB_ID,
                                failure.getJobId(),
                                ZohoBiginConstants.BULK_TIMEOUT,
                                7_200_000));
        assertThat(records(later)).hasSize(1);
        assertThat(bigin().bulkJobs().ids()).hasSize(1);
    }

    @Test
    void unreadableStateNamesTheJobAndIsNotRetryable() {
        bigin().faults().add(Fault.status(503)).on("GET", JOBS + "/*").always();
        ZohoBiginJobException failure = failure(send(LIST, null), ZohoBiginJobException.class);
        assertThat(failure.getCause()).isInstanceOf(ZohoBiginServerException.class);
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure.getJobId()).isEqualTo(bigin().bulkJobs().ids().get(0));
    }

    @Test
    void jobOfTheNextPageThatCantBeStartedShowsBehindThisPage() {
        bigin().bulkJobs().recordsPerJob(2);
        contacts(3);
        bigin().faults().add(Fault.status(403)).on("POST", JOBS).skip(1);
        Exchange read = send(LIST, null);
        assertThat(failure(read, ZohoBiginException.class).getStatusCode()).isEqualTo(403);
        Exchange first = send(LIST + "&maxRecords=2", null);
        assertThat(records(first)).hasSize(2);
    }

    static Stream<Arguments> brokenDownloads() {
        return Stream.of(
                Arguments.of("reset", Fault.resetBeforeProcessing()),
                Arguments.of("a broken chunk", Fault.brokenChunk()),
                Arguments.of("a server's fault", Fault.status(500)),
                Arguments.of("a page", Fault.answer(200, "text/html", "<html>sign in</html>")),
                Arguments.of("nothing", Fault.answer(200, "application/zip", "")),
                Arguments.of("too many", Fault.status(429)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenDownloads")
    void downloadsAgain(String name, Fault fault) {
        contacts(3);
        bigin().faults().add(fault).on("GET", RESULTS);
        assertThat(records(send(LIST, null))).hasSize(3);
        assertThat(bigin().bulkJobs().ids()).hasSize(1);
    }

    @Test
    void errorInsteadOfAFileIsAnError() {
        contacts(1);
        bigin().faults()
                .add(
                        Fault.answer(
                                200,
                                "application/json",
                                "{\"code\":\"RESOURCE_NOT_FOUND\",\"status\":\"error\",\"message\":\"no\",\"details\":{}}"))
                .on("GET", RESULTS);
        assertThat(failure(send(LIST, null), ZohoBiginException.class).getCode())
                .isEqualTo("RESOURCE_NOT_FOUND");
    }

    @Test
    void brokenZipFailsLoudlyWithTheJob() {
        contacts(1);
        bigin().faults()
                .add(Fault.answer(200, "application/zip", "PK and then nothing of a zip"))
                .on("GET", RESULTS)
                .always();
        ZohoBiginJobException failure = failure(send(LIST, null), ZohoBiginJobException.class);
        assertThat(failure)
                .hasMessageContaining("its file can't be read")
                .hasMessageContaining("jobId=" + bigin().bulkJobs().ids().get(0));
    }

    @Test
    void neverMoreThanTenDownloadsAMinute() {
        bigin().bulkJobs().recordsPerJob(1);
        bigin().bulkJobs().duration(Duration.ofSeconds(1));
        contacts(12);
        assertThat(records(send(LIST, null))).hasSize(12);
        assertThat(bigin().calls()).noneMatch(call -> call.status() == 429);
        assertThat(bigin().calls()).filteredOn(call -> call.path().endsWith("/result")).hasSize(12);
    }

    @Test
    void waitsForTheNextMinuteWhenOthersHaveUsedUpTheDownloads() {
        contacts(1);
        Exchange created = send("zoho-bigin:Contacts?operation=bulkReadCreate", null);
        String job = created.getMessage().getHeader(ZohoBiginConstants.JOB_ID, String.class);
        bigin().faults().add(Fault.status(429)).on("GET", RESULTS).times(5);
        assertThat(records(send(LIST + "&jobId=" + job, null))).hasSize(1);
        assertThat(waits).last().isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void givesUpWhenOthersNeverLetItIn() {
        contacts(1);
        bigin().faults().add(Fault.status(429)).on("GET", RESULTS).always();
        assertThat(send(LIST + "&bulkTimeout=150s", null).getException())
                .isInstanceOf(ZohoBiginRateLimitException.class);
    }

    @Test
    void noNetworkAtAllIsRetryable() {
        bigin().faults()
                .add(Fault.resetBeforeProcessing())
                .on("GET", "/bigin/v2/settings/fields")
                .always();
        assertThat(failure(send(LIST, null), ZohoBiginTransportException.class).isRetryable())
                .isTrue();
    }
}
