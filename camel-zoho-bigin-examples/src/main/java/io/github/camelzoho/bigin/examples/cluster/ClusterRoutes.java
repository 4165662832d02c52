package io.github.camelzoho.bigin.examples.cluster;

import org.apache.camel.builder.RouteBuilder;

/** The route in Java; {@code cluster/routes.yaml} has the same one in YAML. */
public final class ClusterRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("master:contacts:zoho-bigin:Contacts?events=created,updated,deleted"
                        + "&fields=Full_Name,Phone,Title&startFrom={{cluster.start}}"
                        + "&stateDirectory={{cluster.directory}}&delay={{cluster.delay}}")
                .routeId("cluster")
                .bean("screen", "heard");
    }
}
