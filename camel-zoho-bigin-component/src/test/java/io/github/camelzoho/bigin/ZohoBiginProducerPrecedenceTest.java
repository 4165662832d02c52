package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Message header, then endpoint option, then component option. */
class ZohoBiginProducerPrecedenceTest extends SimulatedBigin {

    @Override
    protected void configure(ZohoBiginConfiguration options) {
        super.configure(options);
        options.setFields("Email");
        options.setPerPage(7);
        options.setOperation(ZohoBiginOperation.list);
    }

    private String parameter(String path, String name) {
        return calls("GET", path).get(0).param(name).orElse(null);
    }

    @Test
    void componentOptionIsTheLast() {
        records(send("zoho-bigin:Contacts", null));
        assertThat(parameter("/bigin/v2/Contacts", "fields")).isEqualTo("Email");
        assertThat(parameter("/bigin/v2/Contacts", "per_page")).isEqualTo("7");
    }

    @Test
    void endpointOptionWinsOverTheComponent() {
        records(send("zoho-bigin:Contacts?fields=Phone&perPage=8", null));
        assertThat(parameter("/bigin/v2/Contacts", "fields")).isEqualTo("Phone");
        assertThat(parameter("/bigin/v2/Contacts", "per_page")).isEqualTo("8");
    }

    @Test
    void headerWinsOverBoth() {
        Map<String, Object> headers =
                Map.of(
                        ZohoBiginConstants.FIELDS, List.of("Account_Name", "Phone"),
                        ZohoBiginConstants.PER_PAGE, "9",
                        ZohoBiginConstants.MODULE, "Accounts");
        records(send("zoho-bigin:Contacts?fields=Phone&perPage=8", null, headers));
        assertThat(parameter("/bigin/v2/Accounts", "fields")).isEqualTo("Account_Name,Phone");
        assertThat(parameter("/bigin/v2/Accounts", "per_page")).isEqualTo("9");
        assertThat(calls("GET", "/bigin/v2/Contacts")).isEmpty();
    }

    @Test
    void headerNamesTheOperation() {
        Exchange users =
                send("zoho-bigin:org", null, Map.of(ZohoBiginConstants.OPERATION, "listUsers"));
        assertThat(records(users)).isNotEmpty();
    }

    @Test
    void headerOfTheWrongTypeIsExplained() {
        Exchange listed =
                send("zoho-bigin:Contacts", null, Map.of(ZohoBiginConstants.PER_PAGE, "many"));
        assertThat(failure(listed, ZohoBiginInputException.class))
                .hasMessageContainingAll("CamelZohoBiginPerPage", "whole number", "many");
    }

    @Test
    void everyProducerInputHasItsHeader() throws Exception {
        List<String> inputs =
                List.of(
                        "operation",
                        "module",
                        "recordId",
                        "ids",
                        "fields",
                        "criteria",
                        "email",
                        "phone",
                        "word",
                        "query",
                        "page",
                        "perPage",
                        "pageToken",
                        "maxRecords",
                        "sortBy",
                        "sortOrder",
                        "customViewId",
                        "pipelineId",
                        "approved",
                        "duplicateCheckFields",
                        "trigger",
                        "wfTrigger",
                        "relatedList",
                        "relatedIds",
                        "noteId",
                        "attachmentId",
                        "fileId",
                        "fileName",
                        "tagId",
                        "tags",
                        "jobId",
                        "channelId",
                        "bulkOperation",
                        "findBy",
                        "userId",
                        "userType",
                        "owner",
                        "connectionId",
                        "status",
                        "deletedType",
                        "method",
                        "path",
                        "streaming",
                        "outputType",
                        "pojoClass",
                        "notFound",
                        "partialFailure");
        List<Object> headers =
                java.util.Arrays.stream(ZohoBiginConstants.class.getFields())
                        .map(ZohoBiginProducerPrecedenceTest::valueOf)
                        .toList();
        assertThat(inputs)
                .allSatisfy(
                        input ->
                                assertThat(headers)
                                        .contains(
                                                "CamelZohoBigin"
                                                        + Character.toUpperCase(input.charAt(0))
                                                        + input.substring(1)));
    }

    private static Object valueOf(java.lang.reflect.Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
