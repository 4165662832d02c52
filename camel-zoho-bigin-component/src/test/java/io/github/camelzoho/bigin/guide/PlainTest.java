package io.github.camelzoho.bigin.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.camel.SimulatorCustomizer;
import io.github.camelzoho.bigin.simulator.junit.ZohoBiginTest;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** docs/testing.md: with JUnit alone. */
// tag::testing-plain
@ZohoBiginTest
class PlainTest {
    @Test
    void aContactThatIsThereIsUpdated(BiginSimulator bigin) throws Exception {
        String id =
                bigin.module("Contacts")
                        .insert(Map.of("Last_Name", "Varga", "Email", "ada@lumen.example"));
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("simulator", SimulatorCustomizer.of(bigin));
            context.addRoutes(new NewContactRoute());
            context.start();

            Object answer =
                    context.createProducerTemplate()
                            .requestBody(
                                    "direct:newContact",
                                    Map.of("Last_Name", "Okoro", "Email", "Ada@Lumen.example"));

            assertThat(answer).isEqualTo(id);
        }
        assertThat(bigin.module("Contacts").get(id)).containsEntry("Last_Name", "Okoro");
        assertThat(bigin.calls("POST", "/bigin/v2/Contacts/*")).hasSize(1);
        assertThat(bigin.credits().used()).isEqualTo(1);
    }
}
// end::testing-plain
