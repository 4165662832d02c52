package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bulk write jobs write the records of an uploaded CSV and tell what became of each. */
class BulkWritingTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private static final String MAPPINGS =
            "[{\"api_name\":\"Last_Name\",\"index\":0},{\"api_name\":\"Email\",\"index\":1}]";

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = connection("/bigin/bulk/v2");
    }

    private Rest connection(String path) {
        return Rest.raw(bigin.url() + path)
                .header(
                        "Authorization",
                        "Zoho-oauthtoken " + bigin.credentials().issueAccessToken());
    }

    private Rest.Reply upload(byte[] file) {
        Rest content =
                connection("/bigin/v2")
                        .header("feature", "bulk-write")
                        .header("X-CRM-ORG", "700123456");
        return new FormCalls(content).post("/upload", FormCalls.file("contacts.zip", file));
    }

    private static byte[] zip(String name, String csv) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(csv.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String uploaded(String csv) {
        Rest.Reply reply = upload(zip("contacts.csv", csv));
        assertThat(reply.code()).isEqualTo("FILE_UPLOAD_SUCCESS");
        return reply.json().at("/details/file_id").asText();
    }

    private Rest.Reply create(String operation, String file, String more) {
        return rest.post(
                "/write",
                "{\"operation\":\"%s\",\"ignore_empty\":true,\"resource\":[{\"type\":\"data\",\"module\":\"Contacts\",\"file_id\":\"%s\"%s}]}"
                        .formatted(operation, file, more));
    }

    /** Runs a job to its end and gives the lines of its result. */
    private List<String> written(String operation, String csv, String more) {
        Rest.Reply reply = create(operation, uploaded(csv), more);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        String id = reply.json().at("/details/id").asText();
        bigin.clock().advance(Duration.ofSeconds(10));
        JsonNode job = rest.get("/write/" + id).json();
        assertThat(job.path("status").asText()).isEqualTo("COMPLETED");
        String path = job.at("/result/download_url").asText();
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(connection("").bytes(path)))) {
            in.getNextEntry();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void uploadsCreatesAndTellsOfEachRecord() {
        bigin.module("Contacts").insert(Map.of("Last_Name", "Old", "Email", "b@a.example"));
        List<String> lines =
                written(
                        "upsert",
                        "Last_Name,Email,Title\nVarga,a@a.example,Dr\nLind,b@a.example,\n,c@a.example,\nRoth,nonsense,\n",
                        ",\"find_by\":\"Email\"");
        List<Map<String, Object>> all = bigin.module("Contacts").all();
        assertThat(all).extracting("Last_Name").containsExactly("Lind", "Varga");
        assertThat(lines)
                .containsExactly(
                        "Last_Name,Email,Title,STATUS,RECORD_ID,ERRORS",
                        "Varga,a@a.example,Dr,ADDED," + all.get(1).get("id") + ",",
                        "Lind,b@a.example,,UPDATED," + all.get(0).get("id") + ",",
                        "\"\",c@a.example,,SKIPPED,,MANDATORY_NOT_FOUND-Last_Name",
                        "Roth,nonsense,,SKIPPED,,INVALID_DATA-Email");
        assertThat(bigin.credits().used()).isEqualTo(1 + 500 + 2);
        assertThat(bigin.refused()).isEmpty();
    }

    @Test
    void stateIsOneObjectWithCounts() {
        String id =
                create("insert", uploaded("Last_Name\nVarga\n"), "")
                        .json()
                        .at("/details/id")
                        .asText();
        assertThat(rest.get("/write/" + id).json().path("status").asText()).isEqualTo("ADDED");
        bigin.clock().advance(Duration.ofSeconds(5));
        JsonNode running = rest.get("/write/" + id).json();
        assertThat(running.path("status").asText()).isEqualTo("INPROGRESS");
        assertThat(running.has("data")).isFalse();
        assertThat(running.has("result")).isFalse();
        bigin.clock().advance(Duration.ofSeconds(5));
        JsonNode done = rest.get("/write/" + id).json();
        assertThat(done.at("/resource/0/file/added_count").asInt()).isEqualTo(1);
        assertThat(done.at("/resource/0/file/total_count").asInt()).isEqualTo(1);
        assertThat(done.path("operation").asText()).isEqualTo("insert");
    }

    @Test
    void updatesByIdAndLeavesEmptyCellsAlone() {
        String id = bigin.module("Contacts").insert(Map.of("Last_Name", "Old", "Title", "Dr"));
        List<String> lines =
                written(
                        "update",
                        "id,Last_Name,Title\n" + id + ",New,\n4001002000000999999,X,\n",
                        ",\"find_by\":\"id\"");
        assertThat(lines.get(1)).isEqualTo(id + ",New,,UPDATED," + id + ",");
        assertThat(lines.get(2)).endsWith("SKIPPED,,INVALID_DATA-id");
        assertThat(bigin.module("Contacts").get(id))
                .containsEntry("Last_Name", "New")
                .containsEntry("Title", "Dr");
    }

    @Test
    void insertSkipsWhatItFinds() {
        bigin.module("Contacts").insert(Map.of("Last_Name", "Old", "Email", "b@a.example"));
        assertThat(
                        written(
                                "insert",
                                "Last_Name,Email\nLind,b@a.example\n",
                                ",\"find_by\":\"Email\""))
                .last()
                .asString()
                .contains(",SKIPPED,")
                .endsWith("DUPLICATE_DATA-Email");
    }

    @Test
    void valuesOfEveryType() {
        String company = bigin.module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        written(
                "insert",
                """
                Last_Name,Account_Name.Account_Name,Date_of_Birth,Email_Opt_Out,Owner.id
                "Va""r
                ga",Lumen,12/31/1999,true,4001002000000099002
                """,
                "");
        assertThat(bigin.module("Contacts").all().get(0))
                .containsEntry("Last_Name", "Va\"r\nga")
                .containsEntry("Date_of_Birth", "1999-12-31")
                .containsEntry("Email_Opt_Out", true)
                .extracting("Account_Name.id", "Owner.id")
                .containsExactly(company, "4001002000000099002");
    }

    @Test
    void mappingsNameLookupsFormatsAndDefaults() {
        String company = bigin.module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        List<String> lines =
                written(
                        "insert",
                        "company,born,name\n" + company + ",1999-12-31,\n",
                        ",\"field_mappings\":[{\"api_name\":\"Last_Name\",\"index\":2,\"default_value\":{\"value\":\"None\"}},"
                                + "{\"api_name\":\"Account_Name\",\"index\":0,\"find_by\":\"id\"},"
                                + "{\"api_name\":\"Date_of_Birth\",\"index\":1,\"format\":\"yyyy-MM-dd\"}]");
        assertThat(lines.get(0)).isEqualTo("name,company,born,STATUS,RECORD_ID,ERRORS");
        assertThat(bigin.module("Contacts").all().get(0))
                .containsEntry("Last_Name", "None")
                .containsEntry("Date_of_Birth", "1999-12-31");
    }

    @Test
    void linesMayComeInAnotherOrder() {
        bigin.switches().set(Switch.BULK_RESULT_IN_INPUT_ORDER, false);
        assertThat(written("insert", "Last_Name\nA\nB\n", ""))
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("B,ADDED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MANDATORY_NOT_FOUND|upsert|''",
                "INVALID_FIELD|upsert|,\"find_by\":\"Last_Name\"",
                "INVALID_DATA|merge|''",
                "COLUMN_INDEX_NOT_FOUND|insert|,\"field_mappings\":[{\"api_name\":\"Last_Name\",\"index\":5}]",
                "INVALID_FIELD|insert|,\"field_mappings\":[{\"api_name\":\"Nothing\",\"index\":0}]",
                "INVALID_FIELD|insert|,\"field_mappings\":[{\"api_name\":\"Created_Time\",\"index\":0}]",
                "MANDATORY_FIELDS_NOT_MAPPED|insert|,\"field_mappings\":[{\"api_name\":\"Email\",\"index\":1}]",
                "INVALID_DATA|insert|,\"other\":1",
            })
    void refusesJobs(String code, String operation, String more) {
        Rest.Reply reply =
                create(operation, uploaded("Last_Name,Email\nVarga,a@a.example\n"), more);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(bigin.bulkJobs().ids()).isEmpty();
    }

    @Test
    void refusesFilesAndModules() {
        assertThat(create("insert", "1", "").code()).isEqualTo("INVALID_FILE_ID");
        assertThat(create("insert", uploaded("a,".repeat(200) + "b\n"), "").code())
                .isEqualTo("HEADER_LIMIT_EXCEEDED");
        assertThat(create("insert", uploaded("Last_Name\n" + "x\n".repeat(25_001)), "").code())
                .isEqualTo("LIMIT_EXCEEDED");
        assertThat(create("insert", uploaded("Last_Name,Email\nx\n"), "").code())
                .isEqualTo("INVALID_FORMAT");
        String file = uploaded("Subject\nx\n");
        for (String module : List.of("Tasks", "Events", "Calls", "Notes", "Nothing")) {
            assertThat(
                            rest.post(
                                            "/write",
                                            "{\"operation\":\"insert\",\"resource\":[{\"type\":\"data\",\"module\":\"%s\",\"file_id\":\"%s\"}]}"
                                                    .formatted(module, file))
                                    .code())
                    .isEqualTo("MODULE_NOT_AVAILABLE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"character_encoding\":\"ISO-8859-1\"", "\"ignore_empty\":\"yes\""})
    void readsFilesInDocumentedWaysOnly(String wrong) {
        String job =
                "{\"operation\":\"insert\",%s,\"resource\":[{\"type\":\"data\",\"module\":\"Contacts\",\"file_id\":\"%s\"}]}";
        String file = uploaded("Last_Name\nVarga\n");
        assertThat(rest.post("/write", job.formatted(wrong, file)).code())
                .isEqualTo("INVALID_DATA");
        assertThat(
                        rest.post("/write", job.formatted("\"character_encoding\":\"UTF-8\"", file))
                                .status())
                .isEqualTo(201);
    }

    @Test
    void uploadNeedsItsHeadersAZipAndLessThan25Megabytes() {
        byte[] zip = zip("a.csv", "Last_Name\nx\n");
        Rest content = connection("/bigin/v2");
        assertThat(new FormCalls(content).post("/upload", FormCalls.file("a.zip", zip)).status())
                .isEqualTo(400);
        content.header("feature", "bulk-write").header("X-CRM-ORG", "1");
        assertThat(new FormCalls(content).post("/upload", FormCalls.file("a.zip", zip)).status())
                .isEqualTo(400);
        assertThat(bigin.refused()).hasSize(2);
        Rest.Reply noZip = upload("Last_Name\nx\n".getBytes(StandardCharsets.UTF_8));
        assertThat(noZip.status()).isEqualTo(200);
        assertThat(noZip.code()).isEqualTo("INVALID_FILE_FORMAT");
        assertThat(upload(zip("a.txt", "x")).code()).isEqualTo("INVALID_FILE_FORMAT");
        byte[] large = new byte[26 * 1024 * 1024];
        new Random(1).nextBytes(large);
        assertThat(upload(large).code()).isEqualTo("FILE_TOO_LARGE");
        bigin.switches().set(Switch.BULK_UPLOAD_ERROR_STATUS, 400);
        assertThat(upload(zip("a.txt", "x")).status()).isEqualTo(400);
        assertThat(bigin.bulkJobs().uploads()).isEmpty();
    }

    @Test
    void needsTheScopes() {
        String file = uploaded("Last_Name\nx\n");
        bigin.credentials().scopes(Set.of("ZohoBigin.bulk.READ", "ZohoBigin.modules.ALL"));
        rest = connection("/bigin/bulk/v2");
        assertThat(create("insert", file, "").code()).isEqualTo("OAUTH_SCOPE_MISMATCH");
        bigin.credentials()
                .scopes(Set.of("ZohoBigin.bulk.CREATE", "ZohoBigin.modules.accounts.ALL"));
        rest = connection("/bigin/bulk/v2");
        assertThat(create("insert", file, "").code()).isEqualTo("OAUTH_SCOPE_MISMATCH");
    }

    @Test
    void failsOnDemand() {
        bigin.bulkJobs().failNext(1);
        String id =
                create(
                                "insert",
                                uploaded("Last_Name\nx\n"),
                                ",\"field_mappings\":"
                                        + MAPPINGS.replace(
                                                ",{\"api_name\":\"Email\",\"index\":1}", ""))
                        .json()
                        .at("/details/id")
                        .asText();
        bigin.clock().advance(Duration.ofSeconds(10));
        JsonNode job = rest.get("/write/" + id).json();
        assertThat(job.path("status").asText()).isEqualTo("FAILED");
        assertThat(job.at("/resource/0/code").asText()).isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(bigin.module("Contacts").size()).isZero();
    }
}
