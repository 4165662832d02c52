package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginNotFoundException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bulk read as a whole: jobs are started and awaited, and their files become records. */
class ZohoBiginBulkReadTest extends SimulatedBigin {
    private static final String JOBS = "/bigin/bulk/v2/read";
    private static final String READ = "zoho-bigin:Contacts?operation=bulkRead&fields=Last_Name";
    private static final String LIST = READ + "&streaming=false";

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:each").toD("${header.uri}").split(body()).streaming().to("mock:each");
                from("direct:check").toD("${header.uri}").process(ZohoBiginBulkReadTest::check);
            }
        };
    }

    @AfterEach
    void noFileIsLeft() {
        BulkFiles.awaitNone();
    }

    @Test
    void splitterGetsEveryRecordOfEveryJob() throws Exception {
        bigin().bulkJobs().recordsPerJob(3);
        contacts(8);
        MockEndpoint each = getMockEndpoint("mock:each");
        each.expectedMessageCount(8);
        template.sendBodyAndHeader("direct:each", "", "uri", READ);
        each.assertIsSatisfied();
        assertThat(each.getExchanges())
                .extracting(exchange -> exchange.getMessage().getBody(Map.class).get(LAST_NAME))
                .containsExactly("N0", "N1", "N2", "N3", "N4", "N5", "N6", "N7");
        assertThat(bigin().bulkJobs().ids()).hasSize(3);
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void countsItsCredits() {
        contacts(1);
        records(send(LIST, null));
        ZohoBiginEndpoint endpoint = context.getEndpoint(LIST, ZohoBiginEndpoint.class);
        assertThat(endpoint.getCredits()).isEqualTo(bigin().credits().used()).isGreaterThan(50);
    }

    @Test
    void waitsLongerEachTime() {
        bigin().bulkJobs().duration(Duration.ofSeconds(100));
        contacts(1);
        assertThat(records(send(LIST, null))).hasSize(1);
        assertThat(waits)
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void nextJobRunsWhileThePageIsRead() {
        bigin().bulkJobs().recordsPerJob(2);
        contacts(3);
        records(send(LIST, null));
        assertThat(bigin().calls())
                .extracting(call -> call.method() + " " + call.path().replaceAll("\\d{10,}", "ID"))
                .filteredOn(call -> call.startsWith("POST " + JOBS) || call.endsWith("/result"))
                .containsExactly(
                        "POST " + JOBS,
                        "POST " + JOBS,
                        "GET " + JOBS + "/ID/result",
                        "GET " + JOBS + "/ID/result");
    }

    @Test
    void valuesAreThoseOfTheRecordsApi() {
        bigin().organization()
                .addField(
                        "Products",
                        FieldDefinition.of("Colours", FieldType.MULTISELECTPICKLIST).asCustom());
        bigin().organization()
                .addField(
                        "Products", FieldDefinition.of("Code_Number", FieldType.BIGINT).asCustom());
        bigin().organization()
                .addField("Products", FieldDefinition.of("Slots", FieldType.INTEGER).asCustom());
        bigin().module("Products")
                .insert(
                        Map.of(
                                "Product_Name",
                                "Bread; \"rye\"\nwith seeds, 0815",
                                "Product_Code",
                                "00815",
                                "Product_Active",
                                false,
                                "Unit_Price",
                                new BigDecimal("12.50"),
                                "Qty_in_Stock",
                                7,
                                "Sales_Start_Date",
                                "2031-03-04",
                                "Colours",
                                List.of("brown", "dark grey"),
                                "Code_Number",
                                "123456789012345678",
                                "Slots",
                                42,
                                "Tag",
                                List.of(Map.of("name", "fresh"))));
        Map<String, Object> bulk =
                records(send("zoho-bigin:Products?operation=bulkRead&streaming=false", null))
                        .get(0);
        Map<String, Object> listed =
                records(send("zoho-bigin:Products?operation=list", null)).get(0);
        for (String field : listed.keySet()) {
            if (listed.get(field) instanceof Map<?, ?> lookup) {
                assertThat(bulk).containsEntry(field, Map.of("id", lookup.get("id")));
            } else if (!field.equals("Tag")) {
                assertThat(bulk).containsEntry(field, listed.get(field));
            }
        }
        assertThat(bulk)
                .containsEntry("Unit_Price", new BigDecimal("12.50"))
                .containsEntry("Qty_in_Stock", 7)
                .containsEntry("Tag", List.of(Map.of("name", "fresh")))
                .containsEntry("Description", null);
        assertThat(bulk.keySet()).containsAll(listed.keySet());
    }

    @Test
    void listsInOneCellMayBeJson() {
        bigin().switches().set(Switch.BULK_LISTS_AS_JSON, true);
        bigin().organization()
                .addField(
                        "Contacts",
                        FieldDefinition.of("Colours", FieldType.MULTISELECTPICKLIST).asCustom());
        bigin().module("Contacts").insert(Map.of(LAST_NAME, "V", "Colours", List.of("a;b", "c")));
        assertThat(
                        records(
                                        send(
                                                "zoho-bigin:Contacts?operation=bulkRead&streaming=false&fields=Colours",
                                                null))
                                .get(0))
                .containsEntry("Colours", List.of("a;b", "c"));
    }

    @Test
    void fieldsOfParentsAreTypedToo() {
        String company =
                bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen", "Employees", 12));
        bigin().module("Contacts")
                .insert(Map.of(LAST_NAME, "V", "Account_Name", Map.of("id", company)));
        assertThat(
                        records(
                                        send(
                                                "zoho-bigin:Contacts?operation=bulkRead&streaming=false&fields="
                                                        + "Account_Name,Account_Name.Employees,Owner.last_name",
                                                null))
                                .get(0))
                .containsEntry("Account_Name", Map.of("id", company))
                .containsEntry("Account_Name.Employees", 12)
                .containsEntry("Owner.last_name", "Varga");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void emptyModuleGivesNoRecordAndIsNotDownloaded(boolean emptyFile) {
        bigin().switches().set(Switch.BULK_EMPTY_FILE, emptyFile);
        Exchange read = send(LIST, null);
        assertThat(records(read)).isEmpty();
        assertThat(read.getMessage().getHeader(ZohoBiginConstants.RECORD_COUNT)).isEqualTo(0);
        assertThat(bigin().calls()).noneMatch(call -> call.path().endsWith("/result"));
        streamed(READ, records -> assertThat(records.hasNext()).isFalse());
    }

    @Test
    void maxRecordsSavesJobs() {
        bigin().bulkJobs().recordsPerJob(3);
        contacts(8);
        Exchange read = send(LIST + "&maxRecords=5", null);
        assertThat(records(read)).hasSize(5);
        assertThat(read.getMessage().getHeader(ZohoBiginConstants.MORE_RECORDS)).isEqualTo(true);
        assertThat(bigin().bulkJobs().ids()).hasSize(2);
    }

    @Test
    void pageReadsOneJobOnly() {
        bigin().bulkJobs().recordsPerJob(3);
        contacts(8);
        Exchange second = send(LIST + "&page=2", null);
        assertThat(records(second)).extracting(LAST_NAME).containsExactly("N3", "N4", "N5");
        assertThat(second.getMessage().getHeader(ZohoBiginConstants.MORE_RECORDS)).isEqualTo(true);
        Exchange third = send(LIST + "&page=3", null);
        assertThat(records(third)).hasSize(2);
        assertThat(third.getMessage().getHeader(ZohoBiginConstants.MORE_RECORDS)).isEqualTo(false);
        assertThat(bigin().bulkJobs().ids()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(Last_Name:equals:varga)|Varga",
                "((Last_Name:starts_with:R)or(Email_Opt_Out:not_equal:true))|Varga Lind Roth",
                "((Email_Opt_Out:equals:true)and((Last_Name:in:Roth,Lind)or(Title:equals:Dr)))|Roth",
                "(Date_of_Birth:between:2000-01-01,2000-12-31)|Lind",
                "(Last_Name:equals:O\\(h\\, no\\))|O(h, no)",
                "{\"api_name\":\"Last_Name\",\"comparator\":\"ends_with\",\"value\":\"th\"}|Roth",
            })
    void criteriaInBothSyntaxes(String criteria, String names) {
        bigin().module("Contacts")
                .insert(Map.of(LAST_NAME, "Varga", "Title", "Dr", "Email_Opt_Out", false));
        bigin().module("Contacts")
                .insert(
                        Map.of(
                                LAST_NAME,
                                "Lind",
                                "Date_of_Birth",
                                "2000-05-05",
                                "Email_Opt_Out",
                                false));
        bigin().module("Contacts").insert(Map.of(LAST_NAME, "Roth", "Email_Opt_Out", true));
        bigin().module("Contacts").insert(Map.of(LAST_NAME, "O(h, no)"));
        Exchange read = send(LIST, null, Map.of(ZohoBiginConstants.CRITERIA, criteria));
        assertThat(records(read).stream().map(record -> record.get(LAST_NAME).toString()))
                .containsExactly(names.startsWith("O(") ? new String[] {names} : names.split(" "));
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void numbersAreComparedAsNumbers() {
        bigin().module("Products").insert(Map.of("Product_Name", "A", "Unit_Price", 9.5));
        bigin().module("Products").insert(Map.of("Product_Name", "B", "Unit_Price", 10));
        bigin().module("Products").insert(Map.of("Product_Name", "C", "Unit_Price", 100));
        String uri =
                "zoho-bigin:Products?operation=bulkRead&streaming=false&fields=Product_Name&criteria=";
        assertThat(records(send(uri + "(Unit_Price:between:9.5,10)", null))).hasSize(2);
        assertThat(records(send(uri + "(Unit_Price:greater_than:10)", null))).hasSize(1);
        assertThat(calls("POST", JOBS))
                .last()
                .extracting(RecordedCall::body)
                .asString()
                .contains("\"value\":10}");
    }

    @Test
    void customViewInsteadOfCriteria() {
        contacts(3);
        String view =
                bigin().organization()
                        .addCustomView(
                                "Contacts", "Firsts", row -> "N0".equals(row.get(LAST_NAME)));
        assertThat(records(send(LIST + "&customViewId=" + view, null))).hasSize(1);
        assertThat(
                        send(
                                        LIST
                                                + "&customViewId="
                                                + view
                                                + "&criteria=(Last_Name:equals:x)",
                                        null)
                                .getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("exclude each other");
    }

    @Test
    void wrongCriteriaStartNoJob() {
        assertThat(send(LIST + "&criteria=RAW({\"api_name\":)", null).getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("criteria");
        assertThat(send(LIST + "&criteria=(Last_Name:like:x)", null).getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("'like' is not an operator");
        assertThat(send(LIST + "&criteria=(Nothing:equals:x)", null).getException())
                .isInstanceOf(ZohoBiginInvalidDataException.class)
                .hasMessageContaining("FIELD_IN_CRITERIA_NOT_SUPPORTED");
        assertThat(bigin().bulkJobs().ids()).isEmpty();
    }

    @Test
    void goesOnWithAJob() {
        bigin().bulkJobs().recordsPerJob(2);
        contacts(5);
        Exchange created =
                send(
                        "zoho-bigin:Contacts?operation=bulkReadCreate&fields=Last_Name&criteria=(Last_Name:not_equal:N1)",
                        null);
        String job = created.getMessage().getHeader(ZohoBiginConstants.JOB_ID, String.class);
        assertThat(job).isEqualTo(bigin().bulkJobs().ids().get(0));
        Exchange read =
                send(
                        "zoho-bigin:org?operation=bulkRead&streaming=false",
                        null,
                        Map.of(ZohoBiginConstants.JOB_ID, job));
        assertThat(records(read)).extracting(LAST_NAME).containsExactly("N0", "N2", "N3", "N4");
        // The job itself and that of the second page, which reads what the first does.
        assertThat(bigin().bulkJobs().ids()).hasSize(2);
        assertThat(calls("POST", JOBS))
                .last()
                .extracting(RecordedCall::body)
                .asString()
                .contains("not_equal");
    }

    @Test
    void jobOfAnotherModuleIsRefused() {
        contacts(1);
        send("zoho-bigin:Contacts?operation=bulkReadCreate", null);
        String job = bigin().bulkJobs().ids().get(0);
        assertThat(send("zoho-bigin:Accounts?operation=bulkRead&jobId=" + job, null).getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("reads Contacts, not Accounts")
                .hasMessageContaining("CamelZohoBiginJobId");
    }

    @Test
    void unknownJobIsNotFound() {
        assertThat(send(READ + "&jobId=4001002000000222999", null).getException())
                .isInstanceOf(ZohoBiginNotFoundException.class)
                .hasMessageContaining("RESOURCE_NOT_FOUND");
    }

    @Test
    void callbackIsForOthersToWait() {
        contacts(1);
        Exchange started = send(READ + "&callbackUrl=https://hook.example/zb", null);
        assertThat(record(started)).containsEntry("code", "ADDED_SUCCESSFULLY");
        assertThat(started.getMessage().getHeader(ZohoBiginConstants.JOB_STATE)).isEqualTo("ADDED");
        assertThat(waits).isEmpty();
        assertThat(calls("POST", JOBS).get(0).body())
                .contains(
                        "\"callback\":{",
                        "\"url\":\"https://hook.example/zb\"",
                        "\"method\":\"post\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN PROGRESS", "IN_PROGRESS", "INPROGRESS", "in progress"})
    void statesAreComparedWithoutTheirSpelling(String spelling) {
        bigin().switches().set(Switch.BULK_READ_IN_PROGRESS, spelling);
        contacts(1);
        send("zoho-bigin:Contacts?operation=bulkReadCreate", null);
        bigin().clock().advance(Duration.ofSeconds(8));
        String job = bigin().bulkJobs().ids().get(0);
        Exchange status = send("zoho-bigin:org?operation=bulkReadStatus&jobId=" + job, null);
        assertThat(status.getMessage().getHeader(ZohoBiginConstants.JOB_STATE))
                .isEqualTo("INPROGRESS");
        assertThat(records(send(LIST + "&jobId=" + job, null))).hasSize(1);
    }

    @Test
    void moduleIsWrittenAsBiginTakesIt() {
        contacts(1);
        bigin().switches().set(Switch.BULK_MODULE_FORM, Switch.ModuleForm.OBJECT);
        assertThat(records(send(LIST, null))).hasSize(1);
        assertThat(records(send(LIST, null))).hasSize(1);
        // The text once, then only the form that was taken.
        assertThat(calls("POST", JOBS))
                .extracting(RecordedCall::status)
                .containsExactly(400, 201, 201);
        assertThat(bigin().bulkJobs().ids()).hasSize(2);
    }

    @Test
    void downloadPathIsOurOwn() {
        contacts(1);
        bigin().switches().set(Switch.BULK_DOWNLOAD_HOST, "https://download.elsewhere.example");
        assertThat(records(send(LIST, null))).hasSize(1);
    }

    @Test
    void unknownModuleStartsNothing() {
        assertThat(send("zoho-bigin:Nothing?operation=bulkRead", null).getException())
                .isInstanceOf(ZohoBiginInvalidDataException.class);
        assertThat(bigin().bulkJobs().ids()).isEmpty();
        assertThat(send("zoho-bigin:org?operation=bulkRead", null).getException())
                .isInstanceOf(ZohoBiginInputException.class)
                .hasMessageContaining("needs a module");
    }

    @Test
    void missingScopesShowBeforeTheJobIsPaidFor() {
        bigin().credentials().scopes(Set.of("ZohoBigin.bulk.READ", "ZohoBigin.modules.ALL"));
        assertThat(send(LIST, null).getException())
                .isInstanceOf(ZohoBiginPermissionException.class)
                .hasMessageContaining("ZohoBigin.settings.fields.READ");
        assertThat(bigin().bulkJobs().ids()).isEmpty();
    }

    @Test
    void scopeOfBulkIsNamed() {
        bigin().credentials().scopes(Set.of("ZohoBigin.settings.ALL", "ZohoBigin.modules.ALL"));
        assertThat(send(LIST, null).getException())
                .isInstanceOf(ZohoBiginPermissionException.class)
                .hasMessageContaining("ZohoBigin.bulk.READ and ZohoBigin.modules.contacts.READ");
    }

    @Test
    void outputTypeAppliesToEachRecord() {
        contacts(2);
        streamed(
                READ + "&outputType=json",
                records -> assertThat(records.next()).asString().contains("\"Last_Name\":\"N0\""));
    }

    @Test
    void isClosedWithTheExchangeAndThenLoudRatherThanShort() {
        contacts(1000);
        Iterator<?>[] kept = new Iterator<?>[1];
        streamed(
                READ,
                records -> {
                    records.next();
                    kept[0] = records;
                });
        assertThatThrownBy(
                        () -> {
                            while (kept[0].hasNext()) {
                                kept[0].next();
                            }
                        })
                .isInstanceOf(ZohoBiginIncompleteResultException.class)
                .hasMessageContaining("closed after 1 records");
    }

    @SuppressWarnings("unchecked") // set a few lines below
    private static void check(Exchange exchange) {
        exchange.getProperty("check", Consumer.class)
                .accept(exchange.getMessage().getBody(Iterator.class));
    }

    private void streamed(String uri, Consumer<Iterator<?>> check) {
        Exchange exchange =
                template.request(
                        "direct:check",
                        asked -> {
                            asked.getMessage().setHeader("uri", uri);
                            asked.setProperty("check", check);
                        });
        if (exchange.getException() != null) {
            throw new AssertionError(exchange.getException());
        }
    }
}
