package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts come to Bigin with all their characters although the exchange has a character set of its
 * own, as one from a file has that is not in UTF-8.
 */
class ZohoBiginCharactersTest extends SimulatedBigin {
    private static final String NAME = "Müller € Ωmega";
    private static final String JSON = "{\"Last_Name\":\"" + NAME + "\"}";
    private static final String CREATE = "zoho-bigin:Contacts?operation=create";
    private static final String BULK_WRITE =
            "zoho-bigin:Contacts?operation=bulkWrite&streaming=false";

    @TempDir Path folder;

    private Exchange inLatin1(String uri, Object body, Map<String, Object> headers) {
        return template.request(
                uri,
                exchange -> {
                    exchange.setProperty(Exchange.CHARSET_NAME, "ISO-8859-1");
                    exchange.getMessage().setBody(body);
                    headers.forEach(exchange.getMessage()::setHeader);
                });
    }

    private void assertStored(String name) {
        assertThat(bigin().module("Contacts").all())
                .singleElement()
                .satisfies(contact -> assertThat(contact).containsEntry(LAST_NAME, name));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(CREATE, JSON),
                Arguments.of(CREATE, new StringReader(JSON)),
                Arguments.of(CREATE, List.of(JSON)),
                Arguments.of(BULK_WRITE, "Last_Name\n" + NAME + "\n"),
                Arguments.of(BULK_WRITE, new StringReader("Last_Name\n" + NAME + "\n")),
                Arguments.of(BULK_WRITE, "[" + JSON + "]"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void allCharactersOfATextAreWritten(String uri, Object text) {
        assertThat(inLatin1(uri, text, Map.of()).getException()).isNull();
        assertStored(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "application/json; charset=UTF-8"})
    void textOfARawCallIsInTheCharacterSetOfItsMediaType(String type) {
        Map<String, Object> headers =
                type.isEmpty() ? Map.of() : Map.of(Exchange.CONTENT_TYPE, type);
        String raw = "zoho-bigin:org?operation=raw&method=POST&path=/Contacts";
        String body = "{\"data\":[" + JSON + "]}";
        assertThat(inLatin1(raw, body, headers).getException()).isNull();
        assertStored(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Last_Name\nMüller\n", "[{\"Last_Name\":\"Müller\"}]"})
    void fileIsReadInItsCharacterSet(String content) throws Exception {
        Files.write(folder.resolve("in"), content.getBytes(StandardCharsets.ISO_8859_1));
        String files = "file:" + folder + "?charset=ISO-8859-1&initialDelay=0&delay=50";
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(files).routeId("files").to(BULK_WRITE);
                    }
                });
        NotifyBuilder done = new NotifyBuilder(context).fromRoute("files").whenDone(1).create();
        assertThat(done.matches(20, TimeUnit.SECONDS)).isTrue();
        assertStored("Müller");
    }

    @Test
    void allCharactersOfATextAreTransformed() throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:transformed")
                                .transformDataType(new DataType("zoho-bigin:application-json"));
                    }
                });
        Exchange transformed = inLatin1("direct:transformed", JSON, Map.of());
        assertThat(transformed.getMessage().getBody())
                .isEqualTo(JSON.getBytes(StandardCharsets.UTF_8));
    }
}
