package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms are read strictly. */
class FormsTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private FormCalls forms;
    private String contact;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        forms = new FormCalls(Rest.of(bigin));
        contact = "/Contacts/" + bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
    }

    @Test
    void namesOfFormsAreDecodedIfTheSwitchSaysSo() {
        String path = contact + "/Attachments";
        forms.post(path, FormCalls.file("a%22b%0D%0A.txt", "x"));
        bigin.switches().set(Switch.FORM_NAMES_DECODED, true);
        forms.post(path, FormCalls.file("a%22b%0D%0A.txt", "x"));
        assertThat(bigin.files().attachments("Contacts", contact.substring(10)))
                .extracting("name")
                .containsExactly("a%22b%0D%0A.txt", "a\"b\r\n.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "--B--\r\n",
                "--C\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--C--",
                "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--B",
                "preamble\r\n--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--B--\r\nepilogue",
                "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"b\"\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''a\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: attachment; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nX: y\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Type: text/plain\r\n\r\nx\r\n--B--",
                "--B\r\nContent-Disposition: form-data; name=\"other\"; filename=\"a\"\r\n\r\nx\r\n--B--"
            })
    void formsOfAnyOtherFormAreRefused(String form) {
        assertThat(forms.post("/files", form).code()).isEqualTo("INVALID_REQUEST");
        assertThat(bigin.refused()).hasSize(1);
        assertThat(bigin.files().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx",
                "--B\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\n\nx\n--B--"
            })
    void formsThatNobodyCanReadAreRefusedByTheServerItself(String form) {
        assertThat(forms.post("/files", form).status()).isEqualTo(500);
        assertThat(bigin.files().all()).isEmpty();
    }

    @Test
    void formsNeedTheirTypeUtf8AndAName() {
        byte[] form = FormCalls.file("a", "x").getBytes(StandardCharsets.UTF_8);
        assertThat(forms.post("/files", "multipart/form-data", form).status()).isEqualTo(500);
        assertThat(forms.post("/files", "multipart/mixed; boundary=B", form).code())
                .isEqualTo("INVALID_REQUEST");
        assertThat(forms.post("/files", "multipart/form-data; boundary=\"B\"", form).status())
                .isEqualTo(200);
        byte[] latin = FormCalls.file("\u00e4", "x").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(forms.post("/files", latin).code()).isEqualTo("INVALID_REQUEST");
        assertThat(forms.post("/files", FormCalls.part("file", "x") + "--B--").code())
                .isEqualTo("INVALID_DATA");
    }
}
