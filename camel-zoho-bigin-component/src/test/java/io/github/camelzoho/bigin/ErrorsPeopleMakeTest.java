package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;
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
                "zoho-bigin:Contacts?operation=search&criteria=((Last_Name:equals:A&B))|there is no"
                        + " option 'B))': if it is a part of another option's value, write that value"
                        + " as RAW(…), or set it by the header",
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
                                + "? Modules go by their API names, which are case-sensitive and"
                                + " the same in every language (companies are Accounts, deals are"
                                + " Pipelines); operation listModules lists them");
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
                        ". The credential lacks an OAuth scope; this call needs ZohoBigin.coql.READ"
                                + " and a modules scope such as ZohoBigin.modules.ALL. Make a new"
                                + " refresh token with it, or behind a gateway use a connection that"
                                + " has it");
    }

    @Test
    void anotherDataCentre() {
        bigin().credentials().foreign(true);

        assertThat(message("zoho-bigin:Contacts?operation=list&fields=id", null, Map.of()))
                .isEqualTo(
                        "POST /oauth/v2/token: HTTP 200 invalid_code: no access token from "
                                + bigin().url()
                                + ": invalid_code. The refresh token is revoked, mistyped, or of"
                                + " another data centre than "
                                + bigin().url()
                                + ": set dataCenter to the one of the account, or make a new"
                                + " refresh token");
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
                        ". The criteria are percent-encoded already: give them as they are, they"
                                + " are encoded when they are sent");
    }

    @Test
    void aModuleByItsGermanLabel() {
        assertThat(message("zoho-bigin:Firmen?operation=list&fields=id", null, Map.of()))
                .endsWith(
                        ". Modules go by their API names, which are case-sensitive and the same in"
                                + " every language (companies are Accounts, deals are Pipelines);"
                                + " operation listModules lists them");
    }

    @Test
    void aRefreshTokenThatIsWrong() {
        assertThat(
                        message(
                                "zoho-bigin:Contacts?operation=count&clientId="
                                        + bigin().credentials().clientId()
                                        + "&clientSecret=RAW("
                                        + bigin().credentials().clientSecret()
                                        + ")&refreshToken=1000.mistyped",
                                null,
                                Map.of()))
                .contains("The refresh token is revoked, mistyped, or of another data centre than ")
                .endsWith("set dataCenter to the one of the account, or make a new refresh token")
                .doesNotContain("1000.mistyped");
    }

    @Test
    void aGatewayKeyThatIsWrong() {
        assertThat(
                        message(
                                "zoho-bigin:Contacts?operation=count&gatewayApiKey=nonsense&gatewayUrl="
                                        + bigin().url(),
                                null,
                                Map.of()))
                .contains("gatewayApiKey")
                .doesNotContain("nonsense");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lazyStartProducer=false|no credential is set: set clientId, clientSecret and"
                        + " refreshToken (Zoho OAuth 2.0), or accessToken, or gatewayApiKey (or the"
                        + " environment variable MATON_API_KEY), or tokenSource, on the endpoint or the"
                        + " component",
                "refreshToken=1000.x|Zoho OAuth 2.0 needs clientId, clientSecret and refreshToken"
                        + " together: set clientId, clientSecret",
                "accessToken=1000.x&gatewayApiKey=k"
                        + "|more than one credential is set: accessToken; gatewayApiKey. Keep one",
                "accessToken=1000.x&accountsUrl=localhost:8484"
                        + "|accountsUrl is not an address that begins with https:// or http://",
            })
    void aCredentialThatIsMissing(String options, String text) {
        ZohoBiginComponent bare = new ZohoBiginComponent();
        bare.useEnvironment(name -> null);
        context.addComponent("bare", bare);

        Throwable failure =
                catchThrowable(
                        () -> template.sendBody("bare:Contacts?operation=count&" + options, ""));

        assertThat(last(failure)).hasMessage(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contacts?operation=update | {\"Last_Name\": \"Varga\"}|operation update needs to"
                        + " know which one: put its id into the body's key 'id', the option recordId or"
                        + " the header CamelZohoBiginRecordId",
                "Contacts?operation=update | [{\"Last_Name\": \"Varga\"}]"
                        + "|record 1 of the body has no key 'id', which an update needs",
                "Contacts?operation=get | |operation get needs to know which records: set option or"
                        + " header recordId or ids, or give the id or a list of ids as the body",
                "Contacts?operation=delete | ada@lumen.example|the body is not an id: Bigin's"
                        + " ids are long numbers",
                "Contacts?operation=create | "
                        + "|the body is empty: give a map, a POJO, JSON, or a list of them",
                "Contacts?operation=create | Varga|the body is not valid JSON: Unrecognized token"
                        + " 'Varga': was expecting (JSON String, Number, Array, Object or token 'null',"
                        + " 'true' or 'false')",
                "Contacts?operation=create | \"Varga\"|the body must be a JSON object or array of"
                        + " records, but is one value alone",
                "org?operation=list | |operation list needs a module: put its API name in place of"
                        + " 'org', or into header CamelZohoBiginModule",
                "Contacts?operation=search | |search needs one of criteria, email, phone or word,"
                        + " as option or header",
                "org?operation=coql | |coql needs a query: set option query, header"
                        + " CamelZohoBiginQuery, or the body",
                "Contacts?operation=listRelated | "
                        + "|operation listRelated needs recordId: set the option or the header"
                        + " CamelZohoBiginRecordId",
                "Contacts?operation=search&word=a&email=b | "
                        + "|criteria, email, phone and word exclude each other: set one",
            })
    void anInputThatIsMissingOrWrong(String uri, @Nullable String body, String text) {
        assertThat(message("zoho-bigin:" + uri, body, Map.of())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CamelZohoBiginPerPage|many"
                        + "|header CamelZohoBiginPerPage must be a whole number, not 'many'",
                "CamelZohoBiginPerPage|500|perPage must be a number from 1 to 200, not 500",
                "CamelZohoBiginMaxRecords|all"
                        + "|header CamelZohoBiginMaxRecords must be a whole number, not 'all'",
                "CamelZohoBiginStreaming|yes"
                        + "|header CamelZohoBiginStreaming must be true or false, not 'yes'",
                "CamelZohoBiginOutputType|xml|header CamelZohoBiginOutputType must be one of [map,"
                        + " json, jsonNode], not 'xml'",
                "CamelZohoBiginSortOrder|descending"
                        + "|sortOrder must be one of asc, desc, not 'descending'",
            })
    void aHeader(String header, String value, String text) {
        assertThat(
                        message(
                                "zoho-bigin:Contacts?operation=list&fields=id",
                                null,
                                Map.of(header, value)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fieldz: Last_Name|there is no option 'fieldz': did you mean fields?",
                "operation: lst|option operation has no value 'lst': did you mean list?",
                "streaming: sometimes|option streaming must be true or false, not 'sometimes'",
            })
    void anOptionInYaml(String line, String text) {
        String yaml =
                """
                - from:
                    uri: direct:yaml
                    steps:
                      - to:
                          uri: zoho-bigin:Contacts
                          parameters:
                            %s
                """;

        Throwable failure =
                catchThrowable(
                        () ->
                                PluginHelper.getRoutesLoader(context)
                                        .loadRoutes(
                                                ResourceHelper.fromString(
                                                        "wrong.yaml", yaml.formatted(line))));

        assertThat(last(failure)).hasMessage(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zoho-bigin:org"
                        + "|a consumer needs a module: put its API name in place of 'org', such as"
                        + " zoho-bigin:Contacts",
                "zoho-bigin:Contacts?events=create|events must be any of created, updated, deleted,"
                        + " with commas between them, not 'create'",
            })
    void aConsumer(String uri, String text) {
        Throwable failure =
                catchThrowable(
                        () ->
                                context.addRoutes(
                                        new RouteBuilder() {
                                            @Override
                                            public void configure() {
                                                from(uri).to("mock:none");
                                            }
                                        }));

        assertThat(last(failure)).hasMessage(text);
    }

    @Test
    void aLookupByName() {
        assertThat(
                        message(
                                "zoho-bigin:Contacts?operation=create",
                                Map.of("Last_Name", "Varga", "Account_Name", "Lumen Bakery"),
                                Map.of()))
                .endsWith(
                        ". Check the field's API name (operation listFields lists them), the"
                                + " value, its form and the ids: details name the field. A lookup"
                                + " is written as {\"id\": \"…\"}, a time as"
                                + " 2031-03-04T09:08:07+02:00");
    }

    @Test
    void aTimeWithoutOffset() {
        assertThat(
                        message(
                                "zoho-bigin:Events?operation=create",
                                Map.of(
                                        "Event_Title",
                                        "Tasting",
                                        "Start_DateTime",
                                        "2031-03-05 09:00",
                                        "End_DateTime",
                                        "2031-03-05 10:00"),
                                Map.of()))
                .contains("api_name=Start_DateTime", "api_name=End_DateTime")
                .endsWith(
                        ". Each of the errors names its field and what is wrong with it. A lookup"
                                + " is written as {\"id\": \"…\"}, a time as"
                                + " 2031-03-04T09:08:07+02:00");
    }

    private static Throwable last(Throwable failure) {
        return failure.getCause() == null ? failure : last(failure.getCause());
    }

    private String message(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = send(uri, body, headers);
        assertThat(exchange.getException()).isNotNull();
        return exchange.getException().getMessage();
    }
}
