package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Undocumented paths, methods and parameters are refused and listed. */
class UnknownCallsTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = Rest.of(bigin);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /Contacts/4001002000000111001/Timeline, 400, INVALID_DATA",
        "GET, /settings/pipeline, 404, INVALID_URL_PATTERN",
        "PATCH, /Contacts, 405, INVALID_REQUEST_METHOD",
        "GET, /coql, 405, INVALID_REQUEST_METHOD",
        "PATCH, /users, 405, INVALID_REQUEST_METHOD",
        "GET, /Contacts?fields=id&foo=1, 400, INVALID_REQUEST",
        "GET, /Contacts?fields=id&fields=id, 400, INVALID_REQUEST",
        "GET, /org?x=, 400, INVALID_REQUEST"
    })
    void isRefused(String method, String path, int status, String code) {
        Rest.Reply reply = rest.write(method, path, "");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().path("status").asText()).isEqualTo("error");
        assertThat(bigin.refused()).hasSize(1);
        assertThat(bigin.refused().get(0).method()).isEqualTo(method);
    }

    @Test
    void otherHostsPathsAreUnknown() {
        assertThat(Rest.raw(bigin.url()).get("/crm/v2/Leads").status()).isEqualTo(404);
        assertThat(bigin.refused()).hasSize(1);
    }

    @Test
    void theWrongMethodMayAnswer400() {
        bigin.switches().set(Switch.WRONG_METHOD_STATUS, 400);
        assertThat(rest.write("PATCH", "/Contacts", "").status()).isEqualTo(400);
    }

    @Test
    void unknownModulesAreInvalidWhichIsDocumented() {
        for (String module : List.of("Companies", "contacts", "Social", "Deals")) {
            assertThat(rest.get("/" + module + "?fields=id").code()).isEqualTo("INVALID_MODULE");
        }
        assertThat(bigin.refused()).isEmpty();
    }

    @Test
    void idsThatAreNoNumbers() {
        Rest.Reply reply = rest.get("/Contacts/abc");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("INVALID_DATA");
        bigin.switches().set(Switch.BAD_ID_IS_BAD_URL, true);
        assertThat(rest.get("/Contacts/abc").status()).isEqualTo(404);
        assertThat(rest.get("/Contacts/4001002000000111999").status()).isEqualTo(204);
    }

    @Test
    void callsAreRecordedDecoded() {
        rest.get("/Contacts?fields=id%2CEmail");
        RecordedCall call = bigin.calls().get(0);
        assertThat(call.path()).isEqualTo("/bigin/v2/Contacts");
        assertThat(call.param("fields")).contains("id,Email");
        assertThat(call.header("authorization")).isPresent();
        assertThat(call.status()).isEqualTo(204);
        assertThat(call.credential()).isEqualTo("token");
    }
}
