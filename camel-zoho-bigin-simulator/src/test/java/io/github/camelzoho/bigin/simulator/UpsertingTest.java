package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Upserts say whether they inserted or updated, and by which field. */
class UpsertingTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07.654Z"));
        rest = Rest.of(bigin);
    }

    private Rest.Reply upsert(String records, String more) {
        return rest.post("/Contacts/upsert", "{\"data\":[" + records + "]" + more + "}");
    }

    private static final String ADA = "{\"Last_Name\":\"Varga\",\"Email\":\"%s\"}";

    @Test
    void insertsThenUpdatesByEmailWithoutRegardToCase() {
        Rest.Reply one = upsert(ADA.formatted("ada@a.example"), "");
        assertThat(one.status()).isEqualTo(201);
        assertThat(one.first().path("action").asText()).isEqualTo("insert");
        assertThat(one.first().path("duplicate_field").isNull()).isTrue();
        Rest.Reply two =
                upsert(ADA.formatted("ADA@a.example"), ",\"duplicate_check_fields\":[\"Email\"]");
        assertThat(two.status()).isEqualTo(200);
        assertThat(two.first().path("action").asText()).isEqualTo("update");
        assertThat(two.first().path("duplicate_field").asText()).isEqualTo("Email");
        assertThat(two.first().at("/details/id").asText())
                .isEqualTo(one.first().at("/details/id").asText());
        assertThat(bigin.module("Contacts").size()).isEqualTo(1);
    }

    @Test
    void anInsertMayAnswer200() {
        bigin.switches().set(Switch.UPSERT_INSERT_STATUS, 200);
        assertThat(upsert(ADA.formatted("ada@a.example"), "").status()).isEqualTo(200);
    }

    @Test
    void withoutAValueOfTheCheckFieldItAlwaysInserts() {
        upsert("{\"Last_Name\":\"Varga\"}", ",\"duplicate_check_fields\":[\"Email\"]");
        upsert("{\"Last_Name\":\"Varga\"}", ",\"duplicate_check_fields\":[\"Email\"]");
        assertThat(bigin.module("Contacts").size()).isEqualTo(2);
    }

    @Test
    void onlyUniqueFieldsCanBeChecked() {
        Rest.Reply reply =
                upsert(ADA.formatted("a@a.example"), ",\"duplicate_check_fields\":[\"Last_Name\"]");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("INVALID_DATA");
    }

    @Test
    void mandatoryFieldsAreNeededOnlyForAnInsert() {
        upsert(ADA.formatted("ada@a.example"), "");
        assertThat(upsert("{\"Email\":\"ada@a.example\"}", "").status()).isEqualTo(200);
        assertThat(upsert("{\"Email\":\"bo@a.example\"}", "").first().path("code").asText())
                .isEqualTo("MANDATORY_NOT_FOUND");
    }

    @Test
    void customUniqueFieldsAreCheckedAfterTheNamedOnes() {
        bigin.organization()
                .addField(
                        "Contacts",
                        FieldDefinition.of("Badge", FieldType.TEXT).asCustom().asUnique());
        bigin.module("Contacts").insert(Map.of("Last_Name", "Varga", "Badge", "7"));
        Rest.Reply reply =
                upsert(
                        "{\"Last_Name\":\"V\",\"Email\":\"v@a.example\",\"Badge\":\"7\"}",
                        ",\"duplicate_check_fields\":[\"Email\"]");
        assertThat(reply.first().path("duplicate_field").asText()).isEqualTo("Badge");
    }

    @Test
    void theSecondOfABatchUpdatesTheFirst() {
        Rest.Reply reply =
                upsert(ADA.formatted("a@a.example") + "," + ADA.formatted("a@a.example"), "");
        assertThat(reply.record(0).path("action").asText()).isEqualTo("insert");
        assertThat(reply.record(1).path("action").asText()).isEqualTo("update");
        assertThat(reply.status()).isEqualTo(200);
    }
}
