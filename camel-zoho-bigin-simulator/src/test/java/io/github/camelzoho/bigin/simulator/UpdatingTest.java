package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Updates change what is sent and nothing else. */
class UpdatingTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07.654Z"));
        rest = Rest.of(bigin);
    }

    private String contact() {
        return bigin.module("Contacts")
                .insert(Map.of("Last_Name", "Varga", "Email", "ada@lumen.example"));
    }

    @Test
    void absentKeysStayAndNullClears() {
        String id = contact();
        bigin.clock().advance(Duration.ofMinutes(1));
        Rest.Reply reply =
                rest.put("/Contacts/" + id, "{\"data\":[{\"Email\":null,\"Title\":\"CEO\"}]}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.first().path("message").asText()).isEqualTo("record updated");
        assertThat(reply.first().at("/details/Modified_Time").asText())
                .isEqualTo("2031-03-04T09:09:07+02:00");
        assertThat(reply.first().at("/details/Created_Time").asText())
                .isEqualTo("2031-03-04T09:08:07+02:00");
        JsonNode record = rest.get("/Contacts/" + id).first();
        assertThat(record.path("Email").isNull()).isTrue();
        assertThat(record.path("Title").asText()).isEqualTo("CEO");
        assertThat(record.path("Last_Name").asText()).isEqualTo("Varga");
    }

    @Test
    void mandatoryFieldsCannotBeCleared() {
        Rest.Reply reply = rest.put("/Contacts/" + contact(), "{\"data\":[{\"Last_Name\":null}]}");
        assertThat(reply.first().path("code").asText()).isEqualTo("MANDATORY_NOT_FOUND");
    }

    @Test
    void manyRecordsNeedTheirIds() {
        String one = contact();
        String two = bigin.module("Contacts").insert(Map.of("Last_Name", "Lind"));
        Rest.Reply reply =
                rest.put(
                        "/Contacts",
                        "{\"data\":[{\"id\":\"%s\",\"Title\":\"A\"},{\"Title\":\"B\"},{\"id\":\"9\"},{\"id\":\"%s\",\"Title\":\"C\"}]}"
                                .formatted(one, two));
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.record(0).path("details").has("Created_Time")).isFalse();
        assertThat(reply.record(1).path("code").asText()).isEqualTo("MANDATORY_NOT_FOUND");
        assertThat(reply.record(2).path("code").asText()).isEqualTo("INVALID_DATA");
        assertThat(reply.record(3).path("code").asText()).isEqualTo("SUCCESS");
        assertThat(bigin.module("Contacts").get(two)).containsEntry("Title", "C");
    }

    @Test
    void anotherRecordsUniqueValueIsADuplicateButNotOnesOwn() {
        String one = contact();
        String two = bigin.module("Contacts").insert(Map.of("Last_Name", "Lind"));
        String body = "{\"data\":[{\"Email\":\"ADA@lumen.example\"}]}";
        assertThat(rest.put("/Contacts/" + two, body).first().path("code").asText())
                .isEqualTo("DUPLICATE_DATA");
        assertThat(rest.put("/Contacts/" + one, body).status()).isEqualTo(200);
    }

    @Test
    void anUnknownIdIsInvalid() {
        Rest.Reply reply = rest.put("/Contacts/12", "{\"data\":[{\"Title\":\"A\"}]}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.first().path("code").asText()).isEqualTo("INVALID_DATA");
    }

    @Test
    void thePathTakesOneRecordAndNoOtherId() {
        String id = contact();
        assertThat(rest.put("/Contacts/" + id, "{\"data\":[{},{}]}").code())
                .isEqualTo("LIMIT_EXCEEDED");
        assertThat(rest.put("/Contacts/" + id, "{\"data\":[{\"id\":\"5\"}]}").code())
                .isEqualTo("INVALID_DATA");
    }

    @Test
    void ifUnmodifiedSinceIsHonouredOrIgnored() {
        String id = contact();
        Rest old = Rest.of(bigin).header("If-Unmodified-Since", "2031-03-04T09:08:06+02:00");
        String body = "{\"data\":[{\"Title\":\"A\"}]}";
        Rest.Reply refused = old.put("/Contacts/" + id, body);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.first().path("code").asText()).isEqualTo("ALREADY_MODIFIED");
        Rest same = Rest.of(bigin).header("If-Unmodified-Since", "2031-03-04T09:08:07+02:00");
        assertThat(same.put("/Contacts/" + id, body).status()).isEqualTo(200);
        bigin.switches().set(Switch.IF_UNMODIFIED_SINCE, Switch.Support.IGNORED);
        assertThat(old.put("/Contacts/" + id, body).status()).isEqualTo(200);
    }

    private Rest.Reply deal(String method, String path, String fields) {
        return rest.write(method, path, "{\"data\":[{" + fields + "}]}");
    }

    @Test
    void stagesDependOnTheSubPipeline() {
        Rest.Reply made =
                deal(
                        "POST",
                        "/Pipelines",
                        "\"Deal_Name\":\"A\",\"Sub_Pipeline\":\"Renewals\",\"Stage\":\"Due\"");
        assertThat(made.status()).isEqualTo(201);
        String path = "/Pipelines/" + made.first().at("/details/id").asText();
        assertThat(rest.get(path).first().at("/Pipeline/name").asText()).isEqualTo("Sales");
        assertThat(
                        deal("PUT", path, "\"Stage\":\"Proposal\"")
                                .first()
                                .at("/details/api_name")
                                .asText())
                .isEqualTo("Stage");
        assertThat(
                        deal("PUT", path, "\"Sub_Pipeline\":\"Onboarding Standard\"")
                                .first()
                                .path("code")
                                .asText())
                .isEqualTo("DEPENDENT_FIELD_MISSING");
        assertThat(
                        deal("PUT", path, "\"Sub_Pipeline\":\"Nope\"")
                                .first()
                                .at("/details/api_name")
                                .asText())
                .isEqualTo("Sub_Pipeline");
        assertThat(
                        deal(
                                        "PUT",
                                        path,
                                        "\"Sub_Pipeline\":\"Onboarding Standard\",\"Stage\":\"Done\"")
                                .status())
                .isEqualTo(200);
        assertThat(rest.get(path).first().at("/Pipeline/name").asText()).isEqualTo("Onboarding");
        assertThat(deal("PUT", path, "\"Pipeline\":{\"id\":\"4001002000000091001\"}").status())
                .isEqualTo(400);
    }
}
