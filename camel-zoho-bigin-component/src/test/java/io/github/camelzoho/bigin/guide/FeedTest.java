package io.github.camelzoho.bigin.guide;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.camel.SimulatorCustomizer;
import io.github.camelzoho.bigin.simulator.junit.ZohoBiginTest;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.Registry;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/testing.md: a polling route. */
// tag::testing-feed
@ZohoBiginTest
class FeedTest extends CamelTestSupport {
    BiginSimulator bigin;
    @TempDir static Path state;

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind("simulator", SimulatorCustomizer.of(bigin));
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("zoho-bigin:Contacts?startFrom=beginning&settleDelay=0&initialDelay=0&delay=200"
                                + "&stateDirectory="
                                + state)
                        .setBody(simple("${body[Last_Name]}"))
                        .to("mock:changed");
            }
        };
    }

    @Test
    void tellsEachNewContact() throws Exception {
        MockEndpoint changed = getMockEndpoint("mock:changed");
        changed.expectedBodiesReceived("Varga", "Okoro");

        bigin.module("Contacts").insert(Map.of("Last_Name", "Varga"));
        bigin.module("Contacts").insert(Map.of("Last_Name", "Okoro"));

        changed.assertIsSatisfied();
    }
}
// end::testing-feed
