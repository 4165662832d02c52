package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attachments, photos, files. */
class FilesTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private static final int MEGABYTE = 1024 * 1024;

    private BiginSimulator bigin;
    private Rest rest;
    private FormCalls forms;
    private String contact;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = Rest.of(bigin);
        forms = new FormCalls(rest);
        contact = "/Contacts/" + bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
    }

    @Test
    void attachmentsAreUploadedListedDownloadedDeleted() {
        String path = contact + "/Attachments";
        assertThat(rest.get(path + "?fields=File_Name").status()).isEqualTo(204);
        Rest.Reply uploaded = forms.post(path, FormCalls.file("offer.pdf", "bytes"));
        assertThat(uploaded.status()).isEqualTo(200);
        assertThat(uploaded.first().path("message").asText())
                .isEqualTo("attachment uploaded successfully");
        String id = uploaded.first().at("/details/id").asText();

        JsonNode item = rest.get(path + "?fields=File_Name,Size,Parent_Id,$type").first();
        assertThat(item.path("id").asText()).isEqualTo(id);
        assertThat(item.path("File_Name").asText()).isEqualTo("offer.pdf");
        assertThat(item.path("Size").asText()).isEqualTo("5");
        assertThat(item.at("/Parent_Id/name").asText()).isEqualTo("Varga");
        assertThat(item.path("$type").asText()).isEqualTo("Attachment");
        assertThat(item.has("Created_Time")).isFalse();

        HttpResponse<byte[]> bytes = forms.get(path + "/" + id);
        assertThat(bytes.body()).isEqualTo("bytes".getBytes(StandardCharsets.UTF_8));
        assertThat(bytes.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''offer.pdf");

        assertThat(rest.delete(path + "/" + id).first().path("code").asText()).isEqualTo("SUCCESS");
        Rest.Reply again = rest.delete(path + "/" + id);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.first().path("code").asText()).isEqualTo("INVALID_DATA");
        assertThat(forms.get(path + "/" + id).statusCode()).isEqualTo(204);
        assertThat(bigin.refused()).isEmpty();
    }

    @Test
    void attachmentsHavePages() {
        for (int i = 0; i < 3; i++) {
            forms.post(contact + "/Attachments", FormCalls.file(i + ".txt", "x"));
        }
        Rest.Reply page = rest.get(contact + "/Attachments?fields=File_Name&per_page=2&page=2");
        assertThat(page.first().path("File_Name").asText()).isEqualTo("2.txt");
        assertThat(page.info().path("more_records").asBoolean()).isFalse();
        assertThat(
                        rest.get(contact + "/Attachments?fields=File_Name&per_page=2")
                                .info()
                                .path("more_records")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void fieldsOfAttachmentsAreAsTheSwitchesSay() {
        String path = contact + "/Attachments";
        forms.post(path, FormCalls.file("a", "x"));
        assertThat(rest.get(path).code()).isEqualTo("REQUIRED_PARAM_MISSING");
        assertThat(rest.get(path + "?fields=Nope").code()).isEqualTo("INVALID_DATA");
        bigin.switches().set(Switch.ATTACHMENT_FIELDS_REQUIRED, false);
        assertThat(rest.get(path).first().has("$se_module")).isTrue();
        bigin.switches().set(Switch.ATTACHMENT_SYSTEM_FIELDS, Switch.Support.IGNORED);
        assertThat(rest.get(path + "?fields=Size,$type").first().has("$type")).isFalse();
        bigin.switches().set(Switch.ATTACHMENT_SYSTEM_FIELDS, Switch.Support.REFUSED);
        assertThat(rest.get(path + "?fields=Size,$type").code()).isEqualTo("INVALID_DATA");
    }

    @Test
    void linksAreAttachedButHaveNoBytes() {
        String path = contact + "/Attachments";
        String form = FormCalls.part("attachmentUrl", "https://lumen.example/a") + "--B--\r\n";
        String id = forms.post(path, form).first().at("/details/id").asText();
        assertThat(rest.get(path + "?fields=$link_url").first().path("$link_url").asText())
                .isEqualTo("https://lumen.example/a");
        assertThat(forms.get(path + "/" + id).statusCode()).isEqualTo(204);
        bigin.switches().set(Switch.LINK_DOWNLOAD_STATUS, 302);
        assertThat(forms.get(path + "/" + id).headers().firstValue("Location"))
                .contains("https://lumen.example/a");
        String none = FormCalls.part("attachmentUrl", "no address") + "--B--\r\n";
        assertThat(forms.post(path, none).code()).isEqualTo("INVALID_DATA");
    }

    @Test
    void oneAttachmentPerCall() {
        String path = contact + "/Attachments";
        String one = FormCalls.part("file\"; filename=\"a", "x");
        assertThat(forms.post(path, one + one + "--B--\r\n").code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(
                        forms.post(
                                        path,
                                        one
                                                + FormCalls.part("attachmentUrl", "https://a")
                                                + "--B--")
                                .code())
                .isEqualTo("AMBIGUITY_DURING_PROCESSING");
        assertThat(bigin.files().attachments("Contacts", contact.substring(10))).isEmpty();
    }

    @Test
    void recordsMustBeThere() {
        assertThat(forms.post("/Contacts/12/Attachments", FormCalls.file("a", "x")).code())
                .isEqualTo("INVALID_DATA");
        assertThat(rest.get("/Contacts/12/photo").code()).isEqualTo("INVALID_DATA");
        assertThat(rest.get("/Nope/12/photo").code()).isEqualTo("INVALID_MODULE");
    }

    @Test
    void attachmentsAreAsLongAsTheSwitchSays() {
        byte[] form = FormCalls.file("a", new byte[20 * MEGABYTE + 1]);
        Rest.Reply tooLong = forms.post(contact + "/Attachments", form);
        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.code()).isEqualTo("FILE_TOO_LARGE");
        bigin.switches().set(Switch.ATTACHMENT_MEGABYTES, 100);
        assertThat(forms.post(contact + "/Attachments", form).status()).isEqualTo(200);
        assertThat(bigin.calls().get(0).body()).hasSize(4_096);
    }

    @Test
    void filesGetEncryptedIds() {
        String two =
                FormCalls.part("file\"; filename=\"a.txt", "one") + FormCalls.file("b.txt", "two");
        Rest.Reply uploaded = forms.post("/files", two);
        assertThat(uploaded.record(1).at("/details/name").asText()).isEqualTo("b.txt");
        String id = uploaded.record(1).at("/details/id").asText();
        assertThat(id).matches("[0-9a-f]{64}");
        assertThat(forms.get("/files?id=" + id).body())
                .isEqualTo("two".getBytes(StandardCharsets.UTF_8));
        assertThat(forms.get("/files?id=nope").statusCode()).isEqualTo(204);
        bigin.switches().set(Switch.NO_FILE_STATUS, 404);
        assertThat(rest.get("/files?id=nope").code()).isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(rest.get("/files").code()).isEqualTo("REQUIRED_PARAM_MISSING");
        bigin.switches().set(Switch.FILE_TOO_LARGE_STATUS, 400);
        byte[] tooLong = FormCalls.file("a", new byte[20 * MEGABYTE + 1]);
        assertThat(forms.post("/files", tooLong).status()).isEqualTo(400);
        assertThat(bigin.files().all()).hasSize(2);
    }

    @Test
    void photosAreSetSentRemoved() throws IOException {
        String path = contact + "/photo";
        assertThat(forms.get(path).statusCode()).isEqualTo(204);
        assertThat(rest.delete(path).code()).isEqualTo("INVALID_DATA");
        byte[] png = image(3, 2, "png");
        Rest.Reply set = forms.post(path, FormCalls.file("me.png", png));
        assertThat(set.json().path("message").asText()).isEqualTo("photo uploaded successfully");
        assertThat(set.json().has("data")).isFalse();
        HttpResponse<byte[]> photo = forms.get(path);
        assertThat(photo.body()).isEqualTo(png);
        assertThat(photo.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(rest.delete(path).json().path("code").asText()).isEqualTo("SUCCESS");
        assertThat(forms.get(path).statusCode()).isEqualTo(204);
        bigin.switches().set(Switch.PHOTO_RESULT_IN_DATA, true);
        assertThat(forms.post(path, FormCalls.file("me.png", png)).first().path("code").asText())
                .isEqualTo("SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void fourKindsOfPicturesAreTaken(String kind) throws IOException {
        byte[] picture = image(3, 2, kind);
        assertThat(forms.post(contact + "/photo", FormCalls.file("a." + kind, picture)).status())
                .isEqualTo(200);
    }

    @Test
    void otherPhotosAreRefused() throws IOException {
        String path = contact + "/photo";
        assertThat(forms.post(path, FormCalls.file("a.png", "no picture")).code())
                .isEqualTo("INVALID_DATA");
        Rest.Reply long10 = forms.post(path, FormCalls.file("a.png", new byte[10 * MEGABYTE + 1]));
        assertThat(long10.status()).isEqualTo(415);
        assertThat(long10.code()).isEqualTo("FILE_SIZE_MORE_THAN_ALLOWED_SIZE");
        Rest.Reply wide = forms.post(path, FormCalls.file("a.png", image(4_000, 2_501, "png")));
        assertThat(wide.code()).isEqualTo("FILE_SIZE_MORE_THAN_ALLOWED_SIZE");
        assertThat(forms.post(path, FormCalls.file("a.png", image(4_000, 2_500, "png"))).status())
                .isEqualTo(200);
    }

    @Test
    void theOrganisationHasAPhoto() throws IOException {
        assertThat(rest.get("/org").json().at("/org/0/photo_id").isNull()).isTrue();
        assertThat(forms.post("/org/photo", FormCalls.file("a.png", image(1, 1, "png"))).status())
                .isEqualTo(200);
        assertThat(rest.get("/org").json().at("/org/0/photo_id").isTextual()).isTrue();
        assertThat(bigin.files().organizationPhoto()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "EXTENDED, attachment; filename*=UTF-8''a%20%C3%A4%22.txt",
        "QUOTED, 'attachment; filename=\"a \u00c3\u00a4\\\".txt\"'",
        "NONE, attachment",
    })
    void namesAreSentAsTheSwitchSays(Switch.FileNameForm form, String header) {
        bigin.switches().set(Switch.FILE_NAME_FORM, form);
        String id =
                bigin.files()
                        .attach(
                                "Contacts",
                                contact.substring(10),
                                "a \u00e4\".txt",
                                "text/plain",
                                new byte[0]);
        assertThat(
                        forms.get(contact + "/Attachments/" + id)
                                .headers()
                                .firstValue("Content-Disposition"))
                .contains(header);
    }

    @Test
    void scopesOfFilesAreTheirOwn() {
        bigin.credentials().scopes(Set.of("ZohoBigin.modules.contacts.ALL"));
        Rest narrow = Rest.of(bigin);
        assertThat(narrow.get(contact + "/photo").status()).isEqualTo(204);
        assertThat(narrow.get(contact + "/Attachments?fields=id").code())
                .isEqualTo("OAUTH_SCOPE_MISMATCH");
        assertThat(narrow.get("/files?id=1").code()).isEqualTo("OAUTH_SCOPE_MISMATCH");
    }

    @Test
    void resetForgetsFiles() {
        forms.post("/files", FormCalls.file("a", "x"));
        bigin.reset();
        assertThat(bigin.files().all()).isEmpty();
    }

    private static byte[] image(int width, int height, String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR), kind, out);
        return out.toByteArray();
    }
}
