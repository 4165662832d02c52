package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.simulator.Fault;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that the component does not know. */
class ZohoBiginProducerRawTest extends SimulatedBigin {
    private static final String RAW = "zoho-bigin:org?operation=raw";

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:text").to(RAW + "&path=/files").convertBodyTo(String.class);
            }
        };
    }

    @Test
    void getsWithParametersThatAreEncoded() {
        contacts(3);
        Exchange listed =
                send(
                        RAW + "&path=Contacts",
                        "not sent",
                        Map.of(
                                ZohoBiginConstants.QUERY_PARAMETERS,
                                Map.of("fields", "Last_Name,Email", "per_page", 2)));
        assertThat((List<?>) record(listed).get("data")).hasSize(2);
        assertThat(listed.getMessage().getHeader(ZohoBiginConstants.RESPONSE_CODE)).isEqualTo(200);
        assertThat(calls("GET", "/bigin/v2/Contacts").get(0).param("fields"))
                .contains("Last_Name,Email");
        assertThat(calls("GET", "/bigin/v2/Contacts").get(0).body()).isEmpty();
    }

    @Test
    void postsTheBodyAsItIs() {
        String json = "{\"data\":[{\"Last_Name\":\"V\"}]}";
        Exchange made = send(RAW + "&method=post&path=/bigin/v2/Contacts", json);
        assertThat(record(made)).containsKey("data");
        assertThat(calls("POST", "/bigin/v2/Contacts").get(0).body()).isEqualTo(json);
        assertThat(bigin().module("Contacts").size()).isEqualTo(1);
    }

    @Test
    void postsMapsAsJsonAndAnswersAsAsked() {
        Exchange made =
                send(
                        RAW + "&method=POST&path=/Contacts&outputType=json",
                        Map.of("data", List.of(Map.of(LAST_NAME, "V"))));
        assertThat(made.getMessage().getBody()).asString().startsWith("{\"data\":[{");
    }

    @Test
    void nothingFoundIsANullBody() {
        Exchange listed =
                send(
                        RAW + "&path=/Contacts",
                        "before",
                        Map.of(ZohoBiginConstants.QUERY_PARAMETERS, Map.of("fields", "id")));
        assertThat(listed.getException()).isNull();
        assertThat(listed.getMessage().getBody()).isNull();
        assertThat(listed.getMessage().getHeader(ZohoBiginConstants.RESPONSE_CODE)).isEqualTo(204);
    }

    @Test
    void otherThanJsonIsAStream() throws Exception {
        bigin().faults()
                .add(Fault.answer(200, "text/csv", "a,b"))
                .on("GET", "/bigin/v2/files")
                .always();
        assertThat(template.requestBody("direct:text", (Object) null)).isEqualTo("a,b");
        Exchange exchange = send(RAW + "&path=/files", null);
        assertThat(exchange.getMessage().getBody()).isInstanceOf(InputStream.class);
    }

    @Test
    void openStreamsEndWithTheirExchangeAndFreeTheirPlace() {
        byte[] big = new byte[200_000];
        bigin().faults()
                .add(
                        Fault.answer(
                                200,
                                "application/octet-stream",
                                new String(big, StandardCharsets.ISO_8859_1)))
                .on("GET", "/bigin/v2/files")
                .always();
        for (int i = 0; i < 12; i++) {
            assertThat(send(RAW + "&path=/files&maxConcurrentRequests=2", null).getException())
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../oauth",
                "/Contacts/../../x",
                "/Contacts/./1",
                "http://elsewhere",
                "/a//b",
                "/a#b"
            })
    void pathsThatLeaveTheApiAreRefused(String path) {
        Exchange sent = send(RAW, null, Map.of(ZohoBiginConstants.PATH, path));
        failure(sent, ZohoBiginInputException.class);
        assertThat(bigin().calls()).isEmpty();
    }

    @Test
    void queryInThePathIsRefusedWithAdvice() {
        Exchange sent = send(RAW, null, Map.of(ZohoBiginConstants.PATH, "/Contacts?fields=id"));
        assertThat(failure(sent, ZohoBiginInputException.class))
                .hasMessageContaining("CamelZohoBiginQueryParameters");
    }

    @Test
    void encodedDotsStayWithinTheirSegment() {
        send(RAW, null, Map.of(ZohoBiginConstants.PATH, "/Contacts/%2e%2e/org"));
        assertThat(bigin().calls()).extracting("path").doesNotContain("/bigin/v2/org");
    }

    @Test
    void unknownMethodIsRefused() {
        assertThat(
                        failure(
                                send(
                                        RAW + "&path=/org",
                                        null,
                                        Map.of("CamelZohoBiginMethod", "TRACE")),
                                ZohoBiginInputException.class))
                .hasMessageContaining("TRACE");
    }

    @Test
    void errorsAreTypedAsEverywhere() {
        Exchange sent = send(RAW + "&path=/Contacts", null);
        assertThat(failure(sent, ZohoBiginInvalidDataException.class).getCode())
                .isEqualTo("REQUIRED_PARAM_MISSING");
    }
}
