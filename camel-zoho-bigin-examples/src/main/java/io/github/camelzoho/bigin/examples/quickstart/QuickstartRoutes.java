package io.github.camelzoho.bigin.examples.quickstart;

import org.apache.camel.builder.RouteBuilder;

/** The routes in Java; {@code quickstart/routes.yaml} has the same ones in YAML. */
public final class QuickstartRoutes extends RouteBuilder {

    @Override
    public void configure() {
        metadata();
        imports();
        reads();
        changes();
    }

    private void metadata() {
        from("direct:organization")
                .routeId("organization")
                .to("zoho-bigin:org?operation=getOrganization")
                .bean("answers", "organization");

        from("direct:fields")
                .routeId("fields")
                .to("zoho-bigin:Contacts?operation=listFields")
                .bean("answers", "fields");
    }

    private void imports() {
        from("direct:read-file")
                .routeId("read-file")
                .bean("contactImport", "read('classpath:quickstart/contacts.csv')");

        // The outcomes go into a variable, so that the batch they belong to stays the body.
        from("direct:upsert-companies")
                .routeId("upsert-companies")
                .split()
                .method("contactImport", "companies(100)")
                .toV(
                        "zoho-bigin:Accounts?operation=upsert&duplicateCheckFields=Account_Name"
                                + "&partialFailure=report&trigger=none",
                        null,
                        "outcomes")
                .bean("contactImport", "companiesWritten(${body}, ${variable.outcomes})")
                .end();

        from("direct:upsert-contacts")
                .routeId("upsert-contacts")
                .split()
                .method("contactImport", "contacts(100)")
                .toV(
                        "zoho-bigin:Contacts?operation=upsert&duplicateCheckFields=Email"
                                + "&partialFailure=report&trigger=none",
                        null,
                        "outcomes")
                .bean("contactImport", "contactsWritten(${body}, ${variable.outcomes})")
                .end();
    }

    private void reads() {
        // The bean escapes what has a meaning in criteria, here the comma.
        from("direct:search")
                .routeId("search")
                .setBody(constant("Krüger, Voß & Söhne"))
                .setHeader(
                        "CamelZohoBiginCriteria",
                        method("zohoBiginCriteria", "equal('Account_Name', ${body})"))
                .to("zoho-bigin:Accounts?operation=search&fields=Account_Name,Billing_City")
                .bean("answers", "found");

        // Never more than two pages in memory, however many contacts there are.
        from("direct:list")
                .routeId("list")
                .to(
                        "zoho-bigin:Contacts?operation=list&fields=Full_Name,Email,Account_Name"
                                + "&perPage=100&streaming=true")
                .split()
                .body()
                .streaming()
                .bean("answers", "listed")
                .end()
                .bean("answers", "listEnds");

        from("direct:query")
                .routeId("query")
                .setBody(constant("Köln"))
                .setHeader(
                        "CamelZohoBiginQuery",
                        simple(
                                "select Last_Name, Email from Contacts where Mailing_City ="
                                        + " ${bean:zohoBiginCoql?method=literal(${body})} order by Last_Name asc"))
                .to("zoho-bigin:Contacts?operation=coql")
                .bean("answers", "queried");

        from("direct:count")
                .routeId("count")
                .to("zoho-bigin:Contacts?operation=count")
                .bean("answers", "counted('contacts', ${body})")
                .to("zoho-bigin:Accounts?operation=count")
                .bean("answers", "counted('companies', ${body})");
    }

    private void changes() {
        from("direct:update")
                .routeId("update")
                .setBody(method("contactImport", "changes"))
                .to("zoho-bigin:Contacts?operation=update&partialFailure=report&trigger=none")
                .bean("answers", "written('updated', ${body})");

        // A second run against the same Bigin may have inserted none.
        from("direct:delete")
                .routeId("delete")
                .setBody(method("contactImport", "surplus"))
                .filter()
                .simple("${body.size} > 0")
                .to("zoho-bigin:Contacts?operation=delete&partialFailure=report&wfTrigger=false")
                .bean("answers", "written('deleted', ${body})")
                .end();
    }
}
