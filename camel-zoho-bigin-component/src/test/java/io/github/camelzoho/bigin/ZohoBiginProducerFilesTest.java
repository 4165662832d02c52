package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginApiException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginNotFoundException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.files.StoredFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files for file fields, and photos. */
class ZohoBiginProducerFilesTest extends SimulatedBigin {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String UPLOAD = "zoho-bigin:org?operation=uploadFile";
    private static final String DOWNLOAD = "zoho-bigin:org?operation=downloadFile";
    private static final String SET_PHOTO = "zoho-bigin:Contacts?operation=uploadPhoto";
    private static final String GET_PHOTO = "zoho-bigin:Contacts?operation=downloadPhoto";
    private static final String DELETE_PHOTO = "zoho-bigin:Contacts?operation=deletePhoto";
    private static final String ORG_PHOTO = "zoho-bigin:org?operation=uploadOrganizationPhoto";

    private String contact;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:readFile").to(DOWNLOAD).convertBodyTo(byte[].class);
                from("direct:readPhoto").to(GET_PHOTO).convertBodyTo(byte[].class);
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
    void uploadsOneFileAndReadsItAgain() {
        Exchange uploaded = send(UPLOAD + "&fileName=a.txt", "hello");
        String id = bigin().files().all().get(0).id();
        assertThat(record(uploaded)).containsEntry("code", "SUCCESS").containsEntry("id", id);
        assertThat(uploaded.getMessage().getHeader(ZohoBiginConstants.FILE_ID)).isEqualTo(id);
        Exchange read = send("direct:readFile", null, Map.of(ZohoBiginConstants.FILE_ID, id));
        assertThat(read.getMessage().getBody(String.class)).isEqualTo("hello");
        assertThat(read.getMessage().getHeader(ZohoBiginConstants.FILE_NAME)).isEqualTo("a.txt");
        assertThat(send("direct:readFile", id).getMessage().getBody(String.class))
                .isEqualTo("hello");
    }

    @Test
    void uploadsSeveralFilesTenACallInOrder() {
        Map<String, Object> files = new java.util.LinkedHashMap<>();
        IntStream.range(0, 23).forEach(i -> files.put(i + ".txt", "text " + i));
        Exchange uploaded = send(UPLOAD, files);
        assertThat(records(uploaded)).hasSize(23);
        assertThat(calls("POST", "/bigin/v2/files")).hasSize(3);
        List<StoredFile> stored = bigin().files().all();
        assertThat(stored).extracting(StoredFile::name).containsExactlyElementsOf(files.keySet());
        assertThat(records(uploaded))
                .extracting("id")
                .containsExactlyElementsOf(stored.stream().map(StoredFile::id).toList());
        assertThat(uploaded.getMessage().getHeader(ZohoBiginConstants.SUCCESS_COUNT)).isEqualTo(23);
    }

    @Test
    void aFileOfTwentyMegabytesGoesAndALongerOneIsNotSent() {
        assertThat(send(UPLOAD + "&fileName=a.bin", new byte[20 * MEGABYTE]).getException())
                .isNull();
        Exchange longer = send(UPLOAD + "&fileName=a.bin", new byte[20 * MEGABYTE + 1]);
        assertThat(failure(longer, ZohoBiginInputException.class))
                .hasMessageContaining("'a.bin' has 20971521 bytes")
                .hasMessageContaining("20 MB (20971520 bytes) at most");
        assertThat(calls("POST", "/bigin/v2/files")).hasSize(1);
    }

    @Test
    void oneFileThatIsTooLongSendsNone() {
        List<Object> bodies = new ArrayList<>();
        Map<String, Object> files = Map.of("a.txt", "fine", "b.bin", new byte[20 * MEGABYTE + 1]);
        bodies.add(files);
        failure(send(UPLOAD, bodies.get(0)), ZohoBiginInputException.class);
        assertThat(bigin().calls()).isEmpty();
    }

    @Test
    void aStreamThatTurnsOutTooLongIsBrokenOff() {
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                        return length;
                    }
                };
        Exchange sent = send(UPLOAD + "&fileName=a.bin", endless);
        assertThat(failure(sent, ZohoBiginInputException.class))
                .hasMessageContaining("a.bin")
                .hasMessageContaining("longer than allowed")
                .hasMessageContaining("Bigin has nothing of it");
        assertThat(bigin().files().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404})
    void aFileThatIsGoneThrowsOrIsNull(int status) {
        bigin().switches().set(Switch.NO_FILE_STATUS, status);
        assertThat(failure(send(DOWNLOAD, "gone"), ZohoBiginNotFoundException.class))
                .hasMessageContaining("gone");
        assertThat(send(DOWNLOAD + "&notFound=null", "gone").getMessage().getBody()).isNull();
        assertThat(failure(send(DOWNLOAD, null), ZohoBiginInputException.class))
                .hasMessageContaining("fileId");
    }

    @Test
    void missingScopesAreNamed() {
        bigin().credentials().scopes(Set.of("ZohoBigin.modules.ALL"));
        assertThat(failure(send(UPLOAD + "&fileName=a", "x"), ZohoBiginPermissionException.class))
                .hasMessageContaining("ZohoBigin.Files.CREATE");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void setsReadsRemovesThePhoto(boolean inData) throws IOException {
        bigin().switches().set(Switch.PHOTO_RESULT_IN_DATA, inData);
        byte[] png = image("png");
        Exchange set = toContact(SET_PHOTO + "&fileName=Me.PNG", new ByteArrayInputStream(png));
        assertThat(record(set))
                .containsEntry("code", "SUCCESS")
                .containsEntry("message", "photo uploaded successfully");
        assertThat(set.getMessage().getHeader(ZohoBiginConstants.RECORD_ID)).isEqualTo(contact);
        Exchange read = toContact("direct:readPhoto", null);
        assertThat(read.getMessage().getBody()).isEqualTo(png);
        assertThat(read.getMessage().getHeaders())
                .containsEntry(Exchange.CONTENT_TYPE, "image/png")
                .containsEntry(ZohoBiginConstants.FILE_NAME, "Me.PNG");
        assertThat(record(toContact(DELETE_PHOTO, null))).containsEntry("status", "success");
        assertThat(bigin().files().photo("Contacts", contact)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404})
    void noPhotoThrowsOrIsNull(int status) {
        bigin().switches().set(Switch.NO_FILE_STATUS, status);
        failure(toContact(GET_PHOTO, null), ZohoBiginNotFoundException.class);
        assertThat(toContact(GET_PHOTO + "&notFound=null", null).getMessage().getBody()).isNull();
        failure(toContact(DELETE_PHOTO, null), ZohoBiginInvalidDataException.class);
    }

    @Test
    void removesThePhotoAgainAfterALostAnswer() throws IOException {
        bigin().files().setPhoto("Contacts", contact, "a.png", "image/png", image("png"));
        bigin().faults().add(Fault.resetAfterProcessing()).on("DELETE", "*/photo");
        assertThat(record(toContact(DELETE_PHOTO, null))).containsEntry("status", "success");
        assertThat(bigin().files().photo("Contacts", contact)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"me.tiff", "me", "me.png.exe"})
    void photosOfOtherKindsAreNotSent(String name) {
        Exchange sent = toContact(SET_PHOTO + "&fileName=" + name, "x");
        assertThat(failure(sent, ZohoBiginInputException.class))
                .hasMessageContaining("png, jpg, jpeg, gif, bmp")
                .hasMessageContaining(name);
        assertThat(bigin().calls()).isEmpty();
    }

    @Test
    void photosAboveTenMegabytesAreNotSent() {
        Exchange sent = toContact(SET_PHOTO + "&fileName=a.png", new byte[10 * MEGABYTE + 1]);
        assertThat(failure(sent, ZohoBiginInputException.class)).hasMessageContaining("10 MB");
        assertThat(bigin().calls()).isEmpty();
    }

    @Test
    void whatOnlyBiginCanTellIsTyped() throws IOException {
        ZohoBiginApiException none =
                failure(
                        toContact(SET_PHOTO + "&fileName=a.png", "no picture"),
                        ZohoBiginApiException.class);
        assertThat(none.getCode()).isEqualTo("INVALID_DATA");
        ByteArrayOutputStream wide = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(5_000, 2_001, BufferedImage.TYPE_BYTE_BINARY), "png", wide);
        ZohoBiginApiException tooWide =
                failure(
                        toContact(SET_PHOTO + "&fileName=a.png", wide.toByteArray()),
                        ZohoBiginApiException.class);
        assertThat(tooWide.getStatusCode()).isEqualTo(415);
        assertThat(tooWide.getCode()).isEqualTo("FILE_SIZE_MORE_THAN_ALLOWED_SIZE");
        assertThat(tooWide).hasMessageContaining("10 megapixels");
    }

    @Test
    void onePhotoOnly() throws IOException {
        Map<String, Object> two = Map.of("a.png", image("png"), "b.png", image("png"));
        assertThat(failure(toContact(SET_PHOTO, two), ZohoBiginInputException.class))
                .hasMessageContaining("takes one file, but the message has 2");
    }

    @Test
    void theOrganisationGetsAPhoto() throws IOException {
        byte[] gif = image("gif");
        Exchange set = send(ORG_PHOTO + "&fileName=logo.gif", gif);
        assertThat(record(set)).containsEntry("code", "SUCCESS");
        assertThat(bigin().files().organizationPhoto().orElseThrow().content()).isEqualTo(gif);
        ZohoBiginApiException refused =
                failure(send(ORG_PHOTO + "&fileName=a.png", "x"), ZohoBiginApiException.class);
        assertThat(refused.getCode()).isEqualTo("INVALID_DATA");
        bigin().credentials().scopes(Set.of("ZohoBigin.org.READ"));
        bigin().credentials().revokeAccessToken(bigin().credentials().tokensIssued().get(0));
        assertThat(
                        failure(
                                send(ORG_PHOTO + "&fileName=logo.gif", gif),
                                ZohoBiginPermissionException.class))
                .hasMessageContaining("ZohoBigin.org.CREATE");
    }

    private Exchange toContact(String uri, Object body) {
        return send(uri, body, Map.of(ZohoBiginConstants.RECORD_ID, contact));
    }

    private static byte[] image(String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), kind, out);
        return out.toByteArray();
    }
}
