package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginNotFoundException;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;
import io.github.camelzoho.bigin.simulator.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of a bulk read one by one, and events as a calendar. */
class ZohoBiginBulkReadStepsTest extends SimulatedBigin {
    private static final String UNKNOWN = "4001002000000222999";

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:bytes").toD("${header.uri}").convertBodyTo(byte[].class);
            }
        };
    }

    private Exchange bytes(String uri) {
        Exchange exchange =
                template.request("direct:bytes", asked -> asked.getMessage().setHeader("uri", uri));
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    @AfterEach
    void noFileIsLeft() {
        BulkFiles.awaitNone();
    }

    @Test
    void stepByStep() throws IOException {
        contacts(2);
        Exchange created =
                send("zoho-bigin:Contacts?operation=bulkReadCreate&fields=Last_Name", null);
        String job = bigin().bulkJobs().ids().get(0);
        assertThat(record(created)).containsEntry("status", "success").containsEntry("id", job);
        Map<String, Object> headers = created.getMessage().getHeaders();
        assertThat(headers)
                .containsEntry(ZohoBiginConstants.JOB_ID, job)
                .containsEntry(ZohoBiginConstants.JOB_STATE, "ADDED");

        // Headers go from step to step, as in a route.
        Exchange early = send("zoho-bigin:org?operation=bulkReadStatus", null, headers);
        assertThat(record(early)).containsEntry("operation", "read");
        assertThat(early.getMessage().getHeaders())
                .doesNotContainKey(ZohoBiginConstants.RECORD_COUNT);
        bigin().clock().advance(Duration.ofSeconds(10));
        Exchange done = send("zoho-bigin:org?operation=bulkReadStatus", null, headers);
        assertThat(done.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.JOB_STATE, "COMPLETED")
                .containsEntry(ZohoBiginConstants.RECORD_COUNT, 2)
                .containsEntry(ZohoBiginConstants.MORE_RECORDS, false);

        Exchange file = bytes("zoho-bigin:org?operation=bulkReadResult&jobId=" + job);
        assertThat(file.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("application/zip");
        assertThat(unzipped(file.getMessage().getBody(byte[].class)))
                .isEqualToNormalizingNewlines(
                        "id,Last_Name\n4001002000000111001,N0\n4001002000000111002,N1\n");
        assertThat(
                        context.getEndpoint(
                                        "zoho-bigin:org?operation=bulkReadStatus",
                                        ZohoBiginEndpoint.class)
                                .getCallsUnderWay())
                .isZero();
        assertThat(bigin().refused()).isEmpty();
    }

    private static String unzipped(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            in.getNextEntry();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void unknownJobsAreNotFound() {
        for (String operation : new String[] {"bulkReadStatus", "bulkReadResult"}) {
            assertThat(
                            send(
                                            "zoho-bigin:org?operation=" + operation,
                                            null,
                                            Map.of(ZohoBiginConstants.JOB_ID, UNKNOWN))
                                    .getException())
                    .isInstanceOf(ZohoBiginNotFoundException.class)
                    .hasMessageContaining("RESOURCE_NOT_FOUND");
            assertThat(send("zoho-bigin:org?operation=" + operation, null).getException())
                    .isInstanceOf(ZohoBiginInputException.class)
                    .hasMessageContaining("needs jobId");
        }
    }

    @Test
    void resultOfAJobThatIsNotDoneIsNotFound() {
        send("zoho-bigin:Contacts?operation=bulkReadCreate", null);
        String job = bigin().bulkJobs().ids().get(0);
        assertThat(
                        send("zoho-bigin:org?operation=bulkReadResult&jobId=" + job, null)
                                .getException())
                .isInstanceOf(ZohoBiginNotFoundException.class);
    }

    @Test
    void eventsComeAsOneCalendarStream() {
        bigin().bulkJobs().recordsPerJob(2);
        for (int i = 0; i < 3; i++) {
            bigin().module("Events")
                    .insert(
                            Map.of(
                                    "Event_Title",
                                    "Tasting " + i,
                                    "Start_DateTime",
                                    "2031-03-05T10:00:00+02:00",
                                    "End_DateTime",
                                    "2031-03-05T11:00:00+02:00"));
        }
        Exchange read = bytes("zoho-bigin:Events?operation=bulkRead&fileType=ics");
        assertThat(read.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("text/calendar");
        assertThat(read.getMessage().getBody(String.class))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "SUMMARY:Tasting 0",
                        "SUMMARY:Tasting 1",
                        "END:VCALENDAR\r\nBEGIN:VCALENDAR",
                        "SUMMARY:Tasting 2")
                .endsWith("END:VCALENDAR\r\n");
        Exchange onePage = bytes("zoho-bigin:Events?operation=bulkRead&fileType=ics&page=2");
        assertThat(onePage.getMessage().getBody(String.class))
                .contains("Tasting 2")
                .doesNotContain("Tasting 1");
    }

    @Test
    void calendarIsClosedWithTheExchange() {
        bigin().module("Events")
                .insert(
                        Map.of(
                                "Event_Title",
                                "Tasting",
                                "Start_DateTime",
                                "2031-03-05T10:00:00+02:00",
                                "End_DateTime",
                                "2031-03-05T11:00:00+02:00"));
        Exchange read = send("zoho-bigin:Events?operation=bulkRead&fileType=ics", null);
        InputStream body = (InputStream) read.getMessage().getBody();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(body::read))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("closed with its exchange");
    }

    @Test
    void calendarIsForEventsAndWithoutFields() {
        assertThat(send("zoho-bigin:Contacts?operation=bulkRead&fileType=ics", null).getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("is for the module Events");
        assertThat(
                        send("zoho-bigin:Events?operation=bulkRead&fileType=ics&fields=Venue", null)
                                .getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("takes no fields");
        assertThat(bigin().bulkJobs().ids()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200, text/html, <html>sign in</html>, a page",
        "204, application/zip, '', no file"
    })
    void whatIsNoFileIsNoResult(int status, String type, String body, String why) {
        contacts(1);
        Exchange created = send("zoho-bigin:Contacts?operation=bulkReadCreate", null);
        Object job = created.getMessage().getHeader(ZohoBiginConstants.JOB_ID);
        bigin().faults()
                .add(Fault.answer(status, type, body))
                .on("GET", "/bigin/bulk/v2/read/*/result")
                .always();
        Exchange got = send("zoho-bigin:Contacts?operation=bulkReadResult&jobId=" + job, null);
        assertThat(failure(got, ZohoBiginTransportException.class)).hasMessageContaining(why);
    }
}
