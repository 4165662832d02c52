package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginJobException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What goes wrong with bulk writes: no job is started twice, and who writes what is always told.
 */
class ZohoBiginBulkWriteFaultsTest extends SimulatedBigin {
    private static final String JOBS = "/bigin/bulk/v2/write";
    private static final String UPLOAD = "/bigin/v2/upload";
    private static final String INSERT = "zoho-bigin:Contacts?operation=bulkWrite";
    private static final int TWO_JOBS = 25_001;

    private static List<Map<String, Object>> contactsToWrite(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of(LAST_NAME, "N" + i))
                .toList();
    }

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
                        "no id",
                        Fault.answer(
                                        201,
                                        "application/json",
                                        "{\"status\":\"success\",\"code\":\"SUCCESS\",\"details\":{}}")
                                .afterProcessing()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    void startsOneJobWhenTheAnswerIsLost(String name, Fault fault) {
        bigin().faults().add(fault).on("POST", JOBS);
        ZohoBiginException failure =
                failure(send(INSERT, contactsToWrite(1)), ZohoBiginException.class);
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(failure.isRetryable()).isFalse();
        assertThat(bigin().bulkJobs().ids()).hasSize(1);
        assertThat(calls("POST", JOBS)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    void uploadsAgainBecauseAFileAloneDoesNothing(String name, Fault fault) {
        bigin().faults().add(fault).on("POST", UPLOAD);
        assertThat(records(send(INSERT, contactsToWrite(2)))).hasSize(2);
        assertThat(calls("POST", UPLOAD)).hasSize(2);
        assertThat(bigin().module("Contacts").size()).isEqualTo(2);
    }

    @Test
    void errorsWithStatus200AreErrors() {
        for (String code : List.of("FILE_TOO_LARGE", "INVALID_FILE_FORMAT")) {
            bigin().faults()
                    .add(
                            Fault.answer(
                                    200,
                                    "application/json",
                                    "{\"code\":\"%s\",\"details\":{},\"message\":\"no\",\"status\":\"error\"}"
                                            .formatted(code)))
                    .on("POST", UPLOAD);
            assertThat(
                            failure(send(INSERT, contactsToWrite(1)), ZohoBiginException.class)
                                    .getCode())
                    .isEqualTo(code);
        }
        assertThat(bigin().bulkJobs().ids()).isEmpty();
    }

    @Test
    void secondJobThatCantBeStartedTellsOfTheFirst() {
        bigin().faults().add(Fault.status(403)).on("POST", JOBS).skip(1);
        ZohoBiginJobException failure =
                failure(send(INSERT, contactsToWrite(TWO_JOBS)), ZohoBiginJobException.class);
        String job = bigin().bulkJobs().ids().get(0);
        assertThat(failure.getJobIds()).containsExactly(job);
        assertThat(failure)
                .hasMessageContaining("the job for records 25001 to 25001 was not started")
                .hasMessageContaining("Don't send the records of these jobs again");
        assertThat(failure.getDetails())
                .containsEntry(
                        "jobs", List.of(Map.of("id", job, "first_row", "1", "last_row", "25000")));
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(failure.isRetryable()).isFalse();
        // The route can go on from there.
        bigin().clock().advance(java.time.Duration.ofSeconds(10));
        Exchange outcomes =
                send(
                        "zoho-bigin:org?operation=bulkWriteResult&streaming=false&jobId="
                                + failure.getJobId(),
                        null);
        assertThat(records(outcomes)).hasSize(25_000);
    }

    @Test
    void secondJobWhoseStartIsUnknownIsToldSo() {
        bigin().faults().add(Fault.resetAfterProcessing()).on("POST", JOBS).skip(1);
        assertThat(failure(send(INSERT, contactsToWrite(TWO_JOBS)), ZohoBiginJobException.class))
                .hasMessageContaining("records 25001 to 25001 may have been started");
        assertThat(bigin().bulkJobs().ids()).hasSize(2);
        assertThat(calls("POST", JOBS)).hasSize(2);
    }

    @Test
    void unreadableStateTellsOfTheJob() {
        bigin().faults().add(Fault.status(503)).on("GET", JOBS + "/*").always();
        ZohoBiginJobException failure =
                failure(send(INSERT, contactsToWrite(1)), ZohoBiginJobException.class);
        assertThat(failure.getJobIds()).isEqualTo(bigin().bulkJobs().ids());
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure).hasMessageContaining("bulkWriteStatus");
    }

    @Test
    void waitsNoLongerThanItMay() {
        bigin().bulkJobs().duration(java.time.Duration.ofHours(1));
        assertThat(
                        failure(
                                send(INSERT + "&bulkTimeout=1m", contactsToWrite(1)),
                                ZohoBiginJobException.class))
                .hasMessageContaining("not done after waiting 60 s");
    }

    @Test
    void recordsOfAFailedJobHaveFailed() {
        bigin().bulkJobs().failNext(1);
        ZohoBiginPartialFailureException failure =
                failure(
                        send(INSERT, contactsToWrite(TWO_JOBS)),
                        ZohoBiginPartialFailureException.class);
        assertThat(failure.getOutcomes()).hasSize(TWO_JOBS);
        assertThat(failure.getOutcomes().get(0))
                .containsEntry("code", "INTERNAL_SERVER_ERROR")
                .containsEntry(
                        "message",
                        "job "
                                + bigin().bulkJobs().ids().get(0)
                                + " failed: INTERNAL_SERVER_ERROR");
        assertThat(failure.getOutcomes().get(25_000)).containsEntry("code", "SUCCESS");
    }

    @Test
    void unreadableResultTellsOfTheJobs() {
        bigin().faults()
                .add(Fault.answer(200, "application/zip", "PK and then nothing of a zip"))
                .on("GET", JOBS + "/*/result")
                .always();
        assertThat(failure(send(INSERT, contactsToWrite(1)), ZohoBiginJobException.class))
                .hasMessageContaining("what became of the records can't be read");
        assertThat(bigin().module("Contacts").size()).isEqualTo(1);
    }

    @Test
    void downloadsAgainAndWaitsForItsTurn() {
        bigin().faults().add(Fault.resetBeforeProcessing()).on("GET", JOBS + "/*/result");
        bigin().faults().add(Fault.status(429)).on("GET", JOBS + "/*/result").times(5);
        assertThat(records(send(INSERT, contactsToWrite(1)))).hasSize(1);
    }

    /** Text that no compressor makes smaller than three quarters. */
    private static String noise(Random random, int length) {
        byte[] bytes = new byte[length * 3 / 4];
        random.nextBytes(bytes);
        return java.util.Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void filesAreNotLargerThan25Megabytes() throws IOException {
        Random random = new Random(7);
        int count = 1300;
        Iterator<Map<String, Object>> large =
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        Map.<String, Object>of(
                                                LAST_NAME,
                                                "N" + i,
                                                "Description",
                                                noise(random, 32_000)))
                        .iterator();
        List<Map<String, Object>> outcomes = records(send(INSERT + "&streaming=false", large));
        assertThat(outcomes).hasSize(count);
        assertThat(outcomes).extracting("status").containsOnly("success");
        assertThat(bigin().bulkJobs().ids()).hasSize(2);
        assertThat(bigin().bulkJobs().uploads())
                .hasSize(2)
                .allSatisfy(zip -> assertThat(zip.length).isLessThan(25_000_000));
        // The first is full.
        assertThat(bigin().bulkJobs().uploads().get(0).length).isGreaterThan(24_000_000);
        List<String> lines = new ArrayList<>();
        for (byte[] zip : bigin().bulkJobs().uploads()) {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
                assertThat(in.getNextEntry().getName()).isEqualTo("Contacts.csv");
                new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .forEach(lines::add);
            }
        }
        assertThat(lines).hasSize(count + 2);
    }

    @Test
    void recordThatIsTooLargeAloneSendsNothing() {
        Random random = new Random(7);
        Map<String, Object> large = new HashMap<>();
        IntStream.range(0, 36).forEach(i -> large.put("F" + i, noise(random, 960_000)));
        assertThat(send(INSERT, List.of(large)).getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("record 1 of the body alone takes");
        assertThat(send(INSERT, List.of(Map.of(LAST_NAME, "x".repeat(1_000_001)))).getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("record 1 of the body has a Last_Name of 1000001 characters");
        assertThat(calls("POST", UPLOAD)).isEmpty();
    }

    @Test
    void hostOfUploadsHasToBeKnown() {
        Exchange written = send(INSERT + "&contentUrl=", contactsToWrite(1));
        assertThat(written.getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("set contentUrl");
        assertThat(calls("POST", UPLOAD)).isEmpty();
    }

    @Test
    void uploadErrorsOfOtherStatusesAreErrorsToo() {
        bigin().switches().set(Switch.BULK_UPLOAD_ERROR_STATUS, 413);
        assertThat(
                        failure(
                                        send(
                                                "zoho-bigin:org?operation=bulkWriteUpload",
                                                "PK but no zip"),
                                        ZohoBiginException.class)
                                .getCode())
                .isEqualTo("INVALID_FILE_FORMAT");
    }
}
