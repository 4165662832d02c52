package io.github.camelzoho.bigin.examples.changefeed;

import org.apache.camel.builder.RouteBuilder;

/** The route in Java; {@code change-feed/routes.yaml} has the same one in YAML. */
public final class ChangeFeedRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("zoho-bigin:Contacts?events=created,updated,deleted&fields=Full_Name,Phone,Title"
                        + "&startFrom={{change-feed.start}}&stateDirectory={{change-feed.directory}}"
                        + "&delay={{change-feed.delay}}")
                .routeId("change-feed")
                .bean("screen", "heard");
    }
}
