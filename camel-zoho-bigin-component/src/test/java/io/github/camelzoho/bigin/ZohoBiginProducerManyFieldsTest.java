package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More fields than one call takes: read in parts that are joined by id. */
class ZohoBiginProducerManyFieldsTest extends SimulatedBigin {
    private static final String CONTACTS = "/bigin/v2/Contacts";
    private static final String LIST = "zoho-bigin:Contacts?operation=list";

    @BeforeEach
    void addManyFields() {
        for (int i = 0; i < 120; i++) {
            bigin().organization()
                    .addField("Contacts", FieldDefinition.of("F" + i, FieldType.TEXT).asCustom());
        }
    }

    private String contact(String name) {
        return bigin().module("Contacts")
                .insert(Map.of(LAST_NAME, name, "F0", name + "0", "F119", name + "119"));
    }

    @Test
    void allFieldsAreJoined() {
        for (int i = 0; i < 230; i++) {
            contact("N" + i);
        }
        List<Map<String, Object>> listed = records(send(LIST, null));
        assertThat(listed).hasSize(230);
        assertThat(listed)
                .allSatisfy(
                        record -> {
                            String name = (String) record.get(LAST_NAME);
                            assertThat(record)
                                    .containsEntry("F0", name + "0")
                                    .containsEntry("F119", name + "119")
                                    .containsKeys("F60", "Modified_Time", "Email");
                        });
        assertThat(calls("GET", CONTACTS))
                .allMatch(call -> call.param("fields").orElse("").split(",").length <= 50);
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void fieldNamesAreAskedForOnce() {
        contact("N");
        records(send(LIST, null));
        records(send(LIST, null));
        assertThat(calls("GET", "/bigin/v2/settings/fields")).hasSize(1);
    }

    @Test
    void onePageIsJoinedByIds() {
        contact("A");
        contact("B");
        Exchange page = send(LIST + "&page=1", null);
        assertThat(records(page)).extracting("F119").containsExactly("B119", "A119");
    }

    @Test
    void severalIdsAreJoinedWhetherOrNotIdsIsKnown() {
        List<String> ids = List.of(contact("A"), contact("B"));
        for (Switch.Support support : Switch.Support.values()) {
            bigin().switches().set(Switch.LIST_IDS, support);
            assertThat(
                            records(
                                    send(
                                            "zoho-bigin:Contacts?operation=get&ids="
                                                    + String.join(",", ids),
                                            null)))
                    .as(support.name())
                    .extracting("F119")
                    .containsExactly("A119", "B119");
        }
    }

    @Test
    void recordChangedBetweenPartsIsReadAsAWhole() throws Exception {
        String id = contact("Old");
        contact("Other");
        Exchange listed =
                betweenParts(
                        () -> {
                            bigin().clock().advance(java.time.Duration.ofSeconds(5));
                            bigin().module("Contacts")
                                    .update(id, Map.of("F0", "new", "F119", "new"));
                        });
        assertThat(records(listed))
                .filteredOn("id", id)
                .singleElement()
                .satisfies(
                        record ->
                                assertThat(record)
                                        .containsEntry("F0", "new")
                                        .containsEntry("F119", "new"));
    }

    @Test
    void recordDeletedBetweenPartsIsLeftOut() throws Exception {
        String id = contact("Gone");
        contact("Stays");
        Exchange listed = betweenParts(() -> bigin().module("Contacts").delete(id));
        assertThat(records(listed)).extracting(LAST_NAME).containsExactly("Stays");
    }

    @Test
    void recordCreatedBetweenPartsShiftsNothing() throws Exception {
        for (int i = 0; i < 5; i++) {
            contact("N" + i);
        }
        Exchange listed = betweenParts(() -> contact("Late"));
        assertThat(records(listed)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(records(listed))
                .allSatisfy(
                        record ->
                                assertThat(record)
                                        .containsEntry("F119", record.get(LAST_NAME) + "119"));
    }

    /** Lists all fields and makes a change after the first part was read. */
    private Exchange betweenParts(Runnable change) throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        // Held before it is answered: the second part sees what is changed meanwhile.
        bigin().faults().add(Fault.heldUntil(changed)).on("GET", CONTACTS).skip(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Exchange> listing = thread.submit(() -> send(LIST + "&perPage=3", null));
            Awaitility.await().until(() -> !calls("GET", CONTACTS).isEmpty());
            change.run();
            changed.countDown();
            return listing.get(20, TimeUnit.SECONDS);
        } finally {
            changed.countDown();
            thread.shutdownNow();
        }
    }
}
