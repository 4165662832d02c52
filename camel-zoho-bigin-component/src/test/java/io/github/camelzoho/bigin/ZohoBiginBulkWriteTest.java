package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bulk write as a whole: files are uploaded, jobs awaited, and each record gets its outcome. */
class ZohoBiginBulkWriteTest extends SimulatedBigin {
    private static final String JOBS = "/bigin/bulk/v2/write";
    private static final String UPLOAD = "/bigin/v2/upload";
    private static final String INSERT = "zoho-bigin:Contacts?operation=bulkWrite";
    private static final String UPSERT = INSERT + "&bulkOperation=upsert&findBy=Email";
    private static final String UPDATE = INSERT + "&bulkOperation=update";

    /** A POJO as routes have them. */
    public record Person(String Last_Name, String Email, LocalDate Date_of_Birth) {}

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:each")
                        .toD("${header.uri}")
                        .split(body())
                        .streaming()
                        .stopOnException()
                        .to("mock:each");
            }
        };
    }

    private Map<String, Object> only() {
        assertThat(bigin().module("Contacts").size()).isEqualTo(1);
        return bigin().module("Contacts").all().get(0);
    }

    private static List<Map<String, Object>> named(String... names) {
        return Arrays.stream(names).map(name -> Map.<String, Object>of(LAST_NAME, name)).toList();
    }

    @AfterEach
    void noFileIsLeft() {
        BulkFiles.awaitNone();
    }

    @Test
    void insertsAListAndTellsOfEachRecord() {
        Exchange written = send(INSERT, named("A", "B", "C"));
        List<Map<String, Object>> outcomes = records(written);
        assertThat(outcomes).extracting("status").containsOnly("success");
        assertThat(outcomes).extracting("action").containsOnly("insert");
        assertThat(outcomes).extracting("row").containsExactly(1, 2, 3);
        assertThat(outcomes)
                .extracting("id")
                .containsExactlyElementsOf(
                        bigin().module("Contacts").all().stream()
                                .map(row -> row.get("id"))
                                .toList());
        assertThat(outcomes.get(1).get("record")).isEqualTo(Map.of(LAST_NAME, "B"));
        assertThat(written.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.SUCCESS_COUNT, 3)
                .containsEntry(ZohoBiginConstants.FAILED_COUNT, 0);
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void uploadsAsBiginWantsIt() {
        send(INSERT, named("A"));
        send(INSERT, named("B"));
        List<RecordedCall> uploads = calls("POST", UPLOAD);
        assertThat(uploads).hasSize(2);
        assertThat(uploads.get(0).header("feature")).contains("bulk-write");
        assertThat(uploads.get(0).header("X-CRM-ORG")).contains("700123456");
        // Who the organisation is was asked once.
        assertThat(calls("GET", "/bigin/v2/org")).hasSize(1);
        assertThat(calls("POST", JOBS).get(0).body())
                .contains(
                        "\"operation\":\"insert\"",
                        "\"ignore_empty\":true",
                        "\"character_encoding\":\"UTF-8\"",
                        "\"module\":\"Contacts\"",
                        "{\"api_name\":\"Last_Name\",\"index\":0}");
        ZohoBiginEndpoint endpoint = context.getEndpoint(INSERT, ZohoBiginEndpoint.class);
        assertThat(endpoint.getCredits()).isEqualTo(bigin().credits().used()).isGreaterThan(1000);
    }

    @Test
    void valuesOfEveryTypeArrive() {
        bigin().organization()
                .addField(
                        "Contacts",
                        FieldDefinition.of("Colours", FieldType.MULTISELECTPICKLIST).asCustom());
        bigin().organization()
                .addField("Contacts", FieldDefinition.of("Seen", FieldType.DATETIME).asCustom());
        bigin().organization()
                .addField("Contacts", FieldDefinition.of("Worth", FieldType.CURRENCY).asCustom());
        bigin().organization()
                .addField("Contacts", FieldDefinition.of("Met", FieldType.DATETIME).asCustom());
        String company = bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        Map<String, Object> record = new LinkedHashMap<>();
        record.put(LAST_NAME, "Va\"r, ga;\nÄ😀");
        record.put("Account_Name", Map.of("id", company, "name", "Lumen"));
        record.put("Owner", Map.of("id", "4001002000000099002"));
        record.put("Email_Opt_Out", true);
        record.put("Date_of_Birth", "1999-12-31");
        record.put("Seen", "2031-03-04T09:08:07+05:00");
        record.put("Met", OffsetDateTime.parse("2031-03-04T09:08:07.5Z"));
        record.put("Worth", new BigDecimal("12.50"));
        record.put("Colours", List.of("red", "dark green"));
        record.put("Title", null);
        record.put("Tag", List.of());
        assertThat(records(send(INSERT, List.of(record))))
                .extracting("code")
                .containsOnly("SUCCESS");
        assertThat(only())
                .containsEntry(LAST_NAME, "Va\"r, ga;\nÄ😀")
                .containsEntry("Account_Name", Map.of("id", company, "name", "Lumen"))
                .containsEntry("Email_Opt_Out", true)
                .containsEntry("Date_of_Birth", "1999-12-31")
                .containsEntry("Seen", "2031-03-04T06:08:07+02:00")
                .containsEntry("Met", "2031-03-04T11:08:07+02:00")
                .containsEntry("Worth", new BigDecimal("12.50"))
                .containsEntry("Colours", List.of("red", "dark green"))
                .extracting("Owner.id")
                .isEqualTo("4001002000000099002");
    }

    @Test
    void pojosJsonAndIteratorsAreRecordsToo() {
        assertThat(records(send(INSERT, List.of(new Person("A", null, null))))).hasSize(1);
        assertThat(record(send(INSERT, Map.of(LAST_NAME, "B")))).containsEntry("code", "SUCCESS");
        assertThat(records(send(INSERT, "[{\"Last_Name\":\"C\"},{\"Last_Name\":\"D\"}]")))
                .hasSize(2);
        assertThat(records(send(INSERT + "&streaming=false", named("E", "F").iterator())))
                .hasSize(2);
        assertThat(bigin().module("Contacts").all())
                .extracting(LAST_NAME)
                .containsExactly("A", "B", "C", "D", "E", "F");
    }

    @Test
    void recordsNeedNotHaveTheSameKeys() {
        records(
                send(
                        INSERT,
                        List.of(
                                Map.of(LAST_NAME, "A"),
                                Map.of(LAST_NAME, "B", "Title", "Dr"),
                                Map.of("Email", "c@a.example", LAST_NAME, "C"))));
        assertThat(bigin().module("Contacts").all())
                .extracting(LAST_NAME, "Title", "Email")
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("A", null, null),
                        org.assertj.core.api.Assertions.tuple("B", "Dr", null),
                        org.assertj.core.api.Assertions.tuple("C", null, "c@a.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "|", ":", "\t"})
    void csvWithAnySeparator(String separator) {
        String csv =
                "\uFEFFLast_Name,Email,Account_Name.Account_Name,Date_of_Birth\r\n\"O,h;|:\t\"\"\",a@a.example,Lumen,1999-12-31\r\n"
                        .replaceAll(",(?!h)", java.util.regex.Matcher.quoteReplacement(separator));
        bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        Exchange written =
                send(
                        INSERT + "&streaming=false",
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(records(written)).extracting("status").containsExactly("success");
        assertThat(only())
                .containsEntry(LAST_NAME, "O,h;|:\t\"")
                .containsEntry("Date_of_Birth", "1999-12-31")
                .extracting("Account_Name.name")
                .isEqualTo("Lumen");
    }

    @Test
    void outcomesOfACsvAreStreamed() {
        Exchange written =
                template.request(
                        "direct:each",
                        asked -> {
                            asked.getMessage().setHeader("uri", INSERT);
                            asked.getMessage().setBody("Last_Name\nA\nB\n");
                        });
        assertThat(written.getException()).isNull();
        assertThat(getMockEndpoint("mock:each").getExchanges())
                .extracting(exchange -> exchange.getMessage().getBody(Map.class).get("id"))
                .hasSize(2)
                .doesNotContainNull();
    }

    @Test
    void streamTellsAtItsEndOfRejections() {
        String csv = "Last_Name,Email\nA,a@a.example\nB,nonsense\nC,c@a.example\n";
        Exchange written =
                template.request(
                        "direct:each",
                        asked -> {
                            asked.getMessage().setHeader("uri", INSERT);
                            asked.getMessage().setBody(csv);
                        });
        // The splitter looks one ahead.
        assertThat(getMockEndpoint("mock:each").getExchanges()).hasSize(2);
        ZohoBiginPartialFailureException failure = rootCause(written);
        assertThat(failure)
                .hasMessageContaining("1 of 3 records were rejected, the first is record 2");
        assertThat(failure.getOutcomes()).hasSize(1);
        getMockEndpoint("mock:each").reset();
        Exchange reported =
                template.request(
                        "direct:each",
                        asked -> {
                            asked.getMessage().setHeader("uri", INSERT + "&partialFailure=report");
                            asked.getMessage().setBody(csv);
                        });
        assertThat(reported.getException()).isNull();
        assertThat(getMockEndpoint("mock:each").getExchanges()).hasSize(3);
    }

    private static ZohoBiginPartialFailureException rootCause(Exchange exchange) {
        Throwable cause = exchange.getException();
        while (cause.getCause() != null && !(cause instanceof ZohoBiginException)) {
            cause = cause.getCause();
        }
        assertThat(cause).isInstanceOf(ZohoBiginPartialFailureException.class);
        return (ZohoBiginPartialFailureException) cause;
    }

    @Test
    void rejectedRecordsAreToldInInputOrder() {
        List<Map<String, Object>> batch =
                List.of(
                        Map.of(LAST_NAME, "A", "Email", "a@a.example"),
                        Map.of("First_Name", "nobody"),
                        Map.of(LAST_NAME, "C", "Email", "nonsense"));
        ZohoBiginPartialFailureException failure =
                failure(send(INSERT, batch), ZohoBiginPartialFailureException.class);
        assertThat(failure.getOutcomes())
                .extracting("code")
                .containsExactly("SUCCESS", "MANDATORY_NOT_FOUND", "INVALID_DATA");
        assertThat(failure.getOutcomes().get(2))
                .containsEntry("message", "Email: INVALID_DATA")
                .containsEntry(
                        "details",
                        Map.of(
                                "errors",
                                List.of(Map.of("code", "INVALID_DATA", "api_name", "Email"))));
        Exchange reported = send(INSERT + "&partialFailure=report", batch);
        assertThat(records(reported)).hasSize(3);
        // The first is a duplicate of itself now.
        assertThat(reported.getMessage().getHeader(ZohoBiginConstants.FAILED_COUNT)).isEqualTo(3);
    }

    @Test
    void singleRejectedRecordThrowsWhatItWasRejectedFor() {
        assertThat(send(INSERT, Map.of(LAST_NAME, "A", "Email", "nonsense")).getException())
                .isInstanceOf(ZohoBiginInvalidDataException.class)
                .hasMessageContaining("INVALID_DATA");
    }

    @Test
    void upsertsByAField() {
        String id =
                bigin().module("Contacts").insert(Map.of(LAST_NAME, "Old", "Email", "b@a.example"));
        List<Map<String, Object>> outcomes =
                records(
                        send(
                                UPSERT,
                                List.of(
                                        Map.of(LAST_NAME, "A", "Email", "a@a.example"),
                                        Map.of(LAST_NAME, "B", "Email", "b@a.example"))));
        assertThat(outcomes).extracting("action").containsExactly("insert", "update");
        assertThat(outcomes.get(1)).containsEntry("id", id);
        assertThat(send(INSERT + "&bulkOperation=upsert", named("A")).getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("needs findBy");
    }

    @Test
    void updatesByIdUnlessAnotherFieldIsNamed() {
        List<String> ids = contacts(2);
        records(
                send(
                        UPDATE,
                        List.of(
                                Map.of("id", ids.get(1), LAST_NAME, "New1"),
                                Map.of("id", ids.get(0), LAST_NAME, "New0"))));
        assertThat(bigin().module("Contacts").all())
                .extracting(LAST_NAME)
                .containsExactly("New0", "New1");
        assertThat(send(UPDATE, named("A")).getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("record 1 of the body has no id");
    }

    @Test
    void insertWithFindBySkipsWhatIsThere() {
        bigin().module("Contacts").insert(Map.of(LAST_NAME, "Old", "Email", "b@a.example"));
        Exchange written =
                send(
                        INSERT + "&findBy=Email",
                        List.of(
                                Map.of(LAST_NAME, "A", "Email", "a@a.example"),
                                Map.of(LAST_NAME, "B", "Email", "b@a.example")));
        assertThat(records(written)).extracting("status").containsExactly("success", "skipped");
        assertThat(bigin().module("Contacts").all())
                .extracting(LAST_NAME)
                .containsExactly("Old", "A");
    }

    @Test
    void emptyValuesLeaveFieldsAloneOrClearThem() {
        String id =
                bigin().module("Contacts")
                        .insert(Map.of(LAST_NAME, "A", "Title", "Dr", "Phone", "1"));
        Map<String, Object> cleared = new LinkedHashMap<>();
        cleared.put("id", id);
        cleared.put(LAST_NAME, "B");
        cleared.put("Title", null);
        records(send(UPDATE, List.of(cleared)));
        assertThat(only()).containsEntry("Title", "Dr").containsEntry(LAST_NAME, "B");
        records(send(UPDATE + "&ignoreEmpty=false", List.of(cleared)));
        assertThat(only()).containsEntry("Title", null).containsEntry("Phone", "1");
        assertThat(
                        send(
                                        UPDATE + "&ignoreEmpty=false",
                                        List.of(cleared, Map.of("id", id, LAST_NAME, "C")))
                                .getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("record 2 of the body has other keys than the first");
    }

    @Test
    void recordsThatWereReadCanBeWrittenBack() {
        bigin().module("Contacts").insert(Map.of(LAST_NAME, "A", "Title", "Dr"));
        Map<String, Object> read = records(send("zoho-bigin:Contacts?operation=list", null)).get(0);
        read.put("Title", "Prof");
        assertThat(records(send(UPDATE, List.of(read))))
                .extracting("status")
                .containsExactly("success");
        assertThat(only()).containsEntry("Title", "Prof");
        Map<String, Object> bulk =
                records(send("zoho-bigin:Contacts?operation=bulkRead&streaming=false", null))
                        .get(0);
        bulk.put("Title", "Dr");
        records(send(UPDATE, List.of(bulk)));
        assertThat(only()).containsEntry("Title", "Dr");
    }

    @Test
    void fieldsSayWhatIsWritten() {
        records(
                send(
                        INSERT + "&fields=Last_Name",
                        List.of(Map.of(LAST_NAME, "A", "Title", "Dr", "Nothing", 1))));
        assertThat(only()).containsEntry(LAST_NAME, "A").containsEntry("Title", null);
    }

    @Test
    void moreThanOneJobTakes() {
        List<Map<String, Object>> many =
                IntStream.range(0, 25_001)
                        .mapToObj(i -> Map.<String, Object>of(LAST_NAME, "N" + i))
                        .toList();
        List<Map<String, Object>> outcomes = records(send(INSERT, many));
        assertThat(outcomes).hasSize(25_001);
        assertThat(bigin().bulkJobs().ids()).hasSize(2);
        Map<String, Object> last = outcomes.get(25_000);
        assertThat(last).containsEntry("row", 25_001);
        assertThat(bigin().module("Contacts").get((String) last.get("id")))
                .containsEntry(LAST_NAME, "N25000");
    }

    @Test
    void joinsResultsThatComeInAnotherOrder() {
        bigin().switches().set(Switch.BULK_RESULT_IN_INPUT_ORDER, false);
        List<Map<String, Object>> batch = new ArrayList<>(named("A", "B", "C"));
        batch.add(Map.of(LAST_NAME, "D", "Email", "nonsense"));
        List<Map<String, Object>> outcomes =
                records(send(INSERT + "&partialFailure=report", batch));
        assertThat(outcomes)
                .extracting("code")
                .containsExactly("SUCCESS", "SUCCESS", "SUCCESS", "INVALID_DATA");
        for (int i = 0; i < 3; i++) {
            String id = (String) outcomes.get(i).get("id");
            assertThat(bigin().module("Contacts").get(id))
                    .containsEntry(LAST_NAME, batch.get(i).get(LAST_NAME));
        }
    }

    @Test
    void resultIsFoundAtThePathOfItsUrlOnTheOwnHost() {
        bigin().switches().set(Switch.BULK_DOWNLOAD_HOST, "https://download.elsewhere.example");
        bigin().switches().set(Switch.BULK_WRITE_RESULT_NAME, "4001.zip");
        assertThat(records(send(INSERT, named("A")))).hasSize(1);
        assertThat(calls("GET", JOBS + "/" + bigin().bulkJobs().ids().get(0) + "/4001.zip"))
                .hasSize(1);
    }

    @Test
    void moduleIsWrittenAsBiginTakesIt() {
        bigin().switches().set(Switch.BULK_MODULE_FORM, Switch.ModuleForm.OBJECT);
        assertThat(records(send(INSERT, named("A")))).hasSize(1);
        assertThat(calls("POST", JOBS)).extracting(RecordedCall::status).containsExactly(400, 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INPROGRESS", "IN PROGRESS", "IN_PROGRESS"})
    void statesAreComparedWithoutTheirSpelling(String spelling) {
        bigin().switches().set(Switch.BULK_WRITE_IN_PROGRESS, spelling);
        assertThat(records(send(INSERT, named("A")))).hasSize(1);
    }

    @Test
    void callbackIsForOthersToWait() {
        Exchange written = send(INSERT + "&callbackUrl=https://hook.example/zb", named("A"));
        assertThat(records(written))
                .singleElement()
                .satisfies(
                        job ->
                                assertThat(job)
                                        .containsEntry("id", bigin().bulkJobs().ids().get(0))
                                        .containsEntry("first_row", 1)
                                        .containsEntry("last_row", 1));
        assertThat(written.getMessage().getHeader(ZohoBiginConstants.JOB_ID))
                .isEqualTo(bigin().bulkJobs().ids().get(0));
        assertThat(waits).isEmpty();
    }

    @Test
    void nothingToWriteSendsNothing() {
        assertThat(records(send(INSERT, List.of()))).isEmpty();
        assertThat(records(send(INSERT + "&streaming=false", "Last_Name\n"))).isEmpty();
        assertThat(calls("POST", UPLOAD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tasks",
                "Events",
                "Calls",
                "Notes",
                "Attachments",
                "Users",
                "Associated_Products"
            })
    void unsupportedModulesAreRefusedBeforeAnythingIsSent(String module) {
        for (String operation : List.of("bulkWrite", "bulkWriteCreate&fileId=1")) {
            assertThat(
                            send("zoho-bigin:" + module + "?operation=" + operation, named("A"))
                                    .getException())
                    .isInstanceOf(ZohoBiginInputException.class)
                    .hasMessageContaining("bulk write does not take " + module);
        }
        assertThat(bigin().calls()).isEmpty();
    }

    @Test
    void wrongRecordsSendNothing() {
        assertRefused(
                List.of(Map.of(LAST_NAME, "A"), Map.of()),
                "record 2 of the body has nothing to write");
        assertRefused(
                List.of(Map.of(LAST_NAME, "A", "Tag", List.of(Map.of("name", "x")))),
                "record 1 of the body has a Tag that can't be written");
        assertRefused(
                List.of(Map.of(LAST_NAME, "A", "Account_Name", Map.of("name", "Lumen"))),
                "it is a lookup");
        assertRefused(
                List.of(Map.of(LAST_NAME, "A", "Title", List.of("a;b"))), "the ; that is between");
        Map<String, Object> twice = new LinkedHashMap<>();
        twice.put("Account_Name", Map.of("id", "1"));
        twice.put("Account_Name.Account_Name", "Lumen");
        assertRefused(List.of(twice), "came up for the same field");
        Map<String, Object> wide = new LinkedHashMap<>();
        IntStream.range(0, 201).forEach(i -> wide.put("F" + i, "x"));
        assertRefused(List.of(wide), "more than 200 fields");
        assertRefused("Last_Name,Last_Name\nA,B\n", "Last_Name twice");
        assertRefused(
                "Last_Name,Email\nA,a@a.example\nB\n", "record 2 of the CSV (line 3) has 1 cells");
        assertRefused("Last_Name,\nA,\n", "an empty one");
        assertRefused(null, "the body is empty");
        List<Map<String, Object>> lateFault =
                new ArrayList<>(
                        IntStream.range(0, 25_010)
                                .mapToObj(i -> Map.<String, Object>of(LAST_NAME, "N" + i))
                                .toList());
        lateFault.add(Map.of());
        assertRefused(lateFault.iterator(), "record 25011 of the body has nothing to write");
    }

    private void assertRefused(Object body, String message) {
        assertThat(send(INSERT, body).getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining(message);
        assertThat(calls("POST", UPLOAD)).isEmpty();
    }

    @Test
    void unknownFieldIsBiginsToRefuse() {
        assertThat(send(INSERT, List.of(Map.of(LAST_NAME, "A", "Nothing", "x"))).getException())
                .isInstanceOf(ZohoBiginInvalidDataException.class)
                .hasMessageContaining("INVALID_FIELD");
        assertThat(bigin().bulkJobs().ids()).isEmpty();
    }

    @Test
    void scopesAreNamed() {
        bigin().credentials()
                .scopes(
                        Set.of(
                                "ZohoBigin.settings.ALL",
                                "ZohoBigin.org.READ",
                                "ZohoBigin.modules.ALL"));
        assertThat(send(INSERT, named("A")).getException())
                .isInstanceOf(ZohoBiginPermissionException.class)
                .hasMessageContaining("ZohoFiles.files.ALL");
    }
}
