package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.Switch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a list goes on when page tokens reach no further; the end of the reach is pretended. */
class ZohoBiginProducerListGoesOnTest extends SimulatedBigin {
    private static final String CONTACTS = "/bigin/v2/Contacts";
    private static final String LIST = "zoho-bigin:Contacts?operation=list&perPage=100";
    private static final String REACHED =
            "{\"code\":\"PAGINATION_LIMIT_EXCEEDED\",\"details\":{\"limit\":100000},"
                    + "\"message\":\"the limit is reached\",\"status\":\"error\"}";

    private String company;

    @BeforeEach
    void fill() {
        company = bigin().module("Accounts").insert(Map.of("Account_Name", "Lumen Bakery"));
        for (int i = 0; i < 350; i++) {
            bigin().module("Contacts")
                    .insert(
                            Map.of(
                                    LAST_NAME,
                                    "N" + i,
                                    "Description",
                                    "D" + i,
                                    "Account_Name",
                                    Map.of("id", company)));
        }
    }

    private void endReachAfterOnePage() {
        // Two calls: the page by token that is refused, not the reads by id that follow.
        bigin().faults()
                .add(Fault.answer(400, "application/json", REACHED))
                .on("GET", CONTACTS)
                .skip(1);
    }

    private List<Map<String, Object>> whole(String fields) {
        return records(send(LIST + fields, null));
    }

    @Test
    void plainFieldsComeStraightFromCoql() {
        List<Map<String, Object>> expected = whole("&fields=Last_Name,Created_Time");
        endReachAfterOnePage();
        assertThat(whole("&fields=Last_Name,Created_Time")).isEqualTo(expected);
        assertThat(calls("POST", "/bigin/v2/coql").get(0).body())
                .contains("select Last_Name, Created_Time from Contacts where id < '");
    }

    @ParameterizedTest
    @EnumSource(Switch.Support.class)
    void fieldsThatCoqlShowsOtherwiseAreReadById(Switch.Support ids) {
        bigin().switches().set(Switch.LIST_IDS, ids);
        String fields = "&fields=Last_Name,Account_Name,Description";
        List<Map<String, Object>> expected = whole(fields);
        endReachAfterOnePage();
        List<Map<String, Object>> listed = whole(fields);
        assertThat(listed.stream().map(r -> r.get("id")).toList())
                .isEqualTo(expected.stream().map(r -> r.get("id")).toList());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(listed.get(i)).containsAllEntriesOf(expected.get(i));
        }
    }

    @Test
    void keepsTheAscendingOrder() {
        List<Map<String, Object>> expected = whole("&fields=Last_Name&sortBy=id&sortOrder=asc");
        endReachAfterOnePage();
        assertThat(whole("&fields=Last_Name&sortBy=id&sortOrder=asc")).isEqualTo(expected);
    }

    @Test
    void allFieldsGoOnToo() {
        endReachAfterOnePage();
        List<Map<String, Object>> listed = whole("");
        assertThat(listed).hasSize(350);
        assertThat(listed.stream().map(r -> r.get("Description")).collect(Collectors.toSet()))
                .hasSize(350);
    }

    @Test
    void isLoudWhereIdsCannotBeCompared() {
        bigin().switches().set(Switch.COQL_ID_COMPARABLE, false);
        endReachAfterOnePage();
        assertIncomplete(send(LIST + "&fields=Last_Name", null));
    }

    @Test
    void isLoudWhereCoqlIsNotAllowed() {
        bigin().credentials().scopes(Set.of("ZohoBigin.modules.ALL", "ZohoBigin.settings.ALL"));
        endReachAfterOnePage();
        assertIncomplete(send(LIST + "&fields=Last_Name", null));
    }

    @Test
    void isLoudForAnotherOrderOrAChoiceOfRecords() {
        for (String other : List.of("&sortBy=Modified_Time", "&approved=both")) {
            endReachAfterOnePage();
            assertIncomplete(send(LIST + "&fields=Last_Name" + other, null));
            bigin().faults().clear();
        }
    }

    private static void assertIncomplete(Exchange listed) {
        ZohoBiginIncompleteResultException failure =
                failure(listed, ZohoBiginIncompleteResultException.class);
        assertThat(failure.getRecordsRead()).isEqualTo(100);
        assertThat(failure).hasMessageContainingAll("100 were read", "maxRecords");
        assertThat(failure.getMessage()).contains("GET /bigin/v2/Contacts");
    }
}
