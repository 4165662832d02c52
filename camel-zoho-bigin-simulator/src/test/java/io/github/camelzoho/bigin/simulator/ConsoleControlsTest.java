package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The control calls, which work from any language. */
class ConsoleControlsTest {
    private final BiginSimulator bigin =
            BiginSimulator.start(
                    SimulatorOptions.defaults()
                            .withConsole(true)
                            .withSwitches(List.of("MIXED_BATCH_STATUS=207")));
    private final Rest control = Rest.raw(bigin.url() + "/_simulator").header("X-Simulator", "t");

    @BeforeEach
    void stopClock() {
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
    }

    @AfterEach
    void close() {
        bigin.close();
    }

    @Test
    void recordsAreMadeChangedAndDeleted() {
        Rest.Reply made = control.post("/records/Contacts", "{\"Last_Name\":\"Varga\"}");
        assertThat(made.status()).isEqualTo(201);
        String id = made.json().path("id").asText();
        assertThat(bigin.module("Contacts").get(id)).containsEntry("Last_Name", "Varga");

        assertThat(control.put("/records/Contacts/" + id, "{\"Last_Name\":\"Okoro\"}").status())
                .isEqualTo(200);
        assertThat(bigin.module("Contacts").get(id)).containsEntry("Last_Name", "Okoro");

        assertThat(control.delete("/records/Contacts/" + id).status()).isEqualTo(200);
        assertThat(bigin.module("Contacts").size()).isZero();
        assertThat(bigin.calls()).isEmpty();
        assertThat(bigin.credits().used()).isZero();
    }

    @Test
    void switchesAreToldAndSet() {
        assertThat(control.get("/switches").json().path("MIXED_BATCH_STATUS").asInt())
                .isEqualTo(207);
        assertThat(control.put("/switches/MIXED_BATCH_STATUS", "202").status()).isEqualTo(200);
        assertThat(control.put("/switches/DELETED_PATH", "BOTH").status()).isEqualTo(200);
        assertThat(bigin.switches().get(Switch.MIXED_BATCH_STATUS)).isEqualTo(202);
        assertThat(bigin.switches().get(Switch.DELETED_PATH)).isEqualTo(Switch.DeletedPath.BOTH);
        assertThat(control.get("/switches").json()).hasSameSizeAs(Switch.all());
    }

    @Test
    void resetLeavesWhatItWasStartedWith() {
        bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
        bigin.switches().set(Switch.MIXED_BATCH_STATUS, 400);
        Rest.of(bigin).get("/org");
        assertThat(control.post("/reset", "").status()).isEqualTo(200);
        assertThat(bigin.module("Contacts").size()).isZero();
        assertThat(bigin.switches().get(Switch.MIXED_BATCH_STATUS)).isEqualTo(207);
        assertThat(control.get("/state").json().path("changes")).isEmpty();
        assertThat(control.get("/state").json().path("calls")).isEmpty();
    }

    @Test
    void clockAndSearchIndexAreMoved() {
        bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
        Rest rest = Rest.of(bigin);
        assertThat(rest.get("/Contacts/search?word=Varga").status()).isEqualTo(204);
        assertThat(control.post("/search-index", "").status()).isEqualTo(200);
        assertThat(rest.get("/Contacts/search?word=Varga").status()).isEqualTo(200);
        assertThat(control.post("/clock", "PT2H").status()).isEqualTo(200);
        assertThat(bigin.clock().now()).isEqualTo(Instant.parse("2031-03-04T09:08:07Z"));
        assertThat(rest.get("/org").code()).as("the token is old now").isEqualTo("INVALID_TOKEN");
    }

    @Test
    void callsAreMadeToFail() {
        String fault =
                "{\"status\":503,\"method\":\"GET\",\"path\":\"/bigin/v2/org\",\"times\":2,"
                        + "\"retryAfter\":3}";
        assertThat(control.post("/faults", fault).status()).isEqualTo(200);
        Rest rest = Rest.of(bigin);
        assertThat(rest.get("/users").status()).isEqualTo(200);
        Rest.Reply failed = rest.get("/org");
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.http().headers().firstValue("Retry-After")).contains("3");
        assertThat(control.delete("/faults").status()).isEqualTo(200);
        assertThat(rest.get("/org").status()).isEqualTo(200);
        assertThat(control.post("/faults", "{}").status()).isEqualTo(200);
        assertThat(rest.get("/users").status()).as("any call, once").isEqualTo(503);
    }

    @Test
    void theStateComesOnceAndThenOnlyTheTime() {
        bigin.module("Products").insert(Map.of("Product_Name", "Oven"));
        Rest.Reply first = control.get("/state?module=Products");
        String version = first.json().path("version").asText();
        assertThat(first.json().path("records").path("rows").path(0).path("name").asText())
                .isEqualTo("Oven");
        assertThat(first.http().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        Rest.Reply again = control.get("/state?module=Products&version=" + version);
        assertThat(again.json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("version", "time");
        Rest.of(bigin).get("/org");
        assertThat(control.get("/state?module=Products&version=" + version).json().has("calls"))
                .isTrue();
        assertThat(control.get("/state?module=Nowhere").json().path("records").path("module"))
                .hasToString("\"Contacts\"");
    }

    @Test
    void secretsOfTheAccountsServerAreNotShown() {
        Rest.raw(bigin.url())
                .post("/oauth/v2/token?refresh_token=r-1&client_secret=s-1&client_id=c", "");
        assertThat(control.get("/state").text())
                .contains("/oauth/v2/token")
                .doesNotContain("r-1", "s-1");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /records/Nowhere, {}, 400, There is no module Nowhere",
        "POST, /records/Contacts, '{\"LastName\":\"V\"}', 400, Contacts has no field LastName",
        "POST, /records/Contacts, no json, 400, please check if the input JSON is valid",
        "PUT, /records/Contacts/1, {}, 400, Contacts has no 1",
        "DELETE, /records/Contacts/abc, '', 400, abc",
        "PUT, /switches/NOWHERE, 1, 400, There is no switch NOWHERE",
        "PUT, /switches/DATE_HEADER, perhaps, 400, Switch DATE_HEADER has no value perhaps",
        "POST, /clock, soon, 400, not a duration like PT15S: soon",
        "POST, /faults, '{\"state\":503}', 400, a fault has no state",
        "POST, /faults, '{\"status\":\"x\"}', 400, status is not a number",
        "PATCH, /reset, '', 404, there is no PATCH /_simulator/reset",
        "POST, /nowhere, '', 404, there is no POST /_simulator/nowhere",
        "POST, /page.js, '', 405, only GET is taken here"
    })
    void mistakesAreNamed(String method, String path, String body, int status, String words) {
        Rest.Reply reply = control.write(method, path, body);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("error").asText()).contains(words);
    }

    @Test
    void pagesOfOtherSitesCanChangeNothing() {
        Rest without = Rest.raw(bigin.url() + "/_simulator");
        Rest.Reply refused = without.post("/records/Contacts", "{\"Last_Name\":\"V\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("error").asText()).contains("X-Simulator");
        Rest.Reply asked = without.write("OPTIONS", "/records/Contacts", "");
        assertThat(asked.http().headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(bigin.module("Contacts").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/_simulator/page.css", "/_simulator/page.js"})
    void thePageLoadsNothingFromElsewhere(String path) {
        Rest.Reply file = Rest.raw(bigin.url()).get(path);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.http().headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'");
        assertThat(file.text().replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http://", "https://", "innerHTML", "eval(");
    }

    @Test
    void withoutItThePathsAreUnknownAsTheyAreToBigin() {
        try (BiginSimulator plain = BiginSimulator.start()) {
            for (String path : List.of("/", "/_simulator/state", "/_simulator/page.js")) {
                assertThat(Rest.raw(plain.url()).get(path).status()).isEqualTo(404);
            }
            assertThat(plain.refused()).hasSize(3);
        }
    }
}
