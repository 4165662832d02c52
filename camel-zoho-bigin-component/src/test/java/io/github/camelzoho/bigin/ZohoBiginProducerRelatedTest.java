package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Related lists: read to the end, linked and unlinked. */
class ZohoBiginProducerRelatedTest extends SimulatedBigin {
    private static final String GONE = "4001002000000999999";
    private static final String READ =
            "zoho-bigin:Accounts?operation=listRelated&relatedList=Contacts&recordId=";
    private static final String LINK =
            "zoho-bigin:Contacts?operation=linkRelated&relatedList=Products&recordId=";
    private static final String UNLINK =
            "zoho-bigin:Contacts?operation=unlinkRelated&relatedList=Products&recordId=";

    private String company;
    private String contact;

    @BeforeEach
    void seed() {
        company = bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen"));
        contact = contactsOf(company, 1).get(0);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:stream")
                        .toD(READ + "${body}&fields=Last_Name&streaming=true&perPage=10")
                        .split(body())
                        .streaming()
                        .to("mock:each");
            }
        };
    }

    private List<String> contactsOf(String account, int count) {
        List<Map<String, Object>> contacts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            contacts.add(Map.of(LAST_NAME, "N" + i, "Account_Name", Map.of("id", account)));
        }
        return bigin().module("Contacts").insertAll(contacts);
    }

    private List<String> products(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> bigin().module("Products").insert(Map.of("Product_Name", "P" + i)))
                .toList();
    }

    private String contactsPath() {
        return "/bigin/v2/Accounts/" + company + "/Contacts";
    }

    private String productsPath() {
        return "/bigin/v2/Contacts/" + contact + "/Products";
    }

    @Test
    void listIsReadToItsEnd() {
        contactsOf(company, 449);
        Exchange read = send(READ + company + "&fields=Last_Name", null);
        assertThat(records(read)).hasSize(450).extracting("id").doesNotHaveDuplicates();
        assertThat(read.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.RECORD_COUNT, 450)
                .containsEntry(ZohoBiginConstants.MORE_RECORDS, false);
        assertThat(calls("GET", contactsPath())).hasSize(3);
        assertThat(calls("GET", contactsPath()).get(1).param("page_token")).isPresent();
        assertThat(records(send(READ + company + "&fields=Last_Name&maxRecords=3", null)))
                .hasSize(3);
        assertThat(calls("GET", contactsPath()).get(3).param("per_page")).contains("3");
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void onePageIsReadByNumberOrToken() {
        contactsOf(company, 4);
        String uri = READ + company + "&fields=Last_Name&perPage=2";
        Exchange first = send(uri + "&page=1", null);
        assertThat(records(first)).hasSize(2);
        Object token = first.getMessage().getHeader(ZohoBiginConstants.NEXT_PAGE_TOKEN);
        Exchange second = send(uri + "&pageToken=" + token, null);
        assertThat(records(second)).hasSize(2);
        assertThat(second.getMessage().getHeader(ZohoBiginConstants.MORE_RECORDS)).isEqualTo(true);
        assertThat(records(send(uri + "&page=3", null))).hasSize(1);
    }

    @Test
    void listIsStreamed() throws Exception {
        contactsOf(company, 34);
        MockEndpoint each = getMockEndpoint("mock:each");
        each.expectedMessageCount(35);
        template.sendBody("direct:stream", company);
        each.assertIsSatisfied();
        assertThat(calls("GET", contactsPath())).hasSize(4);
    }

    @Test
    void withoutFieldsAllOfTheShownModuleAreRead() {
        Map<String, Object> read = records(send(READ + company, null)).get(0);
        assertThat(read).containsKeys(LAST_NAME, "Email", "Mailing_City", "Owner", "Created_Time");
        send(READ + company, null);
        assertThat(calls("GET", "/bigin/v2/settings/related_lists")).as("kept").hasSize(1);
        assertThat(calls("GET", "/bigin/v2/settings/fields").get(0).param("module"))
                .contains("Contacts");
        assertThat(calls("GET", "/bigin/v2/settings/fields")).hasSize(1);
    }

    @Test
    void moreFieldsThanACallTakesAreJoined() {
        for (int i = 0; i < 60; i++) {
            bigin().organization()
                    .addField("Contacts", FieldDefinition.of("Extra_" + i, FieldType.TEXT));
        }
        bigin().module("Contacts").update(contact, Map.of("Extra_0", "a", "Extra_59", "b"));
        contactsOf(company, 3);
        List<Map<String, Object>> all = records(send(READ + company, null));
        assertThat(all).hasSize(4);
        assertThat(all.get(3)).containsEntry("Extra_0", "a").containsEntry("Extra_59", "b");
        assertThat(records(send(READ + company + "&page=1", null))).isEqualTo(all);
        assertThat(calls("GET", contactsPath()).get(0).param("fields").orElse("").split(","))
                .hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void fieldsOfAListThatIsNotKnownMustBeNamed() {
        Exchange read =
                send(
                        "zoho-bigin:Accounts?operation=listRelated&relatedList=Nope&recordId="
                                + company,
                        null);
        assertThat(failure(read, ZohoBiginInputException.class))
                .hasMessageContainingAll("'Nope'", "fields", "Contacts, Events");
        read =
                send(
                        "zoho-bigin:Accounts?operation=listRelated&relatedList=Nope&fields=id&recordId="
                                + company,
                        null);
        assertThat(failure(read, ZohoBiginInvalidDataException.class).getCode())
                .isEqualTo("INVALID_DATA");
    }

    @Test
    void nothingThereIsAnEmptyList() {
        String empty = bigin().module("Accounts").insert(Map.of("Account_Name", "Empty"));
        assertThat(records(send(READ + empty + "&fields=id", null))).isEmpty();
        assertThat(records(send(READ + GONE + "&fields=id", null))).isEmpty();
        bigin().switches().set(Switch.UNKNOWN_PARENT_IS_INVALID, true);
        failure(send(READ + GONE + "&fields=id", null), ZohoBiginInvalidDataException.class);
    }

    @Test
    void dealsOfAContactMayBeThoseOfOneTeamPipeline() {
        for (String subPipeline : List.of("Sales Standard", "Onboarding Standard")) {
            bigin().module("Pipelines")
                    .insert(
                            Map.of(
                                    "Deal_Name",
                                    subPipeline,
                                    "Sub_Pipeline",
                                    subPipeline,
                                    "Stage",
                                    "Won",
                                    "Contact_Name",
                                    Map.of("id", contact)));
        }
        String uri =
                "zoho-bigin:Contacts?operation=listRelated&relatedList=Pipelines&fields=Deal_Name&recordId="
                        + contact;
        assertThat(records(send(uri, null))).hasSize(2);
        assertThat(records(send(uri + "&pipelineId=4001002000000091002", null)))
                .extracting("Deal_Name")
                .containsExactly("Onboarding Standard");
        bigin().credentials().scopes(Set.of("ZohoBigin.modules.contacts.READ"));
        bigin().faults().add(Fault.invalidToken());
        assertThat(
                        failure(
                                send(uri + "&pipelineId=4001002000000091002", null),
                                ZohoBiginPermissionException.class))
                .hasMessageContaining("ZohoBigin.modules.Pipelines.ALL");
    }

    @Test
    void listThatReachesFurtherThanItsPagesFailsLoudly() {
        contactsOf(company, 3);
        bigin().faults()
                .add(
                        Fault.answer(
                                400,
                                "application/json",
                                "{\"code\":\"PAGINATION_LIMIT_EXCEEDED\",\"details\":{},\"message\":\"end\",\"status\":\"error\"}"))
                .on("GET", contactsPath())
                .skip(1);
        String uri = READ + company + "&fields=id&perPage=2";
        assertThat(failure(send(uri, null), ZohoBiginIncompleteResultException.class))
                .hasMessageContaining("2 were read");
        assertThat(records(send(uri + "&page=1", null))).hasSize(2);
    }

    @Test
    void oneIsLinkedAndUnlinked() {
        String product = products(1).get(0);
        Exchange linked = send(LINK + contact, product);
        assertThat(record(linked))
                .containsEntry("message", "relation added")
                .containsEntry("id", product);
        assertThat(linked.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.RELATED_IDS, product)
                .containsEntry(ZohoBiginConstants.SUCCESS_COUNT, 1)
                .containsEntry(ZohoBiginConstants.RESPONSE_CODE, 200);
        assertThat(record(send(LINK + contact + "&relatedIds=" + product, "x")))
                .containsEntry("message", "relation updated");
        assertThat(calls("PUT", productsPath() + "/" + product)).hasSize(2);
        assertThat(record(send(UNLINK + contact, Map.of("id", product))))
                .containsEntry("message", "relation removed");
        assertThat(bigin().module("Products").get(product)).isNotNull();
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void manyAreLinkedInCallsOfAHundredInTheirOrder() {
        List<String> products = products(230);
        Exchange linked = send(LINK + contact, products);
        assertThat(records(linked)).extracting("id").containsExactlyElementsOf(products);
        assertThat(calls("PUT", productsPath())).hasSize(3);
        assertThat(calls("PUT", productsPath()).get(0).credits()).isEqualTo(1);
        Exchange unlinked =
                send(UNLINK + contact, "", Map.of(ZohoBiginConstants.RELATED_IDS, products));
        assertThat(records(unlinked)).extracting("id").containsExactlyElementsOf(products);
        assertThat(calls("DELETE", productsPath())).hasSize(3);
        assertThat(
                        records(
                                send(
                                        "zoho-bigin:Contacts?operation=listRelated&relatedList=Products&fields=id&recordId="
                                                + contact,
                                        null)))
                .isEmpty();
        assertThat(records(send(LINK + contact, products.subList(0, 1))))
                .as("a list of one is a list")
                .hasSize(1);
    }

    @Test
    void someOfManyMayBeRejected() {
        String product = products(1).get(0);
        ZohoBiginPartialFailureException failure =
                failure(
                        send(LINK + contact, List.of(GONE, product)),
                        ZohoBiginPartialFailureException.class);
        assertThat(failure).hasMessageContainingAll("1 of 2 records", "record 1");
        assertThat(failure.getOutcomes()).extracting("status").containsExactly("error", "success");
        assertThat(records(send(LINK + contact + "&partialFailure=report", List.of(GONE, product))))
                .extracting("message")
                .contains("relation updated");
        assertThat(failure(send(LINK + contact, GONE), ZohoBiginInvalidDataException.class))
                .hasMessageContaining("/Contacts/" + contact + "/Products");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void unlinkingWhatIsNotLinked(boolean taken) {
        bigin().switches().set(Switch.UNLINKING_UNRELATED_TAKEN, taken);
        Exchange unlinked = send(UNLINK + contact, products(1).get(0));
        if (taken) {
            assertThat(record(unlinked)).containsEntry("status", "success");
        } else {
            failure(unlinked, ZohoBiginInvalidDataException.class);
        }
    }

    @Test
    void lostAnswersAreRepeatedAndWhatIsGoneCountsAsDone() {
        List<String> products = products(2);
        String one = productsPath() + "/" + products.get(0);
        bigin().faults().add(Fault.status(502).afterProcessing()).on("PUT", one);
        assertThat(record(send(LINK + contact, products.get(0))))
                .containsEntry("message", "relation updated");
        send(LINK + contact, products.get(1));
        bigin().faults().add(Fault.resetAfterProcessing()).on("DELETE", productsPath());
        assertThat(records(send(UNLINK + contact, products)))
                .extracting("status")
                .containsExactly("success", "success");
        assertThat(calls("DELETE", productsPath())).hasSize(2);
    }

    @Test
    void whatBiginDoesNotLinkIsRefused() {
        Exchange linked =
                send(
                        "zoho-bigin:Contacts?operation=linkRelated&relatedList=Tasks&recordId="
                                + contact,
                        GONE);
        assertThat(failure(linked, ZohoBiginException.class).getCode()).isEqualTo("NOT_SUPPORTED");
    }

    @Test
    void missingInputsAreNamed() {
        String uri = "zoho-bigin:Contacts?operation=linkRelated";
        assertThat(failure(send(uri, GONE), ZohoBiginInputException.class))
                .hasMessageContaining("recordId");
        assertThat(failure(send(uri + "&recordId=1", GONE), ZohoBiginInputException.class))
                .hasMessageContaining("relatedList");
        assertThat(failure(send(LINK + contact, null), ZohoBiginInputException.class))
                .hasMessageContaining("relatedIds");
        assertThat(failure(send(LINK + contact, "seven"), ZohoBiginInputException.class))
                .hasMessageContaining("the body is not an id");
        assertThat(
                        failure(
                                send(LINK + contact, List.of("7", "seven")),
                                ZohoBiginInputException.class))
                .hasMessageContaining("entry 2 of the body is not an id");
        assertThat(
                        failure(
                                send("zoho-bigin:Accounts?operation=listRelated", null),
                                ZohoBiginInputException.class))
                .hasMessageContaining("recordId");
        assertThat(bigin().calls()).extracting("method").doesNotContain("PUT");
    }
}
