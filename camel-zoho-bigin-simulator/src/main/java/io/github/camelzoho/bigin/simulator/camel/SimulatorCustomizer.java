package io.github.camelzoho.bigin.simulator.camel;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;

/**
 * Points the component {@code zoho-bigin} of a Camel context at a simulator. Bound in the registry,
 * or as a bean of a Spring Boot application, it is applied when the component is made. Needs Camel
 * on the class path.
 */
public final class SimulatorCustomizer implements ComponentCustomizer {
    private final ComponentOptions options;

    public SimulatorCustomizer(ComponentOptions options) {
        this.options = options;
    }

    /** With client, secret and refresh token, as for Zoho's accounts server. */
    public static SimulatorCustomizer of(BiginSimulator bigin) {
        return new SimulatorCustomizer(ComponentOptions.of(bigin));
    }

    @Override
    public boolean isEnabled(String name, Component target) {
        return name.equals("zoho-bigin");
    }

    @Override
    public void configure(String name, Component target) {
        options.values()
                .forEach(
                        (option, value) -> {
                            boolean known =
                                    target.getComponentPropertyConfigurer()
                                            .configure(
                                                    target.getCamelContext(),
                                                    target,
                                                    option,
                                                    value,
                                                    true);
                            if (!known) {
                                throw new IllegalStateException(
                                        "The component "
                                                + name
                                                + " has no option "
                                                + option
                                                + ": it is of another version than the simulator");
                            }
                        });
    }
}
