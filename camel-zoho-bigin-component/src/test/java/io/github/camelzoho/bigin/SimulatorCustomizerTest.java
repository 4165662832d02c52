package io.github.camelzoho.bigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.camel.ComponentOptions;
import io.github.camelzoho.bigin.simulator.camel.SimulatorCustomizer;
import io.github.camelzoho.bigin.simulator.junit.ZohoBiginTest;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator names the component's options without knowing its classes. */
@ZohoBiginTest(seedContacts = 3)
class SimulatorCustomizerTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pointsTheComponentAtTheSimulator(boolean gateway, BiginSimulator bigin) throws Exception {
        ComponentOptions options =
                gateway ? ComponentOptions.ofGateway(bigin) : ComponentOptions.of(bigin);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("simulator", new SimulatorCustomizer(options));
            context.start();
            assertThat(
                            context.createProducerTemplate()
                                    .requestBody(
                                            "zoho-bigin:Contacts?operation=count",
                                            null,
                                            Long.class))
                    .isEqualTo(3);
        }
        assertThat(bigin.calls("*", "*/actions/count")).hasSize(1);
        assertThat(bigin.calls("*", "/oauth/*")).hasSize(gateway ? 0 : 1);
    }

    @Test
    void otherComponentsAreLeftAlone(BiginSimulator bigin) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            SimulatorCustomizer customizer = SimulatorCustomizer.of(bigin);
            context.getRegistry().bind("simulator", customizer);
            assertThat(context.getComponent("mock")).isNotNull();
            assertThat(customizer.isEnabled("mock", context.getComponent("mock"))).isFalse();
        }
    }

    @Test
    void anOptionThatIsNotThereIsNamed() throws Exception {
        SimulatorCustomizer customizer =
                new SimulatorCustomizer(new ComponentOptions(Map.of("colour", "red")));
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("simulator", customizer);
            assertThatThrownBy(() -> context.getComponent("zoho-bigin"))
                    .rootCause()
                    .hasMessage(
                            "The component zoho-bigin has no option colour:"
                                    + " it is of another version than the simulator");
        }
    }

    @Test
    void namesAreToldAndNoSecrets(BiginSimulator bigin) {
        assertThat(ComponentOptions.of(bigin))
                .asString()
                .contains("refreshToken")
                .doesNotContain(bigin.credentials().refreshToken());
    }
}
