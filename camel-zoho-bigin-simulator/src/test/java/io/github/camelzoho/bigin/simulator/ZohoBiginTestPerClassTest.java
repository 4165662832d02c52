package io.github.camelzoho.bigin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.junit.CustomField;
import io.github.camelzoho.bigin.simulator.junit.Records;
import io.github.camelzoho.bigin.simulator.junit.ZohoBiginTest;
import io.github.camelzoho.bigin.simulator.schema.FieldType;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An annotation on a class: one simulator for all, as new before each test. */
@ZohoBiginTest(
        credits = 40,
        concurrency = 3,
        timeZone = "Europe/Vienna",
        clock = "2031-03-04T07:08:07Z",
        switches = {"SEARCH_LAG_SECONDS=5", "MIXED_BATCH_STATUS=207", "DELETED_PATH=BOTH"},
        fields = {
            @CustomField(module = "Contacts", name = "Customer_Number", length = 8, unique = true),
            @CustomField(
                    module = "Contacts",
                    name = "Colour",
                    type = FieldType.PICKLIST,
                    pickList = {"red", "blue"}),
            @CustomField(
                    module = "Contacts",
                    name = "Employer",
                    type = FieldType.LOOKUP,
                    lookup = "Accounts"),
            @CustomField(module = "Accounts", name = "Number", mandatory = true)
        },
        seedContacts = 2,
        records = {
            @Records(module = "Accounts", resource = "two-accounts.json"),
            @Records(
                    module = "Contacts",
                    json =
                            """
                            [{"Last_Name": "Varga", "Customer_Number": "C-1", "Colour": "red"}]
                            """)
        })
class ZohoBiginTestPerClassTest {
    private static BiginSimulator ofClass;
    private BiginSimulator ofInstance;
    private final BiginSimulator handedToConstructor;

    ZohoBiginTestPerClassTest(BiginSimulator bigin) {
        handedToConstructor = bigin;
    }

    @BeforeAll
    static void runsBeforeAll(BiginSimulator bigin) {
        assertThat(bigin).isSameAs(ofClass);
    }

    @BeforeEach
    void isPreparedBeforeEach() {
        int expected = ofInstance == ofClass ? 3 : ofInstance.credits().limit() / 10_000;
        assertThat(ofInstance.module("Contacts").size()).isEqualTo(expected);
    }

    @RepeatedTest(2)
    void isAsNewBeforeEach(BiginSimulator bigin) {
        assertThat(bigin).isSameAs(ofClass).isSameAs(ofInstance).isSameAs(handedToConstructor);
        bigin.module("Contacts").insert(Map.of("Last_Name", "Okoro"));
        bigin.switches().set(Switch.MIXED_BATCH_STATUS, 400);
    }

    @Test
    void hasWhatItWasMadeFor(BiginSimulator bigin) {
        assertThat(bigin.credits().limit()).isEqualTo(40);
        assertThat(bigin.clock().now()).isEqualTo(Instant.parse("2031-03-04T07:08:07Z"));
        assertThat(bigin.switches().get(Switch.MIXED_BATCH_STATUS)).isEqualTo(207);
        assertThat(bigin.switches().get(Switch.DELETED_PATH)).isEqualTo(Switch.DeletedPath.BOTH);
        assertThat(bigin.module("Accounts").all())
                .extracting("Account_Name", "Number")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Lumen Bakery", "A-1"),
                        org.assertj.core.groups.Tuple.tuple("Oak & Sons", "A-2"));
        Rest.Reply found =
                Rest.of(bigin).get("/Contacts/search?criteria=(Customer_Number:equals:C-1)");
        assertThat(found.first().path("Last_Name").asText()).isEqualTo("Varga");
        assertThat(found.first().path("Created_Time").asText())
                .isEqualTo("2031-03-04T08:08:07+01:00");
    }

    @Test
    void itsFieldsAreKept(BiginSimulator bigin) {
        Rest rest = Rest.of(bigin);
        String same = "{\"data\":[{\"Last_Name\":\"B\",\"Customer_Number\":\"C-1\"}]}";
        assertThat(rest.post("/Contacts", same).first().path("code").asText())
                .isEqualTo("DUPLICATE_DATA");
        String tooLong = "{\"data\":[{\"Last_Name\":\"B\",\"Customer_Number\":\"C-2345678\"}]}";
        assertThat(rest.post("/Contacts", tooLong).first().path("code").asText())
                .isEqualTo("INVALID_DATA");
        String missing = "{\"data\":[{\"Account_Name\":\"B\"}]}";
        assertThat(rest.post("/Accounts", missing).first().path("code").asText())
                .isEqualTo("MANDATORY_NOT_FOUND");
        assertThat(rest.get("/settings/fields?module=Contacts").text())
                .contains("\"actual_value\":\"blue\"");
    }

    @Nested
    class InANestedClass {
        private BiginSimulator here;

        @Test
        void itIsTheSame(BiginSimulator bigin) {
            assertThat(bigin).isSameAs(here).isSameAs(ofClass);
        }

        @Test
        @ZohoBiginTest(seedContacts = 7, credits = 70_000)
        void aMethodMayHaveItsOwn(BiginSimulator bigin) {
            assertThat(bigin).isSameAs(here).isNotSameAs(ofClass);
            assertThat(bigin.module("Contacts").size()).isEqualTo(7);
        }
    }

    @Nested
    @ZohoBiginTest(seedContacts = 5, credits = 50_000)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class NestedWithItsOwn {
        private BiginSimulator here;

        @BeforeAll
        void isThereBeforeAll(BiginSimulator bigin) {
            assertThat(bigin).isSameAs(here).isNotSameAs(ofClass);
        }

        @Test
        void isAnother(BiginSimulator bigin) {
            assertThat(bigin).isSameAs(here);
            assertThat(bigin.module("Contacts").size()).isEqualTo(5);
        }
    }
}
