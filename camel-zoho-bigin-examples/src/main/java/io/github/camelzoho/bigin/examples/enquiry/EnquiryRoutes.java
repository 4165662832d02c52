package io.github.camelzoho.bigin.examples.enquiry;

import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import org.apache.camel.builder.RouteBuilder;

/** The route in Java; {@code enquiry/routes.yaml} has the same one in YAML. */
public final class EnquiryRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // Who has written before is the same contact; who typed something wrong is told what.
        from("direct:enquiry")
                .routeId("enquiry")
                .doTry()
                .to("zoho-bigin:Contacts?operation=upsert&duplicateCheckFields=Email")
                .setBody(simple("Thank you. We know you as ${header.CamelZohoBiginRecordId}."))
                .doCatch(ZohoBiginInvalidDataException.class)
                .setBody(simple("Please correct: ${exception.details[api_name]}."))
                .end();
    }
}
