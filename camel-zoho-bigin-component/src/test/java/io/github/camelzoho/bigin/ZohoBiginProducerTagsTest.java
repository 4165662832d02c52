package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginPartialFailureException;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import io.github.camelzoho.bigin.error.ZohoBiginServerException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags of a module, and on records. */
class ZohoBiginProducerTagsTest extends SimulatedBigin {
    private static final String GONE = "4001002000000999999";
    private static final String TAGS = "/bigin/v2/settings/tags";
    private static final String ADD_MANY = "/bigin/v2/Contacts/actions/add_tags";
    private static final String REMOVE_MANY = "/bigin/v2/Contacts/actions/remove_tags";
    private static final String CREATE = "zoho-bigin:Contacts?operation=createTags";
    private static final String LIST = "zoho-bigin:Contacts?operation=listTags";
    private static final String UPDATE = "zoho-bigin:Contacts?operation=updateTags";
    private static final String DELETE = "zoho-bigin:Contacts?operation=deleteTag";
    private static final String ADD = "zoho-bigin:Contacts?operation=addTags";
    private static final String REMOVE = "zoho-bigin:Contacts?operation=removeTags";
    private static final String COUNT = "zoho-bigin:Contacts?operation=countTagged";

    @AfterEach
    void nothingUndocumentedWasSent() {
        assertThat(bigin().refused()).isEmpty();
    }

    private String tag(String name) {
        return (String) record(send(CREATE, Map.of("name", name))).get("id");
    }

    private List<Object> tagsOf(String contact) {
        List<Object> names = new ArrayList<>();
        ((List<?>) bigin().module("Contacts").get(contact).get("Tag"))
                .forEach(tag -> names.add(((Map<?, ?>) tag).get("name")));
        return names;
    }

    @Test
    void tagsAreMadeListedChangedAndDeleted() {
        assertThat(records(send(LIST, null))).isEmpty();
        Exchange made = send(CREATE, Map.of("name", "fair", "color_code", "#57B1FD"));
        String id = (String) record(made).get("id");
        assertThat(made.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.TAG_ID, id)
                .containsEntry(ZohoBiginConstants.RESPONSE_CODE, 201);
        assertThat(records(send(CREATE + "&tags=vip,new", null))).hasSize(2);
        assertThat(records(send(CREATE, "{\"tags\":[{\"name\":\"old\"}]}"))).hasSize(1);
        List<Map<String, Object>> tags = records(send(LIST, null));
        assertThat(tags).extracting("name").containsExactly("fair", "vip", "new", "old");
        assertThat(record(send(UPDATE + "&tagId=" + id, Map.of("name", "expo"))))
                .containsEntry("id", id);
        assertThat(calls("PUT", TAGS + "/" + id)).hasSize(1);
        assertThat(records(send(UPDATE, tags.subList(1, 3))))
                .as("as they were read")
                .extracting("id")
                .containsExactly(tags.get(1).get("id"), tags.get(2).get("id"));
        assertThat(calls("PUT", TAGS)).hasSize(1);
        assertThat(record(send(DELETE + "&tagId=" + id, null))).containsEntry("id", id);
        assertThat(records(send(DELETE, tags.subList(1, 4)))).hasSize(3);
        assertThat(records(send(LIST, null))).isEmpty();
    }

    @Test
    void idsOfManyThatAreNumbersAreSentAsText() {
        String fair = tag("fair");
        assertThat(records(send(UPDATE, "[{\"id\":" + fair + ",\"name\":\"expo\"}]")))
                .extracting("id")
                .containsExactly(fair);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deletedTagIsToldInEitherForm(boolean list) {
        bigin().switches().set(Switch.DELETED_TAG_IN_LIST, list);
        String id = tag("fair");
        assertThat(record(send(DELETE, id)))
                .containsEntry("status", "success")
                .containsEntry("id", id);
        assertThat(failure(send(DELETE, id), ZohoBiginInvalidDataException.class).getCode())
                .isEqualTo("INVALID_DATA");
        String other = tag("vip");
        bigin().faults().add(Fault.resetAfterProcessing()).on("DELETE", TAGS + "/" + other);
        assertThat(record(send(DELETE, other))).containsEntry("status", "success");
    }

    @Test
    void faultyTagsAreRejectedEachForItself() {
        tag("fair");
        assertThat(
                        failure(
                                        send(CREATE, Map.of("name", "fair")),
                                        ZohoBiginInvalidDataException.class)
                                .getCode())
                .isEqualTo("DUPLICATE_DATA");
        ZohoBiginPartialFailureException failure =
                failure(
                        send(CREATE + "&tags=fair,new", null),
                        ZohoBiginPartialFailureException.class);
        assertThat(failure).hasMessageContaining("1 of 2 tags");
        assertThat(failure.getOutcomes()).extracting("status").containsExactly("error", "success");
        failure(send(UPDATE, Map.of("id", GONE, "name", "x")), ZohoBiginInvalidDataException.class);
        bigin().faults().add(Fault.status(500).afterProcessing()).on("POST", TAGS);
        assertThat(
                        failure(
                                        send(CREATE, Map.of("name", "once")),
                                        ZohoBiginServerException.class)
                                .isOutcomeUnknown())
                .isTrue();
    }

    @Test
    void manyTagsGoInCallsOfAHundred() {
        List<Map<String, String>> many = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            many.add(Map.of("name", "T" + i));
        }
        assertThat(records(send(CREATE, many))).hasSize(150);
        assertThat(calls("POST", TAGS)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Switch.TagsForm.class)
    void tagsAreAddedInTheFormThatBiginTakes(Switch.TagsForm form) {
        bigin().switches().set(Switch.ADD_TAGS, form);
        List<String> contacts = contacts(2);
        String one = contacts.get(0);
        Exchange added = send(ADD + "&tags=fair,vip&recordId=" + one, null);
        assertThat(record(added)).containsEntry("status", "success").containsEntry("id", one);
        assertThat(added.getMessage().getHeader(ZohoBiginConstants.RECORD_ID)).isEqualTo(one);
        assertThat(tagsOf(one)).containsExactly("fair", "vip");
        assertThat(records(send(ADD + "&tags=new", contacts))).hasSize(2);
        assertThat(tagsOf(one)).containsExactly("fair", "vip", "new");
        assertThat(records(send(ADD + "&tags=only&overwrite=true", contacts))).hasSize(2);
        assertThat(tagsOf(one)).containsExactly("only");
        record(send(ADD, one, Map.of(ZohoBiginConstants.TAGS, "a&b ü")));
        assertThat(tagsOf(one)).contains("a&b ü");
        boolean body = form == Switch.TagsForm.BODY;
        String single = "/bigin/v2/Contacts/" + one + "/actions/add_tags";
        assertThat(calls("POST", single)).as("found out once").hasSize(body ? 3 : 2);
        assertThat(calls("POST", ADD_MANY)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Switch.TagsForm.class)
    void manyRecordsAreSplitInTheirOrderAndCostOneCreditForFifty(Switch.TagsForm form) {
        bigin().switches().set(Switch.ADD_TAGS, form);
        List<String> contacts = contacts(1_101);
        // Finds out which form it is.
        send(ADD + "&tags=x", contacts.get(0));
        int before = bigin().credits().used();
        assertThat(records(send(ADD + "&tags=fair", contacts)))
                .extracting("id")
                .containsExactlyElementsOf(contacts);
        assertThat(bigin().credits().used() - before).isEqualTo(23);
        assertThat(calls("POST", ADD_MANY))
                .hasSize(form == Switch.TagsForm.BODY ? 3 : 6)
                .extracting(ZohoBiginProducerTagsTest::idsOf)
                .allMatch(ids -> ids <= 500);
        before = bigin().credits().used();
        assertThat(records(send(REMOVE + "&tags=fair", contacts)))
                .extracting("id")
                .containsExactlyElementsOf(contacts);
        assertThat(bigin().credits().used() - before).isEqualTo(23);
        assertThat(calls("POST", REMOVE_MANY)).hasSize(6);
        assertThat(tagsOf(contacts.get(1_100))).isEmpty();
        assertThat(tagsOf(contacts.get(0))).containsExactly("x");
    }

    private static int idsOf(RecordedCall call) {
        String ids = call.param("ids").orElse(call.body());
        return (int) Pattern.compile("\\d{19}").matcher(ids).results().count();
    }

    @Test
    void creditsAreCountedAsBiginDoes() {
        List<String> contacts = contacts(101);
        send(ADD + "&tags=fair", contacts);
        ZohoBiginEndpoint endpoint =
                context.getEndpoint(ADD + "&tags=fair", ZohoBiginEndpoint.class);
        assertThat(endpoint.getCredits()).isEqualTo(bigin().credits().used()).isEqualTo(3);
    }

    @Test
    void recordsThatAreNotThereAreRejectedEachForItself() {
        List<String> some = List.of(contacts(1).get(0), GONE);
        ZohoBiginPartialFailureException failure =
                failure(send(ADD + "&tags=fair", some), ZohoBiginPartialFailureException.class);
        assertThat(failure.getOutcomes()).extracting("status").containsExactly("success", "error");
        assertThat(records(send(REMOVE + "&tags=fair&partialFailure=report", some)))
                .extracting("id")
                .containsExactlyElementsOf(some);
        failure(send(REMOVE + "&tags=fair", GONE), ZohoBiginInvalidDataException.class);
    }

    @Test
    void addingAndRemovingIsRepeatedAfterALostAnswer() {
        List<String> contacts = contacts(2);
        bigin().faults().add(Fault.status(502).afterProcessing()).on("POST", ADD_MANY);
        assertThat(records(send(ADD + "&tags=fair", contacts))).hasSize(2);
        bigin().faults().add(Fault.resetAfterProcessing()).on("POST", REMOVE_MANY);
        assertThat(records(send(REMOVE + "&tags=fair", contacts))).hasSize(2);
        assertThat(tagsOf(contacts.get(0))).isEmpty();
        assertThat(calls("POST", REMOVE_MANY)).hasSize(2);
    }

    @Test
    void tagsOfAnotherRecordCanBeTheHeader() {
        List<String> contacts = contacts(2);
        send(ADD + "&tags=fair,vip", contacts.get(0));
        Object tags = bigin().module("Contacts").get(contacts.get(0)).get("Tag");
        record(send(ADD, contacts.get(1), Map.of(ZohoBiginConstants.TAGS, tags)));
        assertThat(tagsOf(contacts.get(1))).containsExactly("fair", "vip");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void taggedRecordsAreCounted(boolean text) {
        bigin().switches().set(Switch.TAG_COUNT_IS_TEXT, text);
        String id = tag("fair");
        String uri = COUNT + "&tagId=" + id;
        assertThat(send(uri, null).getMessage().getBody()).isEqualTo(0L);
        send(ADD + "&tags=fair", contacts(3));
        assertThat(send(uri, null).getMessage().getBody()).isEqualTo(3L);
        failure(send(COUNT + "&tagId=" + GONE, null), ZohoBiginInvalidDataException.class);
    }

    @Test
    void wrongInputIsRefusedBeforeItIsSent() {
        assertThat(failure(send(ADD, "1"), ZohoBiginInputException.class))
                .hasMessageContainingAll("tags", ZohoBiginConstants.TAGS);
        assertThat(failure(send(REMOVE + "&tags=x", null), ZohoBiginInputException.class))
                .hasMessageContaining("recordId");
        Exchange comma = send(ADD, "1", Map.of(ZohoBiginConstants.TAGS, List.of("a,b")));
        assertThat(failure(comma, ZohoBiginInputException.class)).hasMessageContaining("'a,b'");
        assertThat(failure(send(CREATE, null), ZohoBiginInputException.class)).isNotNull();
        assertThat(failure(send(UPDATE, Map.of("name", "x")), ZohoBiginInputException.class))
                .hasMessageContaining("tagId");
        assertThat(
                        failure(
                                send(UPDATE, List.of(Map.of("name", "x"))),
                                ZohoBiginInputException.class))
                .hasMessageContaining("tag 1");
        assertThat(failure(send(DELETE, null), ZohoBiginInputException.class))
                .hasMessageContaining("tagId");
        assertThat(failure(send(COUNT, null), ZohoBiginInputException.class))
                .hasMessageContaining("tagId");
        failure(send("zoho-bigin:org?operation=listTags", null), ZohoBiginInputException.class);
        assertThat(bigin().calls()).isEmpty();
    }

    @Test
    void missingScopesAreNamed() {
        bigin().credentials().scopes(Set.of("ZohoBigin.modules.contacts.READ"));
        assertThat(failure(send(LIST, null), ZohoBiginPermissionException.class))
                .hasMessageContaining("ZohoBigin.settings.tags.READ");
        assertThat(failure(send(ADD + "&tags=x", "1"), ZohoBiginPermissionException.class))
                .hasMessageContaining("ZohoBigin.modules.contacts.UPDATE");
    }
}
