package io.github.camelzoho.bigin.simulator.camel;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spi.PropertyConfigurer;

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
        // Camel customizes components that have both; from 4.22 on its types say they may lack.
        PropertyConfigurer configurer =
                Objects.requireNonNull(target.getComponentPropertyConfigurer());
        CamelContext context = Objects.requireNonNull(target.getCamelContext());
        options.values()
                .forEach(
                        (option, value) -> {
                            boolean known =
                                    configurer.configure(context, target, option, value, true);
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
