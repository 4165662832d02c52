package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.BiginSimulatorExtension;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.SimulatorOptions;
import io.github.camelzoho.bigin.simulator.Switch;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where Bigin's own reach ends, the component goes on by other means or says so. */
class ZohoBiginProducerReachTest extends SimulatedBigin {
    private static final int CONTACTS = 10_450;
    private static final String COQL = "zoho-bigin:Contacts?operation=coql";

    @RegisterExtension
    static final BiginSimulatorExtension MANY =
            new BiginSimulatorExtension(SimulatorOptions.defaults().withSeedContacts(CONTACTS));

    @Override
    protected BiginSimulator bigin() {
        return MANY.simulator();
    }

    private static void assertComplete(Exchange read) {
        assertThat(records(read)).hasSize(CONTACTS);
        assertThat(records(read).stream().map(record -> record.get("id")).distinct())
                .hasSize(CONTACTS);
    }

    @Test
    void coqlGoesOnById() {
        Exchange read = send(COQL, "select Last_Name from Contacts where Last_Name is not null");
        assertComplete(read);
        assertThat(records(read))
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(record -> (String) record.get("id")));
        List<RecordedCall> calls = calls("POST", "/bigin/v2/coql");
        assertThat(calls.get(49).body()).contains("limit 200 offset 9800");
        assertThat(calls.get(50).body())
                .contains("((Last_Name is not null) and id > '", "order by id asc limit 200");
    }

    @Test
    void coqlGoesOnByIdDownwards() {
        assertComplete(send(COQL, "select Last_Name from Contacts order by id desc"));
    }

    @Test
    void coqlOfAnotherOrderIsLoud() {
        ZohoBiginIncompleteResultException failure =
                failure(
                        send(COQL, "select Last_Name from Contacts order by Last_Name asc"),
                        ZohoBiginIncompleteResultException.class);
        assertThat(failure.getRecordsRead()).isEqualTo(10_000);
        assertThat(failure).hasMessageContainingAll("more than 10,000", "Order by id");
    }

    @Test
    void coqlOfAnotherOrderIsFineWithinItsOwnLimit() {
        assertThat(
                        records(
                                send(
                                        COQL,
                                        "select id from Contacts order by Last_Name asc limit 450"
                                                + " offset 100")))
                .hasSize(450);
        assertThat(calls("POST", "/bigin/v2/coql")).hasSize(3);
    }

    @Test
    void coqlIsLoudWhereIdsCannotBeCompared() {
        bigin().switches().set(Switch.COQL_ID_COMPARABLE, false);
        Exchange read = send(COQL, "select id from Contacts where id is not null");
        ZohoBiginIncompleteResultException failure =
                failure(read, ZohoBiginIncompleteResultException.class);
        assertThat(failure.getRecordsRead()).isEqualTo(10_000);
        assertThat(failure)
                .hasCauseInstanceOf(
                        io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException.class);
    }

    @Test
    void coqlStopsAtMaxRecordsWithoutReadingTheRest() {
        assertThat(records(send(COQL + "&maxRecords=300", "select id from Contacts"))).hasSize(300);
        assertThat(calls("POST", "/bigin/v2/coql")).hasSize(2);
    }

    @Test
    void searchBeyondTwoThousandIsLoud() {
        bigin().catchUpSearchIndex();
        String uri = "zoho-bigin:Contacts?operation=search&fields=Last_Name";
        Map<String, Object> all = Map.of(ZohoBiginConstants.CRITERIA, "(Last_Name:not_equal:x)");
        ZohoBiginIncompleteResultException failure =
                failure(send(uri, null, all), ZohoBiginIncompleteResultException.class);
        assertThat(failure.getRecordsRead()).isEqualTo(2000);
        assertThat(failure).hasMessageContainingAll("more than 2,000", "coql");
        assertThat(calls("GET", "/bigin/v2/Contacts/search")).hasSize(10);
        assertThat(records(send(uri + "&maxRecords=2000", null, all))).hasSize(2000);
    }

    @Test
    void oddPageSizeOfASearchReachesAsFarAsItCan() {
        bigin().catchUpSearchIndex();
        Exchange found =
                send(
                        "zoho-bigin:Contacts?operation=search&fields=Last_Name&perPage=150",
                        null,
                        Map.of(ZohoBiginConstants.CRITERIA, "(Last_Name:not_equal:x)"));
        failure(found, ZohoBiginIncompleteResultException.class);
    }

    @Test
    void coqlOffsetBeyondTheReachIsRefusedBeforeItIsSent() {
        Exchange asked =
                send("zoho-bigin:org?operation=coql", "select id from Contacts offset 10000");
        ZohoBiginInputException failure = failure(asked, ZohoBiginInputException.class);
        assertThat(failure).hasMessageContaining("offset 10000").hasMessageContaining("where id >");
        assertThat(calls("POST", "/bigin/v2/coql")).isEmpty();
    }
}
