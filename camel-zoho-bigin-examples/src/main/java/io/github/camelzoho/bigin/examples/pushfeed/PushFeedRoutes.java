package io.github.camelzoho.bigin.examples.pushfeed;

import org.apache.camel.builder.RouteBuilder;

/** The route in Java; {@code push-feed/routes.yaml} has the same one in YAML. */
public final class PushFeedRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("zoho-bigin:Contacts?push=true&webhookExternalUrl={{push-feed.address}}"
                        + "&webhookPath=/bigin/contacts&webhookComponentName=platform-http"
                        + "&events=created,updated,deleted&fields=Full_Name,Phone,Title"
                        + "&startFrom={{push-feed.start}}&stateDirectory={{push-feed.directory}}"
                        + "&delay={{push-feed.delay}}")
                .routeId("push-feed")
                .bean("screen", "heard");
    }
}
