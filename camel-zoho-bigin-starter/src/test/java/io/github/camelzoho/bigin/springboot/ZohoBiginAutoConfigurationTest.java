package io.github.camelzoho.bigin.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.ZohoBiginComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ZohoBiginAutoConfigurationTest {
    private final ApplicationContextRunner application =
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    CamelAutoConfiguration.class, ZohoBiginAutoConfiguration.class))
                    // The routes of the whole application need a credential.
                    .withPropertyValues("camel.main.routes-include-pattern=false");

    @Test
    void anOptionThatDoesNotExistIsRefusedByItsName() {
        application
                .withPropertyValues("camel.component.zoho-bigin.data-centre=eu")
                .run(
                        context ->
                                assertThat(failureOf(context))
                                        .hasStackTraceContaining("data-centre")
                                        .hasStackTraceContaining("zoho-bigin"));
    }

    @Test
    void aValueThatDoesNotFitIsRefused() {
        application
                .withPropertyValues("camel.component.zoho-bigin.data-center=mars")
                .run(context -> assertThat(failureOf(context)).hasStackTraceContaining("mars"));
    }

    @Test
    void secretsAreNotPrintedWithARefusal() {
        application
                .withPropertyValues(
                        "camel.component.zoho-bigin.client-secret=very-secret",
                        "camel.component.zoho-bigin.data-centre=eu")
                .run(
                        context ->
                                assertThat(stackTrace(failureOf(context)))
                                        .doesNotContain("very-secret"));
    }

    @Test
    void theValueOfAMisspeltSecretIsNotPrinted() {
        application
                .withPropertyValues("camel.component.zoho-bigin.client-secrt=very-secret")
                .run(
                        context ->
                                assertThat(stackTrace(failureOf(context)))
                                        .contains(
                                                "The component has no option client-secrt: correct or"
                                                        + " remove the property camel.component.zoho-bigin.client-secrt")
                                        .doesNotContain("very-secret"));
    }

    @Test
    void itCanBeSwitchedOff() {
        application
                .withPropertyValues(
                        "camel.component.zoho-bigin.enabled=false",
                        "camel.component.zoho-bigin.max-retries=9")
                .run(
                        context -> {
                            assertThat(context).doesNotHaveBean("zohoBiginComponentCustomizer");
                            assertThat(component(context).getConfiguration().getMaxRetries())
                                    .isNotEqualTo(9);
                        });
    }

    @Test
    void enabledIsNoOptionOfTheComponent() {
        application
                .withPropertyValues(
                        "camel.component.zoho-bigin.enabled=true",
                        "camel.component.zoho-bigin.max-retries=9")
                .run(
                        context -> {
                            assertThat(context).hasSingleBean(ComponentCustomizer.class);
                            assertThat(component(context).getConfiguration().getMaxRetries())
                                    .isEqualTo(9);
                        });
    }

    private static ZohoBiginComponent component(AssertableApplicationContext context) {
        return context.getBean(CamelContext.class)
                .getComponent("zoho-bigin", ZohoBiginComponent.class);
    }

    /** The component is made, and so configured, when a route first names it. */
    private static Throwable failureOf(AssertableApplicationContext context) {
        Throwable atStart = context.getStartupFailure();
        if (atStart != null) {
            return atStart;
        }
        return org.assertj.core.api.Assertions.catchThrowable(() -> component(context));
    }

    private static String stackTrace(Throwable failure) {
        java.io.StringWriter text = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
