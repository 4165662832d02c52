package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginNotFoundException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of a bulk write one by one. */
class ZohoBiginBulkWriteStepsTest extends SimulatedBigin {
    private static final String UPLOAD = "zoho-bigin:org?operation=bulkWriteUpload";
    private static final String CSV = "Last_Name,Date_of_Birth\nVarga,1999-12-31\nLind,yesterday\n";

    @TempDir Path folder;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:outcomes")
                        .to("zoho-bigin:org?operation=bulkWriteResult")
                        .split(body())
                        .streaming()
                        .to("mock:outcome");
            }
        };
    }

    private static byte[] zip(String csv) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("contacts.csv"));
            out.write(csv.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @AfterEach
    void noFileIsLeft() {
        BulkFiles.awaitNone();
    }

    @Test
    void stepByStep() {
        Exchange uploaded = send(UPLOAD, CSV);
        assertThat(record(uploaded)).containsEntry("code", "FILE_UPLOAD_SUCCESS");
        Map<String, Object> headers = new HashMap<>(uploaded.getMessage().getHeaders());
        assertThat(headers).containsKey(ZohoBiginConstants.FILE_ID);

        Exchange created =
                send(
                        "zoho-bigin:Contacts?operation=bulkWriteCreate&fields=Last_Name,Date_of_Birth",
                        null,
                        headers);
        String job = bigin().bulkJobs().ids().get(0);
        assertThat(record(created)).containsEntry("code", "SUCCESS").containsEntry("id", job);
        headers.putAll(created.getMessage().getHeaders());
        assertThat(headers)
                .containsEntry(ZohoBiginConstants.JOB_ID, job)
                .containsEntry(ZohoBiginConstants.JOB_STATE, "ADDED");

        bigin().clock().advance(Duration.ofSeconds(5));
        Exchange early = send("zoho-bigin:org?operation=bulkWriteStatus", null, headers);
        assertThat(early.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.JOB_STATE, "INPROGRESS")
                .doesNotContainKey(ZohoBiginConstants.SUCCESS_COUNT);
        bigin().clock().advance(Duration.ofSeconds(5));
        Exchange done = send("zoho-bigin:org?operation=bulkWriteStatus", null, headers);
        assertThat(done.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.JOB_STATE, "COMPLETED")
                .containsEntry(ZohoBiginConstants.SUCCESS_COUNT, 1)
                .containsEntry(ZohoBiginConstants.FAILED_COUNT, 1);

        template.sendBodyAndHeaders("direct:outcomes", null, headers);
        assertThat(getMockEndpoint("mock:outcome").getExchanges())
                .extracting(exchange -> exchange.getMessage().getBody(Map.class).get("code"))
                .containsExactly("SUCCESS", "INVALID_DATA");
        Exchange list =
                send("zoho-bigin:org?operation=bulkWriteResult&streaming=false", null, headers);
        assertThat(records(list)).extracting("row").containsExactly(1, 2);
        assertThat(bigin().module("Contacts").all())
                .extracting("Date_of_Birth")
                .containsExactly("1999-12-31");
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void zipGoesAsItIs() throws IOException {
        byte[] zip = zip(CSV);
        Path file = Files.write(folder.resolve("contacts.zip"), zip);
        record(send(UPLOAD, zip));
        record(send(UPLOAD, file.toFile()));
        assertThat(bigin().bulkJobs().uploads())
                .hasSize(2)
                .allSatisfy(upload -> assertThat(upload).isEqualTo(zip));
    }

    @Test
    void fileThatIsTooLargeIsNotSent() {
        byte[] large = new byte[25_000_001];
        new Random(3).nextBytes(large);
        large[0] = 'P';
        large[1] = 'K';
        assertThat(send(UPLOAD, large).getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("the file takes 25000001 bytes")
                .hasMessageContaining("bulkWrite splits it");
        assertThat(calls("POST", "/bigin/v2/upload")).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(send(UPLOAD, null).getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("the body is empty");
        assertThat(send("zoho-bigin:Contacts?operation=bulkWriteCreate", null).getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("needs fileId");
        assertThat(
                        send("zoho-bigin:Contacts?operation=bulkWriteCreate&fileId=1", null)
                                .getException())
                .isInstanceOf(ZohoBiginInvalidDataException.class)
                .hasMessageContaining("INVALID_FILE_ID");
        for (String operation : new String[] {"bulkWriteStatus", "bulkWriteResult"}) {
            assertThat(send("zoho-bigin:org?operation=" + operation, null).getException())
                    .isInstanceOf(ZohoBiginInputException.class)
                    .hasMessageContaining("needs jobId");
            assertThat(
                            send("zoho-bigin:org?operation=" + operation + "&jobId=4001", null)
                                    .getException())
                    .isInstanceOf(ZohoBiginNotFoundException.class);
        }
    }

    @Test
    void resultIsClosedWithTheExchange() {
        Exchange uploaded = send(UPLOAD, "Last_Name\nA\nB\n");
        send(
                "zoho-bigin:Contacts?operation=bulkWriteCreate",
                null,
                uploaded.getMessage().getHeaders());
        bigin().clock().advance(Duration.ofSeconds(10));
        Exchange result =
                send(
                        "zoho-bigin:org?operation=bulkWriteResult&jobId="
                                + bigin().bulkJobs().ids().get(0),
                        null);
        Iterator<?> outcomes = (Iterator<?>) result.getMessage().getBody();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(outcomes::hasNext))
                .hasMessageContaining("before its end");
    }
}
