package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginNotFoundException;
import io.github.camelzoho.bigin.error.ZohoBiginTransportException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.files.StoredFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of attachments, and what there is instead. */
class ZohoBiginProducerDownloadsTest extends SimulatedBigin {
    private static final byte[] PDF = "%PDF é".getBytes(StandardCharsets.UTF_8);
    private static final String UPLOAD = "zoho-bigin:Contacts?operation=uploadAttachment";
    private static final String DOWNLOAD = "zoho-bigin:Contacts?operation=downloadAttachment";

    private String contact;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:read").to(DOWNLOAD).convertBodyTo(byte[].class);
                from("direct:copy")
                        .to(DOWNLOAD)
                        .setHeader(ZohoBiginConstants.RECORD_ID, header("to"))
                        .to(UPLOAD);
            }
        };
    }

    @BeforeEach
    void makeContact() {
        contact = contacts(1).get(0);
    }

    @AfterEach
    void nothingUndocumentedWasSent() {
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void downloadsWithNameAndType() {
        String id = attach("offer.pdf");
        Exchange read = sendTo("direct:read", id);
        assertThat(read.getMessage().getBody()).isEqualTo(PDF);
        assertThat(read.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.FILE_NAME, "offer.pdf")
                .containsEntry(Exchange.FILE_NAME, "offer.pdf")
                .containsEntry(Exchange.CONTENT_TYPE, "application/pdf")
                .containsEntry(ZohoBiginConstants.RESPONSE_CODE, 200);
    }

    @Test
    void takesTheIdFromHeaderOptionOrBody() {
        String id = attach("a.txt");
        assertThat(sendTo("direct:read", Map.of("id", id)).getMessage().getBody()).isEqualTo(PDF);
        assertThat(sendTo("direct:read", Long.parseLong(id)).getMessage().getBody()).isEqualTo(PDF);
        Exchange byHeader =
                send(
                        "direct:read",
                        "not an id",
                        Map.of(
                                ZohoBiginConstants.RECORD_ID,
                                contact,
                                ZohoBiginConstants.ATTACHMENT_ID,
                                id));
        assertThat(byHeader.getMessage().getBody()).isEqualTo(PDF);
        assertThat(failure(sendTo(DOWNLOAD, " "), ZohoBiginInputException.class))
                .hasMessageContaining("attachmentId");
        assertThat(failure(send(DOWNLOAD, id), ZohoBiginInputException.class))
                .hasMessageContaining("recordId");
    }

    @Test
    void anAttachmentIsCopiedWithItsName() {
        List<String> both = contacts(1);
        String id = attach("offer.pdf");
        Map<String, Object> headers = new HashMap<>();
        headers.put(ZohoBiginConstants.RECORD_ID, contact);
        headers.put(ZohoBiginConstants.ATTACHMENT_ID, id);
        headers.put("to", both.get(0));
        assertThat(send("direct:copy", null, headers).getException()).isNull();
        StoredFile copy = bigin().files().attachments("Contacts", both.get(0)).get(0);
        assertThat(copy.name()).isEqualTo("offer.pdf");
        assertThat(copy.content()).isEqualTo(PDF);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404})
    void whatIsNotThereThrowsOrIsNull(int status) {
        bigin().switches().set(Switch.NO_FILE_STATUS, status);
        ZohoBiginNotFoundException missing =
                failure(sendTo(DOWNLOAD, "12"), ZohoBiginNotFoundException.class);
        assertThat(missing.getStatusCode()).isEqualTo(status);
        assertThat(missing).hasMessageContaining("12").hasMessageContaining("notFound=null");
        Exchange none = sendTo(DOWNLOAD + "&notFound=null", "12");
        assertThat(none.getException()).isNull();
        assertThat(none.getMessage().getBody()).isNull();
        assertThat(none.getMessage().getHeader(ZohoBiginConstants.RESPONSE_CODE)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302})
    void aLinkHasNoBytes(int status) {
        bigin().switches().set(Switch.LINK_DOWNLOAD_STATUS, status);
        sendTo(UPLOAD + "&attachmentUrl=https://lumen.example/secret", null);
        String id = stored().get(0).id();
        ZohoBiginNotFoundException failure =
                failure(sendTo(DOWNLOAD, id), ZohoBiginNotFoundException.class);
        assertThat(failure).hasMessageContaining("$link_url");
        assertThat(sendTo(DOWNLOAD + "&notFound=null", id).getMessage().getBody()).isNull();
    }

    @Test
    void unknownPathsAreNotTakenForMissingFiles() {
        bigin().faults()
                .add(
                        Fault.answer(
                                404,
                                "application/json",
                                "{\"code\":\"INVALID_URL_PATTERN\",\"details\":{},\"message\":\"\",\"status\":\"error\"}"))
                .on("GET", "*/Attachments/*");
        failure(sendTo(DOWNLOAD + "&notFound=null", "12"), ZohoBiginNotFoundException.class);
    }

    @Test
    void anErrorWithAGoodStatusIsNoFile() {
        String id = attach("a.json");
        bigin().faults()
                .add(
                        Fault.answer(
                                200,
                                "application/json",
                                "{\"code\":\"INVALID_DATA\",\"details\":{},\"message\":\"no\",\"status\":\"error\"}"))
                .on("GET", "*/Attachments/*");
        failure(sendTo(DOWNLOAD, id), ZohoBiginInvalidDataException.class);
    }

    @Test
    void aFileOfJsonIsAFileThoughItHasNoName() {
        bigin().switches().set(Switch.FILE_NAME_FORM, Switch.FileNameForm.NONE);
        for (String json : List.of("{\"status\":\"fine\"}", "[1, 2]", "no JSON", "")) {
            String id =
                    bigin().files()
                            .attach(
                                    "Contacts",
                                    contact,
                                    "x",
                                    "application/json",
                                    json.getBytes(StandardCharsets.UTF_8));
            Exchange read = sendTo("direct:read", id);
            assertThat(read.getMessage().getBody(String.class)).isEqualTo(json);
            assertThat(read.getMessage().getHeaders())
                    .doesNotContainKeys(ZohoBiginConstants.FILE_NAME, Exchange.FILE_NAME);
        }
    }

    @Test
    void readsAreRepeatedUntilTheBytesCome() {
        String id = attach("a.txt");
        bigin().faults().add(Fault.status(503)).on("GET", "*/Attachments/*").times(2);
        assertThat(sendTo("direct:read", id).getMessage().getBody()).isEqualTo(PDF);
        assertThat(waits).hasSize(2);
    }

    @Test
    void bytesThatBreakOffFailTheRouteThatReadsThem() {
        String id = attach("a.txt");
        bigin().faults().add(Fault.brokenChunk()).on("GET", "*/Attachments/*");
        assertThat(sendTo("direct:read", id).getException()).isNotNull();
        assertThat(sendTo("direct:read", id).getMessage().getBody()).isEqualTo(PDF);
    }

    @Test
    void streamsThatNobodyReadsFreeTheirConnection() {
        String id =
                bigin().files()
                        .attach("Contacts", contact, "a", "text/plain", new byte[2 * 1024 * 1024]);
        for (int i = 0; i < 8; i++) {
            assertThat(sendTo(DOWNLOAD + "&maxConcurrentRequests=2", id).getException()).isNull();
        }
    }

    private Exchange sendTo(String uri, Object body) {
        return send(uri, body, Map.of(ZohoBiginConstants.RECORD_ID, contact));
    }

    private String attach(String name) {
        return bigin().files().attach("Contacts", contact, name, "application/pdf", PDF);
    }

    private List<StoredFile> stored() {
        return bigin().files().attachments("Contacts", contact);
    }

    @Test
    void pageOfAProxyIsNoPhoto() {
        String id = contacts(1).get(0);
        String path = "/bigin/v2/Contacts/" + id + "/photo";
        bigin().faults()
                .add(Fault.answer(200, "text/html", "<html>sign in</html>"))
                .on("GET", path)
                .always();
        Exchange got = send("zoho-bigin:Contacts?operation=downloadPhoto&recordId=" + id, null);
        assertThat(failure(got, ZohoBiginTransportException.class))
                .hasMessageContaining("a page instead of a file");
    }
}
