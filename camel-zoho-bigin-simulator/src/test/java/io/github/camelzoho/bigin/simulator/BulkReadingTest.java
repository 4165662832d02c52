package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bulk read jobs go through their states by the clock and give a ZIP with a CSV. */
class BulkReadingTest {
    @RegisterExtension static final BiginSimulatorExtension BIGIN = new BiginSimulatorExtension();

    private BiginSimulator bigin;
    private Rest rest;

    @BeforeEach
    void connect() {
        bigin = BIGIN.simulator();
        bigin.clock().set(Instant.parse("2031-03-04T07:08:07Z"));
        rest = connection();
    }

    private Rest connection() {
        return Rest.raw(bigin.url() + "/bigin/bulk/v2")
                .header(
                        "Authorization",
                        "Zoho-oauthtoken " + bigin.credentials().issueAccessToken());
    }

    private String created(String query) {
        Rest.Reply reply = rest.post("/read", "{\"query\":" + query + "}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.first().at("/details/id").asText();
    }

    private JsonNode job(String id) {
        return rest.get("/read/" + id).first();
    }

    private String state(String id) {
        return job(id).path("state").asText();
    }

    /** The lines of the only file of the result. */
    private List<String> lines(String id) {
        try (ZipInputStream zip =
                new ZipInputStream(
                        new ByteArrayInputStream(rest.bytes("/read/" + id + "/result")))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo(id + ".csv");
            String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(zip.getNextEntry()).isNull();
            return text.lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> read(String query) {
        String id = created(query);
        bigin.clock().advance(Duration.ofSeconds(10));
        assertThat(state(id)).isEqualTo("COMPLETED");
        return lines(id);
    }

    @Test
    void createAnswersAsDocumented() {
        Rest.Reply reply = rest.post("/read", "{\"query\":{\"module\":\"Contacts\"}}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.first().path("code").asText()).isEqualTo("ADDED_SUCCESSFULLY");
        JsonNode details = reply.first().path("details");
        assertThat(details.path("operation").asText()).isEqualTo("read");
        assertThat(details.path("state").asText()).isEqualTo("ADDED");
        assertThat(details.at("/created_by/name").asText()).isEqualTo("Ada Varga");
        assertThat(details.path("created_time").asText()).isEqualTo("2031-03-04T09:08:07+02:00");
        assertThat(bigin.credits().used()).isEqualTo(50);
    }

    @Test
    void goesThroughItsStates() {
        String id = created("{\"module\":\"Contacts\"}");
        assertThat(state(id)).isEqualTo("ADDED");
        bigin.clock().advance(Duration.ofSeconds(4));
        assertThat(state(id)).isEqualTo("QUEUED");
        bigin.clock().advance(Duration.ofSeconds(4));
        assertThat(state(id)).isEqualTo("IN PROGRESS");
        assertThat(rest.get("/read/" + id + "/result").status()).isEqualTo(404);
        bigin.clock().advance(Duration.ofSeconds(2));
        assertThat(state(id)).isEqualTo("COMPLETED");
        assertThat(bigin.credits().used()).isEqualTo(50 + 5);
    }

    @Test
    void holdsTheColumnsAskedForAndTheId() {
        String company = bigin.module("Accounts").insert(Map.of("Account_Name", "Lumen, \"L\""));
        String contact =
                bigin.module("Contacts")
                        .insert(
                                Map.of(
                                        "Last_Name",
                                        "Väth\nzwei",
                                        "Account_Name",
                                        Map.of("id", company),
                                        "Email_Opt_Out",
                                        true));
        assertThat(
                        read(
                                "{\"module\":\"Contacts\",\"fields\":[\"Email_Opt_Out\",\"Account_Name\","
                                        + "\"Account_Name.Account_Name\",\"Owner.last_name\",\"Created_Time\",\"Email\"]}"))
                .containsExactly(
                        "id,Email_Opt_Out,Account_Name,Account_Name.Account_Name,Owner.last_name,Created_Time,Email",
                        contact
                                + ",true,"
                                + company
                                + ",\"Lumen, \"\"L\"\"\",Varga,2031-03-04T09:08:07+02:00,");
        assertThat(read("{\"module\":\"Contacts\"}").get(0))
                .startsWith("id,Owner,Created_By")
                .contains(",Last_Name,");
    }

    @Test
    void pagesAreJobsOfTheirOwn() {
        bigin.bulkJobs().recordsPerJob(2);
        for (int i = 0; i < 5; i++) {
            bigin.module("Contacts").insert(Map.of("Last_Name", "N" + i));
        }
        String query = "{\"module\":\"Contacts\",\"fields\":[\"Last_Name\"],\"page\":%d}";
        String first = created(query.formatted(1));
        String last = created(query.formatted(3));
        bigin.clock().advance(Duration.ofSeconds(10));
        JsonNode result = job(first).path("result");
        assertThat(result.path("count").asInt()).isEqualTo(2);
        assertThat(result.path("per_page").asInt()).isEqualTo(2);
        assertThat(result.path("more_records").asBoolean()).isTrue();
        assertThat(result.path("download_url").asText())
                .isEqualTo("/bigin/bulk/v2/read/" + first + "/result");
        assertThat(job(last).at("/result/more_records").asBoolean()).isFalse();
        assertThat(job(last).at("/query/page").asInt()).isEqualTo(3);
        assertThat(lines(last)).hasSize(2).last().asString().endsWith(",N4");
    }

    @Test
    void emptyModuleGivesTheHeaderOrAnEmptyFile() {
        assertThat(read("{\"module\":\"Contacts\",\"fields\":[\"Last_Name\"]}"))
                .containsExactly("id,Last_Name");
        bigin.switches().set(Switch.BULK_EMPTY_FILE, true);
        assertThat(read("{\"module\":\"Contacts\",\"fields\":[\"Last_Name\"]}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Last_Name|equal|'\"varga\"'|Varga",
                "Last_Name|not_equal|'\"Varga\"'|Lind Roth",
                "Last_Name|in|'[\"Varga\",\"Roth\"]'|Varga Roth",
                "Last_Name|not_in|'[\"Varga\",\"Roth\"]'|Lind",
                "Last_Name|contains|'\"in\"'|Lind",
                "Last_Name|not_contains|'\"in\"'|Varga Roth",
                "Last_Name|starts_with|'\"va\"'|Varga",
                "Last_Name|ends_with|'\"th\"'|Roth",
                "Email|equal|'\"${EMPTY}\"'|Lind Roth",
                "Email|not_equal|'\"${EMPTY}\"'|Varga",
                "Date_of_Birth|between|'[\"2000-01-01\",\"2000-12-31\"]'|Lind",
                "Date_of_Birth|not_between|'[\"2000-01-01\",\"2000-12-31\"]'|Varga",
                "Date_of_Birth|less_than|'\"2000-01-01\"'|Varga",
                "Created_Time|greater_equal|'\"2031-03-04T09:08:07+02:00\"'|Varga Lind Roth",
                "Email_Opt_Out|equal|true|Roth",
            })
    void findsByComparator(String field, String comparator, String value, String names) {
        bigin.module("Contacts")
                .insert(
                        Map.of(
                                "Last_Name",
                                "Varga",
                                "Email",
                                "v@a.example",
                                "Date_of_Birth",
                                "1999-05-05"));
        bigin.module("Contacts").insert(Map.of("Last_Name", "Lind", "Date_of_Birth", "2000-05-05"));
        bigin.module("Contacts").insert(Map.of("Last_Name", "Roth", "Email_Opt_Out", true));
        List<String> lines =
                read(
                        "{\"module\":\"Contacts\",\"fields\":[\"Last_Name\"],\"criteria\":"
                                + condition(field, comparator, value)
                                + "}");
        assertThat(lines.subList(1, lines.size()))
                .extracting(line -> line.substring(line.indexOf(',') + 1))
                .containsExactly(names.split(" "));
    }

    private static String condition(String field, String comparator, String value) {
        return "{\"api_name\":\"%s\",\"comparator\":\"%s\",\"value\":%s}"
                .formatted(field, comparator, value);
    }

    @Test
    void groupsAndViews() {
        bigin.module("Contacts").insert(Map.of("Last_Name", "Varga", "Title", "Dr"));
        bigin.module("Contacts").insert(Map.of("Last_Name", "Lind", "Title", "Dr"));
        bigin.module("Contacts").insert(Map.of("Last_Name", "Roth"));
        String either =
                "{\"group_operator\":\"or\",\"group\":["
                        + condition("Last_Name", "equal", "\"Varga\"")
                        + ","
                        + condition("Last_Name", "equal", "\"Roth\"")
                        + "]}";
        String query = "{\"module\":\"Contacts\",\"fields\":[\"Last_Name\"],\"criteria\":%s}";
        assertThat(read(query.formatted(either))).hasSize(3);
        String nested =
                "{\"group_operator\":\"and\",\"group\":["
                        + condition("Title", "equal", "\"Dr\"")
                        + ","
                        + either
                        + "]}";
        assertThat(read(query.formatted(nested))).hasSize(2);
        bigin.switches().set(Switch.BULK_NESTED_GROUPS, false);
        assertThat(rest.post("/read", "{\"query\":" + query.formatted(nested) + "}").code())
                .isEqualTo("AMBIGUOUS_GROUP_IN_CRITERIA");
        String view =
                bigin.organization()
                        .addCustomView("Contacts", "Doctors", row -> "Dr".equals(row.get("Title")));
        assertThat(
                        read(
                                "{\"module\":\"Contacts\",\"fields\":[\"Title\"],\"cvid\":\""
                                        + view
                                        + "\"}"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MODULE_NOT_SUPPORTED|{\"module\":\"Nothing\"}",
                "MODULE_NOT_SUPPORTED|{\"module\":\"Social\"}",
                "MANDATORY_NOT_FOUND|{}",
                "PAGE_RANGE_EXCEEDED|{\"module\":\"Contacts\",\"page\":0}",
                "CVID_NOT_SUPPORTED|{\"module\":\"Contacts\",\"cvid\":\"1\"}",
                "INVALID_DATA|{\"module\":\"Contacts\",\"fields\":[\"Nothing\"]}",
                "INVALID_DATA|{\"module\":{\"api_name\":\"Contacts\"}}",
                "INVALID_CRITERIA|{\"module\":\"Contacts\",\"criteria\":\"x\"}",
                "AMBIGUOUS_CRITERIA|{\"module\":\"Contacts\",\"criteria\":{\"api_name\":\"id\",\"group\":[]}}",
                "GROUP_OPERATOR_NOT_SUPPORTED|{\"module\":\"Contacts\",\"criteria\":{\"group_operator\":\"xor\",\"group\":[]}}",
                "FIELD_IN_CRITERIA_NOT_SUPPORTED|{\"module\":\"Contacts\",\"criteria\":{\"api_name\":\"Nothing\",\"comparator\":\"equal\",\"value\":1}}",
                "FIELD_COMPARATOR_IN_CRITERIA_NOT_SUPPORTED|{\"module\":\"Contacts\",\"criteria\":{\"api_name\":\"Last_Name\",\"comparator\":\"equals\",\"value\":\"x\"}}",
                "VALUE_TYPE_NOT_SUPPORTED|{\"module\":\"Contacts\",\"criteria\":{\"api_name\":\"Last_Name\",\"comparator\":\"in\",\"value\":\"x\"}}",
            })
    void refuses(String code, String query) {
        Rest.Reply reply = rest.post("/read", "{\"query\":" + query + "}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(bigin.bulkJobs().ids()).isEmpty();
    }

    @Test
    void refusesWrongCallbacksTypesAndMedia() {
        String query = "\"query\":{\"module\":\"Contacts\"}";
        assertThat(
                        rest.post(
                                        "/read",
                                        "{"
                                                + query
                                                + ",\"callback\":{\"url\":\"x\",\"method\":\"post\"}}")
                                .code())
                .isEqualTo("INVALID_CALLBACK_URL");
        assertThat(
                        rest.post(
                                        "/read",
                                        "{"
                                                + query
                                                + ",\"callback\":{\"url\":\"http://a.example\",\"method\":\"get\"}}")
                                .code())
                .isEqualTo("INVALID_CALLBACK_METHOD");
        assertThat(rest.post("/read", "{" + query + ",\"file_type\":\"ics\"}").status())
                .isEqualTo(400);
        assertThat(rest.form("/read", "{" + query + "}").status()).isEqualTo(415);
        assertThat(rest.post("/read", "{" + query + ",\"other\":1}").status()).isEqualTo(400);
        assertThat(bigin.refused()).hasSize(1);
    }

    @Test
    void needsTheScopeOfBulkAndOfTheModule() {
        bigin.credentials()
                .scopes(Set.of("ZohoBigin.bulk.READ", "ZohoBigin.modules.contacts.READ"));
        rest = connection();
        assertThat(rest.post("/read", "{\"query\":{\"module\":\"Contacts\"}}").status())
                .isEqualTo(201);
        assertThat(rest.post("/read", "{\"query\":{\"module\":\"Accounts\"}}").code())
                .isEqualTo("OAUTH_SCOPE_MISMATCH");
    }

    @Test
    void takesTheModuleAsObjectWhereTheSwitchSaysSo() {
        bigin.switches().set(Switch.BULK_MODULE_FORM, Switch.ModuleForm.OBJECT);
        assertThat(rest.post("/read", "{\"query\":{\"module\":\"Contacts\"}}").status())
                .isEqualTo(400);
        String id = created("{\"module\":{\"api_name\":\"Contacts\"}}");
        assertThat(job(id).at("/query/module/api_name").asText()).isEqualTo("Contacts");
    }

    @Test
    void tenDownloadsAMinute() {
        String id = created("{\"module\":\"Contacts\"}");
        bigin.clock().advance(Duration.ofSeconds(10));
        for (int i = 0; i < 10; i++) {
            assertThat(rest.get("/read/" + id + "/result").status()).isEqualTo(200);
        }
        assertThat(rest.get("/read/" + id + "/result").status()).isEqualTo(429);
        bigin.clock().advance(Duration.ofMinutes(1));
        assertThat(rest.get("/read/" + id + "/result").status()).isEqualTo(200);
    }

    @Test
    void unknownJobsAreNotFound() {
        assertThat(rest.get("/read/4001002000000222999").status()).isEqualTo(404);
        assertThat(rest.get("/read/4001002000000222999").code()).isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(rest.get("/read/4001002000000222999/result").status()).isEqualTo(404);
    }

    @Test
    void failsOnDemand() {
        bigin.bulkJobs().failNext(1);
        String id = created("{\"module\":\"Contacts\"}");
        bigin.clock().advance(Duration.ofSeconds(10));
        assertThat(state(id)).isEqualTo("FAILURE");
        assertThat(rest.get("/read/" + id + "/result").status()).isEqualTo(404);
    }

    @Test
    void eventsComeAsCalendar() throws IOException {
        bigin.module("Events")
                .insert(
                        Map.of(
                                "Event_Title",
                                "Tasting; bread",
                                "Start_DateTime",
                                "2031-03-05T10:00:00+02:00",
                                "End_DateTime",
                                "2031-03-05T11:00:00+02:00"));
        Rest.Reply reply =
                rest.post("/read", "{\"query\":{\"module\":\"Events\"},\"file_type\":\"ics\"}");
        String id = reply.first().at("/details/id").asText();
        bigin.clock().advance(Duration.ofSeconds(10));
        assertThat(job(id).path("file_type").asText()).isEqualTo("ics");
        try (ZipInputStream zip =
                new ZipInputStream(
                        new ByteArrayInputStream(rest.bytes("/read/" + id + "/result")))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo(id + ".ics");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("BEGIN:VCALENDAR\r\n")
                    .contains("DTSTART:20310305T080000Z\r\n", "SUMMARY:Tasting\\; bread\r\n")
                    .endsWith("END:VCALENDAR\r\n");
        }
    }

    @Test
    void postsTheEndToTheCallback() throws Exception {
        BlockingQueue<String> posted = new ArrayBlockingQueue<>(2);
        HttpServer hook =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext(
                "/",
                call -> {
                    posted.add(
                            new String(
                                    call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                    call.sendResponseHeaders(204, -1);
                    call.close();
                });
        hook.start();
        try {
            String url = "http://127.0.0.1:" + hook.getAddress().getPort() + "/zb";
            rest.post(
                    "/read",
                    "{\"query\":{\"module\":\"Contacts\"},\"callback\":{\"url\":\""
                            + url
                            + "\",\"method\":\"post\"}}");
            assertThat(posted).isEmpty();
            bigin.clock().advance(Duration.ofSeconds(10));
            String body = posted.poll(20, TimeUnit.SECONDS);
            assertThat(body)
                    .contains(
                            "\"job_id\":\"" + bigin.bulkJobs().ids().get(0) + "\"",
                            "\"state\":\"COMPLETED\"",
                            "\"more_records\":false");
        } finally {
            hook.stop(0);
        }
    }
}
