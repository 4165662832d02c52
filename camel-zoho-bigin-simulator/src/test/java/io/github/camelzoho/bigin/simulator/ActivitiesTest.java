package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tasks, events and calls need that other records do not. */
class ActivitiesTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        rest = Rest.of(bigin);
    }

    private Rest.Reply task(String more) {
        return rest.post("/Tasks", "{\"data\":[{\"Subject\":\"Ring\"" + more + "}]}");
    }

    private static String related(String id, String module) {
        return ",\"Related_To\":{\"id\":\"%s\"},\"$related_module\":\"%s\"".formatted(id, module);
    }

    @ParameterizedTest
    @CsvSource({"Contacts, Contacts", "Accounts, Accounts", "Pipelines, Deals"})
    void belongToARecordOfTheModuleNamed(String module, String named) {
        String id = bigin.module(module).insert(Map.of());
        assertThat(task(related(id, named)).status()).isEqualTo(201);
        assertThat(bigin.refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pipelines", "Products", "contacts"})
    void aPipelineRecordIsADealHereAndOtherModulesAreNone(String named) {
        String id = bigin.module("Pipelines").insert(Map.of("Deal_Name", "Oven"));
        Rest.Reply reply = task(related(id, named));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.first().path("code").asText()).isEqualTo("INVALID_DATA");
        assertThat(reply.first().path("details").path("api_name").asText())
                .isEqualTo("$related_module");
    }

    @Test
    void theModuleMustBeNamed() {
        String id = bigin.module("Contacts").insert(Map.of("Last_Name", "V"));
        Rest.Reply reply = task(",\"Related_To\":{\"id\":\"" + id + "\"}");
        assertThat(reply.first().path("code").asText()).isEqualTo("DEPENDENT_FIELD_MISSING");
        assertThat(reply.first().path("details").path("api_name").asText())
                .isEqualTo("$related_module");
        assertThat(bigin.module("Tasks").size()).isZero();
    }

    @Test
    void theRecordMustBeThere() {
        String id = bigin.module("Contacts").insert(Map.of("Last_Name", "V"));
        for (String module : new String[] {"Accounts", "Deals"}) {
            Rest.Reply reply = task(related(id, module));
            assertThat(reply.first().path("code").asText()).isEqualTo("INVALID_DATA");
            assertThat(reply.first().path("details").path("api_name").asText())
                    .isEqualTo("Related_To");
        }
        assertThat(task(related("abc", "Contacts")).status()).isEqualTo(400);
    }

    @Test
    void itMayBeTakenAway() {
        String contact = bigin.module("Contacts").insert(Map.of("Last_Name", "V"));
        String id = task(related(contact, "Contacts")).first().path("details").path("id").asText();
        assertThat(rest.put("/Tasks/" + id, "{\"data\":[{\"Related_To\":null}]}").status())
                .isEqualTo(200);
        assertThat(bigin.module("Tasks").get(id).get("Related_To")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "00:00, Inbound, 400",
        "0, Outbound, 400",
        "00:00, Missed, 201",
        "00:01, Inbound, 201",
        "10:00, Outbound, 201"
    })
    void aCallTookTimeUnlessItWasMissed(String duration, String type, int status) {
        Rest.Reply reply =
                rest.post(
                        "/Calls",
                        """
                        {"data":[{"Call_Start_Time":"2031-03-04T09:08:07+02:00",
                          "Call_Duration":"%s","Call_Type":"%s"}]}
                        """
                                .formatted(duration, type));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.first().path("details").path("api_name").asText(""))
                .isEqualTo(status == 400 ? "Call_Duration" : "");
    }

    @Test
    void aMissedCallStaysOneWhenItIsChanged() {
        String id =
                bigin.module("Calls")
                        .insert(Map.of("Call_Type", "Missed", "Call_Duration", "00:00"));
        String body = "{\"data\":[{\"Call_Duration\":\"00:00\"%s}]}";
        assertThat(rest.put("/Calls/" + id, body.formatted("")).status()).isEqualTo(200);
        assertThat(
                        rest.put("/Calls/" + id, body.formatted(",\"Call_Type\":\"Inbound\""))
                                .first()
                                .path("code")
                                .asText())
                .isEqualTo("INVALID_DATA");
    }
}
