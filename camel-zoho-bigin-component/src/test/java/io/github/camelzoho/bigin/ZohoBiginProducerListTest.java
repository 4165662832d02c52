package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.Switch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists: all pages, one page, or as many records as wanted. */
class ZohoBiginProducerListTest extends SimulatedBigin {
    private static final String CONTACTS = "/bigin/v2/Contacts";
    private static final String LIST = "zoho-bigin:Contacts?operation=list&fields=Last_Name";

    private static List<String> newestFirst(List<String> ids) {
        List<String> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<String> ids(Exchange exchange) {
        return records(exchange).stream().map(record -> (String) record.get("id")).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesBeyondTwoThousandByToken(boolean tokenFromFirstPage) {
        bigin().switches().set(Switch.PAGE_TOKEN_FROM_FIRST_PAGE, tokenFromFirstPage);
        List<String> all = contacts(2350);
        Exchange listed = send(LIST, null);
        assertThat(ids(listed)).isEqualTo(newestFirst(all));
        assertThat(calls("GET", CONTACTS)).hasSize(12);
        assertThat(listed.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.RECORD_COUNT, 2350)
                .containsEntry(ZohoBiginConstants.MORE_RECORDS, false)
                .containsEntry(ZohoBiginConstants.RESPONSE_CODE, 200);
    }

    @Test
    void nothingThereIsAnEmptyList() {
        Exchange listed = send(LIST, null);
        assertThat(records(listed)).isEmpty();
        assertThat(listed.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.RECORD_COUNT, 0)
                .containsEntry(ZohoBiginConstants.RESPONSE_CODE, 204);
    }

    @Test
    void keepsPerPageAndOptionsOnEveryPage() {
        contacts(5);
        records(send(LIST + "&perPage=2&sortBy=id&sortOrder=asc", null));
        List<RecordedCall> calls = calls("GET", CONTACTS);
        assertThat(calls).hasSize(3);
        assertThat(calls)
                .allSatisfy(
                        call -> {
                            assertThat(call.param("per_page")).contains("2");
                            assertThat(call.param("sort_order")).contains("asc");
                            assertThat(call.param("fields")).contains(LAST_NAME);
                        });
        assertThat(calls.get(1).param("page_token")).isPresent();
        assertThat(calls.get(1).param("page")).isEmpty();
        assertThat(bigin().refused()).isEmpty();
    }

    @Test
    void onePageByNumberThenByToken() {
        List<String> all = newestFirst(contacts(5));
        Exchange first = send(LIST + "&page=1&perPage=2", null);
        assertThat(ids(first)).isEqualTo(all.subList(0, 2));
        assertThat(first.getMessage().getHeader(ZohoBiginConstants.MORE_RECORDS)).isEqualTo(true);
        String token =
                first.getMessage().getHeader(ZohoBiginConstants.NEXT_PAGE_TOKEN, String.class);
        Exchange second =
                send(LIST + "&perPage=2", null, Map.of(ZohoBiginConstants.PAGE_TOKEN, token));
        assertThat(ids(second)).isEqualTo(all.subList(2, 4));
        Exchange third = send(LIST + "&page=3&perPage=2", null);
        assertThat(ids(third)).isEqualTo(all.subList(4, 5));
        assertThat(third.getMessage().getHeaders())
                .containsEntry(ZohoBiginConstants.MORE_RECORDS, false)
                .doesNotContainKey(ZohoBiginConstants.NEXT_PAGE_TOKEN);
        assertThat(calls("GET", CONTACTS)).hasSize(3);
    }

    @Test
    void resultHeadersOfAnEarlierStepDoNotStay() {
        contacts(1);
        Exchange listed =
                send(
                        LIST + "&page=1",
                        null,
                        Map.of(
                                ZohoBiginConstants.NEXT_PAGE_TOKEN,
                                "old",
                                ZohoBiginConstants.FAILED_COUNT,
                                9));
        assertThat(listed.getMessage().getHeaders())
                .doesNotContainKeys(
                        ZohoBiginConstants.NEXT_PAGE_TOKEN, ZohoBiginConstants.FAILED_COUNT);
    }

    @Test
    void pageTokenOfOtherOptionsIsExplained() {
        contacts(5);
        String token =
                send(LIST + "&page=1&perPage=2", null)
                        .getMessage()
                        .getHeader(ZohoBiginConstants.NEXT_PAGE_TOKEN, String.class);
        Exchange other =
                send(
                        LIST + "&perPage=2&sortOrder=asc",
                        null,
                        Map.of(ZohoBiginConstants.PAGE_TOKEN, token));
        assertThat(failure(other, ZohoBiginInvalidDataException.class))
                .hasMessageContaining("Keep all options as they were");
    }

    @Test
    void maxRecordsCapsTheRecordsAndTheCalls() {
        List<String> all = newestFirst(contacts(450));
        Exchange some = send(LIST + "&maxRecords=250", null);
        assertThat(ids(some)).isEqualTo(all.subList(0, 250));
        assertThat(some.getMessage().getHeader(ZohoBiginConstants.MORE_RECORDS)).isEqualTo(true);
        assertThat(calls("GET", CONTACTS)).hasSize(2);
        assertThat(ids(send(LIST + "&maxRecords=3", null))).hasSize(3);
        assertThat(calls("GET", CONTACTS).get(2).param("per_page")).contains("3");
        assertThat(calls("GET", CONTACTS)).hasSize(3);
    }

    @Test
    void aPageAndATokenExcludeEachOther() {
        failure(send(LIST + "&page=1&pageToken=x", null), ZohoBiginInputException.class);
        assertThat(calls("GET", CONTACTS)).isEmpty();
    }

    @Test
    void brokenPageIsReadAgainWithoutLossOrRepetition() {
        List<String> all = contacts(450);
        bigin().faults().add(Fault.truncatedJson()).on("GET", CONTACTS).skip(1);
        assertThat(ids(send(LIST, null))).isEqualTo(newestFirst(all));
        assertThat(calls("GET", CONTACTS)).hasSize(4);
    }

    @Test
    void expiredTokenGoesOnById() {
        List<String> all = contacts(450);
        String expired =
                "{\"code\":\"EXPIRED_VALUE\",\"details\":{},\"message\":\"token expired\",\"status\":\"error\"}";
        bigin().faults()
                .add(Fault.answer(400, "application/json", expired))
                .on("GET", CONTACTS)
                .skip(1)
                .always();
        assertThat(ids(send(LIST, null))).isEqualTo(newestFirst(all));
    }

    @Test
    void expiredTokenOfAnotherOrderIsLoud() {
        contacts(450);
        String expired =
                "{\"code\":\"EXPIRED_VALUE\",\"details\":{},\"message\":\"token expired\",\"status\":\"error\"}";
        bigin().faults()
                .add(Fault.answer(400, "application/json", expired))
                .on("GET", CONTACTS)
                .skip(1)
                .always();
        ZohoBiginIncompleteResultException failure =
                failure(
                        send(LIST + "&sortBy=Modified_Time", null),
                        ZohoBiginIncompleteResultException.class);
        assertThat(failure.getRecordsRead()).isEqualTo(200);
        assertThat(failure.isRetryable()).isFalse();
    }

    @Test
    void customViewPipelineAndApprovedReachBigin() {
        contacts(3);
        String view =
                bigin().organization()
                        .addCustomView("Contacts", "N1", row -> "N1".equals(row.get(LAST_NAME)));
        assertThat(records(send(LIST + "&customViewId=" + view + "&approved=both", null)))
                .extracting(LAST_NAME)
                .containsExactly("N1");
        assertThat(calls("GET", CONTACTS).get(0).credits()).isEqualTo(3);
        String pipeline = bigin().organization().teamPipelines().get(0).id();
        records(
                send(
                        "zoho-bigin:Pipelines?operation=list&fields=Deal_Name&pipelineId="
                                + pipeline,
                        null));
        assertThat(calls("GET", "/bigin/v2/Pipelines").get(0).param("pipeline_id"))
                .contains(pipeline);
    }
}
