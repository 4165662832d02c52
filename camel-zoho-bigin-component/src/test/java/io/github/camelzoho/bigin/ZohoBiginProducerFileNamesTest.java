package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.Switch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of files do no harm, neither on the way to Bigin nor from it. */
class ZohoBiginProducerFileNamesTest extends SimulatedBigin {
    private static final List<String> NAMES =
            List.of(
                    "Grüße aus Köln.txt",
                    "a \"quoted\" name.txt",
                    "Angebot 3/4.txt",
                    "back\\slash.txt",
                    "🚀 emoji 👩‍👩‍👧.txt",
                    "100% 'fine'; really=yes.txt",
                    "日本語.txt",
                    "a+b c.txt");

    @TempDir static Path folder;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:save")
                        .to("zoho-bigin:org?operation=downloadFile")
                        .to("file:" + folder.resolve("inner"));
            }
        };
    }

    static Stream<Arguments> namesAndForms() {
        return NAMES.stream()
                .flatMap(
                        name ->
                                Stream.of(Switch.FileNameForm.values())
                                        .filter(form -> form != Switch.FileNameForm.NONE)
                                        .map(form -> Arguments.of(name, form)));
    }

    @ParameterizedTest
    @MethodSource("namesAndForms")
    void comeBackAsTheyWere(String name, Switch.FileNameForm form) {
        bigin().switches().set(Switch.FILE_NAME_FORM, form);
        bigin().switches().set(Switch.FORM_NAMES_DECODED, true);
        send(
                "zoho-bigin:org?operation=uploadFile",
                "x",
                Map.of(ZohoBiginConstants.FILE_NAME, name));
        assertThat(bigin().files().all().get(0).name()).isEqualTo(name);
        Exchange read =
                send("zoho-bigin:org?operation=downloadFile", bigin().files().all().get(0).id());
        assertThat(read.getMessage().getHeader(ZohoBiginConstants.FILE_NAME)).isEqualTo(name);
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void quotesStayEscapedWhereBiginDoesNotDecodeThem() {
        send(
                "zoho-bigin:org?operation=uploadFile",
                "x",
                Map.of(ZohoBiginConstants.FILE_NAME, "a \"b\".txt"));
        assertThat(bigin().files().all().get(0).name()).isEqualTo("a %22b%22.txt");
    }

    @Test
    void lineBreaksInANameAddNoHeader() {
        String evil = "a.txt\"\r\nContent-Type: text/html\r\n\r\n<script>\r\n--x\u0000\u0085";
        Exchange sent =
                send(
                        "zoho-bigin:org?operation=uploadFile",
                        "hello",
                        Map.of(ZohoBiginConstants.FILE_NAME, evil));
        assertThat(sent.getException()).isNull();
        RecordedCall call = calls("POST", "/bigin/v2/files").get(0);
        assertThat(call.body())
                .contains(
                        "filename=\"a.txt%22%0D%0AContent-Type: text/html%0D%0A%0D%0A<script>%0D%0A--x%00%C2%85\"\r\n");
        assertThat(bigin().files().all().get(0).content()).asString().isEqualTo("hello");
        assertThat(bigin().refused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void lineBreaksFromBiginAreTakenOut(Switch.FileNameForm form) {
        bigin().switches().set(Switch.FILE_NAME_FORM, form);
        String id = bigin().files().add("a\r\nSet-Cookie: x.txt", "text/plain", new byte[1]);
        Exchange read = send("zoho-bigin:org?operation=downloadFile", id);
        String name = read.getMessage().getHeader(ZohoBiginConstants.FILE_NAME, String.class);
        String camel = read.getMessage().getHeader(Exchange.FILE_NAME, String.class);
        assertThat(name == null ? "" : name).doesNotContain("\r", "\n");
        assertThat(camel == null ? "" : camel).doesNotContain("\r", "\n");
        assertThat(name == null).isEqualTo(form == Switch.FileNameForm.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "../../evil.txt, .._.._evil.txt",
                "..\\..\\evil.txt, .._.._evil.txt",
                "/etc/passwd, _etc_passwd",
                "sub/folder/a.txt, sub_folder_a.txt",
                "C:\\a.txt, C:_a.txt",
                ".., _..",
                "., _.",
                "${body}.txt, ${body}.txt",
                "Grüße \"🚀\".txt, Grüße \"🚀\".txt"
            })
    void noNameLeadsAFileOutOfItsFolder(String name, String saved) throws IOException {
        Path inner = folder.resolve("inner");
        String id = bigin().files().add(name, "text/plain", new byte[] {1, 2, 3});
        assertThat(send("direct:save", id).getException()).isNull();
        assertThat(inner.resolve(saved)).hasBinaryContent(new byte[] {1, 2, 3});
        Files.delete(inner.resolve(saved));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void theNameOfAnotherFileDoesNotStay() {
        bigin().switches().set(Switch.FILE_NAME_FORM, Switch.FileNameForm.NONE);
        String id = bigin().files().add("a.txt", "text/plain", new byte[1]);
        Exchange read =
                send(
                        "zoho-bigin:org?operation=downloadFile",
                        id,
                        Map.of(
                                Exchange.FILE_NAME,
                                "orders.csv",
                                ZohoBiginConstants.FILE_NAME,
                                "orders.csv",
                                Exchange.CONTENT_TYPE,
                                "text/csv"));
        assertThat(read.getMessage().getHeaders())
                .doesNotContainKeys(Exchange.FILE_NAME, ZohoBiginConstants.FILE_NAME)
                .containsEntry(Exchange.CONTENT_TYPE, "text/plain");
    }
}
