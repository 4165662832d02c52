package io.github.camelzoho.bigin.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.simulator.BiginSimulator;
import io.github.camelzoho.bigin.simulator.camel.ComponentOptions;
import io.github.camelzoho.bigin.simulator.junit.ZohoBiginTest;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** docs/testing.md: in a Spring Boot application. */
// tag::testing-boot
@SpringBootTest
@DirtiesContext
@ZohoBiginTest(seedContacts = 2)
class ZohoBiginTestInSpringBootTest {
    static BiginSimulator bigin;

    @DynamicPropertySource
    static void simulator(DynamicPropertyRegistry registry) {
        ComponentOptions.of(bigin)
                .properties()
                .forEach((name, value) -> registry.add((String) name, () -> value));
    }

    @Autowired ProducerTemplate template;

    @RepeatedTest(2)
    void counts() {
        Long count = template.requestBody("zoho-bigin:Contacts?operation=count", null, Long.class);

        assertThat(count).isEqualTo(2);
        assertThat(bigin.calls("GET", "*/actions/count")).isNotEmpty();
    }
}
// end::testing-boot
