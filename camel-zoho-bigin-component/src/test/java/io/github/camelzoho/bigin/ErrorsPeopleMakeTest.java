package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who made a usual mistake, to the letter. */
class ErrorsPeopleMakeTest extends SimulatedBigin {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zoho-bigin:Contacts?operation=list&pageSiz=10" + "|there is no option 'pageSiz'",
                "zoho-bigin:Contacts?operation=list&perpag=10"
                        + "|there is no option 'perpag': did you mean perPage?",
                "zoho-bigin:Contacts?operaton=list"
                        + "|there is no option 'operaton': did you mean operation?",
                "zoho-bigin:Contacts?operation=upsrt"
                        + "|option operation has no value 'upsrt': did you mean upsert?",
                "zoho-bigin:Contacts?operation=list&outputType=xml"
                        + "|option outputType has no value 'xml': it is one of map, json, jsonNode",
                "zoho-bigin:Contacts?operation=list&dataCenter=uk"
                        + "|option dataCenter has no value 'uk': did you mean us?",
                "zoho-bigin:Contacts?operation=list&perPage=many"
                        + "|option perPage must be a number, not 'many'",
                "zoho-bigin:Contacts?operation=search&criteria=((Last_Name:equals:A&B))"
                        + "|there is no option 'B))': if it is a part of another option's value, write that"
                        + " value as RAW(…), or set it by the header",
            })
    void optionsOfAUri(String uri, String text) {
        Throwable failure = catchThrowable(() -> context.getEndpoint(uri));

        assertThat(failure).isInstanceOf(ResolveEndpointFailedException.class);
        assertThat(failure.getCause()).hasMessage(text);
    }

    @Test
    void anOperationByHeader() {
        assertThat(
                        message(
                                "zoho-bigin:Contacts",
                                null,
                                Map.of(ZohoBiginConstants.OPERATION, "lst")))
                .startsWith("header CamelZohoBiginOperation must be one of [list, get, create, ")
                .endsWith(", not 'lst': did you mean list?");
    }

    @ParameterizedTest
    @CsvSource({"contacts,Contacts", "Companies,Accounts", "Deals,Pipelines", "Contact,Contacts"})
    void aModule(String wrong, String right) {
        assertThat(message("zoho-bigin:" + wrong + "?operation=list&fields=id", null, Map.of()))
                .endsWith(
                        ". Did you mean "
                                + right
                                + "? Modules go by their API names, which are case-sensitive (companies are"
                                + " Accounts, deals are Pipelines); operation listModules lists them");
    }

    @Test
    void aFieldThatDoesNotExist() {
        send("zoho-bigin:Contacts?operation=list", null);

        assertThat(
                        message(
                                "zoho-bigin:Contacts?operation=create",
                                Map.of("Last_Name", "Varga", "Firstname", "Ada"),
                                Map.of()))
                .contains("Contacts has no field 'Firstname': did you mean First_Name?");
    }

    @Test
    void aScopeThatIsMissing() {
        bigin().credentials().scopes(Set.of("ZohoBigin.modules.ALL"));

        assertThat(
                        message(
                                "zoho-bigin:org?operation=coql",
                                "select Last_Name from Contacts where id is not null",
                                Map.of()))
                .endsWith(
                        ". The credential lacks an OAuth scope; this call needs ZohoBigin.coql.READ and a modules"
                                + " scope such as ZohoBigin.modules.ALL. Make a new refresh token with it, or behind"
                                + " a gateway use a connection that has it");
    }

    @Test
    void anotherDataCentre() {
        bigin().credentials().foreign(true);

        assertThat(message("zoho-bigin:Contacts?operation=list&fields=id", null, Map.of()))
                .isEqualTo(
                        "POST /oauth/v2/token: HTTP 200 invalid_code: no access token from "
                                + bigin().url()
                                + ": invalid_code. The refresh token is revoked, mistyped, or of another data centre"
                                + " than "
                                + bigin().url()
                                + ": set dataCenter to the one of the account, or make a new refresh token");
    }

    @Test
    void criteriaThatAreEncodedAlready() {
        assertThat(
                        message(
                                "zoho-bigin:Contacts?operation=search",
                                null,
                                Map.of(
                                        ZohoBiginConstants.CRITERIA,
                                        "%28%28Last_Name%3Aequals%3AVarga%29%29")))
                .endsWith(
                        ". The criteria are percent-encoded already: give them as they are, they are encoded when they"
                                + " are sent");
    }

    private String message(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = send(uri, body, headers);
        assertThat(exchange.getException()).isNotNull();
        return exchange.getException().getMessage();
    }
}
