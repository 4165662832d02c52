package io.github.camelzoho.bigin.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.camel.SimulatorCustomizer;
import io.github.camelzoho.bigin.simulator.junit.UndocumentedCallsAllowed;
import io.github.camelzoho.bigin.simulator.junit.ZohoBiginTest;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** docs/testing.md: calls that Bigin does not document. */
@ZohoBiginTest
class UndocumentedTest {
    // tag::testing-undocumented
    @Test
    @UndocumentedCallsAllowed
    void theTimelineIsNotDocumented(BiginSimulator bigin) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("simulator", SimulatorCustomizer.of(bigin));
            context.start();

            context.createProducerTemplate()
                    .request(
                            "zoho-bigin:org?operation=raw&path=/settings/pipeline", exchange -> {});
        }
        assertThat(bigin.refused())
                .singleElement()
                .asString()
                .isEqualTo(
                        "GET /bigin/v2/settings/pipeline -> 404, 0 credits,"
                                + " refused: GET /bigin/v2/settings/pipeline");
    }
    // end::testing-undocumented
}
