package io.github.camelzoho.bigin.guide;

import org.apache.camel.builder.RouteBuilder;

/** The route that the examples of docs/testing.md test. */
// tag::testing-route
public class NewContactRoute extends RouteBuilder {
    @Override
    public void configure() {
        from("direct:newContact")
                .to("zoho-bigin:Contacts?operation=upsert&duplicateCheckFields=Email")
                .setBody(simple("${header.CamelZohoBiginRecordId}"));
    }
}
// end::testing-route
