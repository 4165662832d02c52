package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginApiException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.files.StoredFile;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
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

/** Files and links on a record: list, attach, delete. */
class ZohoBiginProducerAttachmentsTest extends SimulatedBigin {
    private static final byte[] PDF = "%PDF é".getBytes(StandardCharsets.UTF_8);
    private static final String LIST = "zoho-bigin:Contacts?operation=listAttachments";
    private static final String UPLOAD = "zoho-bigin:Contacts?operation=uploadAttachment";
    private static final String DOWNLOAD = "zoho-bigin:Contacts?operation=downloadAttachment";
    private static final String DELETE = "zoho-bigin:Contacts?operation=deleteAttachment";

    private String contact;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:each")
                        .to(LIST + "&streaming=true")
                        .split(body())
                        .streaming()
                        .to(DOWNLOAD)
                        .convertBodyTo(String.class)
                        .to("mock:each");
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
    void listsNothingAsAnEmptyList() {
        Exchange listed = sendTo(LIST, null);
        assertThat(records(listed)).isEmpty();
        assertThat(listed.getMessage().getHeader(ZohoBiginConstants.RESPONSE_CODE)).isEqualTo(204);
    }

    @Test
    void listsWithAllThatBiginTells() {
        attach("offer.pdf");
        Map<String, Object> item = records(sendTo(LIST, null)).get(0);
        assertThat(item)
                .containsEntry("File_Name", "offer.pdf")
                .containsEntry("$type", "Attachment")
                .containsKeys("id", "Size", "Created_Time", "Owner", "Parent_Id", "$link_url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSED", "IGNORED", "HONOURED"})
    void listsWhetherOrNotSystemKeysMayBeNamed(Switch.Support support) {
        bigin().switches().set(Switch.ATTACHMENT_SYSTEM_FIELDS, support);
        attach("a.pdf");
        for (int i = 0; i < 2; i++) {
            assertThat(records(sendTo(LIST, null)))
                    .extracting("File_Name")
                    .containsExactly("a.pdf");
        }
        boolean refused = support == Switch.Support.REFUSED;
        assertThat(attachmentCalls("GET")).isEqualTo(refused ? 3 : 2);
    }

    @Test
    void listsNamedFieldsAllPagesOnePageSomeOrStreamed() {
        for (int i = 0; i < 5; i++) {
            attach(i + ".txt");
        }
        assertThat(records(sendTo(LIST + "&fields=File_Name&perPage=2", null)))
                .hasSize(5)
                .allSatisfy(item -> assertThat(item).containsOnlyKeys("id", "File_Name"));
        Exchange page = sendTo(LIST + "&perPage=2&page=2", null);
        assertThat(records(page)).extracting("File_Name").containsExactly("2.txt", "3.txt");
        assertThat(page.getMessage().getHeader(ZohoBiginConstants.MORE_RECORDS)).isEqualTo(true);
        assertThat(records(sendTo(LIST + "&maxRecords=3", null))).hasSize(3);
        Object stream = sendTo(LIST + "&streaming=true", null).getMessage().getBody();
        assertThat(stream).isInstanceOf(Iterator.class);
    }

    @Test
    void readsEachAttachmentOfARecord() throws Exception {
        attach("a.txt");
        attach("b.txt");
        getMockEndpoint("mock:each").expectedMessageCount(2);
        getMockEndpoint("mock:each")
                .expectedHeaderValuesReceivedInAnyOrder(
                        ZohoBiginConstants.FILE_NAME, "a.txt", "b.txt");
        sendTo("direct:each", null);
        getMockEndpoint("mock:each").assertIsSatisfied();
    }

    @Test
    void uploadsAndTellsTheId() {
        Exchange uploaded = sendTo(UPLOAD + "&fileName=offer.pdf", PDF);
        assertThat(record(uploaded))
                .containsEntry("status", "success")
                .containsEntry("message", "attachment uploaded successfully");
        StoredFile stored = stored().get(0);
        assertThat(stored.name()).isEqualTo("offer.pdf");
        assertThat(stored.contentType()).isEqualTo("application/pdf");
        assertThat(stored.content()).isEqualTo(PDF);
        assertThat(uploaded.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.ATTACHMENT_ID, stored.id())
                .containsEntry(ZohoBiginConstants.RECORD_ID, contact)
                .containsEntry(ZohoBiginConstants.SUCCESS_COUNT, 1);
        assertThat(bigin().calls().get(bigin().calls().size() - 1).credits()).isEqualTo(1);
    }

    @Test
    void uploadsSeveralInCallsOfTheirOwn() {
        bigin().switches().set(Switch.ATTACHMENT_MEGABYTES, 1);
        Map<String, Object> files = new java.util.LinkedHashMap<>();
        files.put("a.txt", "one");
        files.put("b.bin", new byte[2 * 1024 * 1024]);
        files.put("c.txt", "three");
        ZohoBiginPartialFailureException failure =
                failure(sendTo(UPLOAD, files), ZohoBiginPartialFailureException.class);
        assertThat(failure.getOutcomes())
                .extracting("code")
                .containsExactly("SUCCESS", "NOT_SENT", "NOT_SENT");
        assertThat(failure).hasMessageContaining("1 of 3");

        files.put("b.bin", "two");
        Exchange uploaded = sendTo(UPLOAD, files);
        assertThat(records(uploaded)).hasSize(3);
        assertThat(stored())
                .extracting(StoredFile::name)
                .containsExactly("a.txt", "a.txt", "b.bin", "c.txt");
    }

    @Test
    void attachesALinkWithoutTouchingTheBody() {
        Exchange linked = sendTo(UPLOAD + "&attachmentUrl=https://lumen.example/terms", "not sent");
        assertThat(record(linked)).containsEntry("code", "SUCCESS");
        assertThat(stored().get(0).link()).isEqualTo("https://lumen.example/terms");
    }

    @Test
    void whatBiginDoesNotTakeIsTyped() {
        ZohoBiginInvalidDataException address =
                failure(
                        sendTo(UPLOAD + "&attachmentUrl=nowhere", null),
                        ZohoBiginInvalidDataException.class);
        assertThat(address.getCode()).isEqualTo("INVALID_DATA");
        contact = "4001002000000999999";
        failure(sendTo(UPLOAD + "&fileName=a.txt", "x"), ZohoBiginInvalidDataException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 400})
    void attachmentsThatAreTooLargeForBiginAreTyped(int status) {
        bigin().switches().set(Switch.FILE_TOO_LARGE_STATUS, status);
        bigin().switches().set(Switch.ATTACHMENT_MEGABYTES, 1);
        byte[] large = new byte[1024 * 1024 + 1];
        ZohoBiginApiException failure =
                failure(sendTo(UPLOAD + "&fileName=a.bin", large), ZohoBiginApiException.class);
        assertThat(failure.getCode()).isEqualTo("FILE_TOO_LARGE");
        assertThat(failure.getStatusCode()).isEqualTo(status);
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure).hasMessageContaining("longer than Bigin takes");
    }

    @Test
    void deletes() {
        String id = attach("a.txt");
        Exchange deleted = sendTo(DELETE, id);
        assertThat(record(deleted)).containsEntry("status", "success").containsEntry("id", id);
        assertThat(stored()).isEmpty();
        ZohoBiginInvalidDataException again =
                failure(sendTo(DELETE, id), ZohoBiginInvalidDataException.class);
        assertThat(again.getCode()).isEqualTo("INVALID_DATA");
    }

    @Test
    void deletesAgainAfterALostAnswerAndTakesGoneForDone() {
        String id = attach("a.txt");
        bigin().faults().add(Fault.resetAfterProcessing()).on("DELETE", "*/Attachments/*");
        assertThat(record(sendTo(DELETE, id))).containsEntry("status", "success");
        assertThat(stored()).isEmpty();
    }

    @Test
    void needsAModule() {
        Exchange sent =
                send(
                        "zoho-bigin:org?operation=listAttachments",
                        null,
                        Map.of(ZohoBiginConstants.RECORD_ID, contact));
        assertThat(failure(sent, ZohoBiginInputException.class)).hasMessageContaining("module");
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

    private long attachmentCalls(String method) {
        return calls(method, "/bigin/v2/Contacts/" + contact + "/Attachments").size();
    }
}
