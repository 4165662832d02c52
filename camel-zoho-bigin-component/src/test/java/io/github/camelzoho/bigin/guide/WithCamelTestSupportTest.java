package io.github.camelzoho.bigin.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.Fault;
import io.github.camelzoho.bigin.simulator.RecordedCall;
import io.github.camelzoho.bigin.simulator.camel.SimulatorCustomizer;
import io.github.camelzoho.bigin.simulator.junit.CustomField;
import io.github.camelzoho.bigin.simulator.junit.Records;
import io.github.camelzoho.bigin.simulator.junit.ZohoBiginTest;
import java.util.Map;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.spi.Registry;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

/** docs/testing.md: with camel-test-junit5. */
// tag::testing-support
@ZohoBiginTest(
        fields = @CustomField(module = "Contacts", name = "Customer_Number", unique = true),
        records =
                @Records(
                        module = "Contacts",
                        json =
                                """
                                [{"Last_Name": "Varga", "Email": "ada@lumen.example",
                                  "Customer_Number": "C-1"}]
                                """))
class WithCamelTestSupportTest extends CamelTestSupport {
    BiginSimulator bigin;

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind("simulator", SimulatorCustomizer.of(bigin));
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new NewContactRoute();
    }

    @Test
    void isNotWrittenTwice() {
        template.sendBody(
                "direct:newContact", Map.of("Last_Name", "Varga", "Email", "ada@lumen.example"));

        assertThat(bigin.module("Contacts").all()).hasSize(1);
    }

    @Test
    void isSentAgainWhenBiginIsBusy() {
        bigin.faults().add(Fault.status(429).retryAfter(1)).on("POST", "*/upsert");

        template.sendBody("direct:newContact", Map.of("Last_Name", "Okoro"));

        assertThat(bigin.calls("POST", "*/upsert"))
                .extracting(RecordedCall::status)
                .containsExactly(429, 201);
    }

    @Test
    void isKnownByItsNumberToo() {
        template.sendBody(
                "direct:newContact", Map.of("Last_Name", "Varga-Lind", "Customer_Number", "C-1"));

        assertThat(bigin.module("Contacts").all())
                .singleElement()
                .extracting("Last_Name", "Email")
                .containsExactly("Varga-Lind", "ada@lumen.example");
    }
}
// end::testing-support
