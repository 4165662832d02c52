package io.github.camelzoho.bigin.springboot;

import io.github.camelzoho.bigin.ZohoBiginComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.util.StringHelper;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Sets the options of the component from the properties {@code camel.component.zoho-bigin.*},
 * before Camel starts. An option that does not exist, or a value that does not fit, stops the
 * application. {@code camel.component.zoho-bigin.enabled=false} leaves the component as it is.
 */
@AutoConfiguration(before = CamelAutoConfiguration.class)
@ConditionalOnProperty(
        prefix = ZohoBiginAutoConfiguration.PREFIX,
        name = ZohoBiginAutoConfiguration.ENABLED,
        matchIfMissing = true)
public class ZohoBiginAutoConfiguration {
    static final String PREFIX = "camel.component.zoho-bigin";
    static final String ENABLED = "enabled";

    /** The customizer that Camel runs on the component when it is made. */
    @Bean
    public ComponentCustomizer zohoBiginComponentCustomizer(Environment environment) {
        return ComponentCustomizer.builder(ZohoBiginComponent.class)
                .build(component -> configure(component, environment));
    }

    private static void configure(Component component, Environment environment) {
        Map<String, Object> options =
                new LinkedHashMap<>(
                        Binder.get(environment)
                                .bind(PREFIX, Bindable.mapOf(String.class, Object.class))
                                .orElse(Map.of()));
        options.remove(ENABLED);
        options.keySet().forEach(name -> checkName(component, name));
        PropertyBindingSupport.build()
                .withCamelContext(component.getCamelContext())
                .withTarget(component)
                .withProperties(options)
                .withConfigurer(component.getComponentPropertyConfigurer())
                .withIgnoreCase(true)
                .withMandatory(true)
                .withRemoveParameters(true)
                .bind();
    }

    /**
     * Camel's own refusal prints the value, which is a secret if the name of a secret is misspelt.
     */
    private static void checkName(Component component, String name) {
        if (component.getComponentPropertyConfigurer() instanceof PropertyConfigurerGetter known
                && !name.contains(".")
                && known.getOptionType(StringHelper.dashToCamelCase(name), true) == null) {
            throw new IllegalArgumentException(
                    "The component has no option "
                            + name
                            + ": correct or remove the property "
                            + PREFIX
                            + "."
                            + name);
        }
    }
}
