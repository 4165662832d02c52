package io.github.camelzoho.bigin.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelzoho.bigin.ZohoBiginComponent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.apache.camel.util.StringHelper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;
import org.springframework.boot.configurationmetadata.ValueHint;

/** What the build has put into the jar, read by Spring Boot's own reader as editors do. */
class ConfigurationMetadataTest {
    private static final String CATALOGUE = "/META-INF/io/github/camelzoho/bigin/zoho-bigin.json";
    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

    private static final Map<String, String> OBJECTS =
            Map.of(
                    "boolean", "java.lang.Boolean",
                    "int", "java.lang.Integer",
                    "long", "java.lang.Long",
                    "double", "java.lang.Double");

    private static Map<String, ConfigurationMetadataProperty> properties;
    private static List<ComponentOptionModel> options;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream json = ZohoBiginAutoConfiguration.class.getResourceAsStream(METADATA)) {
            assertThat(json).as("the build generates " + METADATA).isNotNull();
            properties =
                    ConfigurationMetadataRepositoryJsonBuilder.create(json)
                            .build()
                            .getAllProperties();
        }
        options = catalogue().getComponentOptions();
    }

    @TestFactory
    Stream<DynamicTest> anOptionOfTheComponentIsAPropertyWithTypeTextAndValues() {
        return options.stream()
                .map(option -> DynamicTest.dynamicTest(option.getName(), () -> isTold(option)));
    }

    private static void isTold(ComponentOptionModel option) {
        ConfigurationMetadataProperty property =
                properties.get(name(StringHelper.camelCaseToDash(option.getName())));

        assertThat(property).as("a property for the option").isNotNull();
        assertThat(property.getDescription()).isEqualTo(option.getDescription());
        // Spring Boot's properties are objects, which may be absent.
        assertThat(property.getType())
                .isEqualTo(OBJECTS.getOrDefault(option.getJavaType(), option.getJavaType()))
                .contains(".");
        // As text: a whole number has one type for the one reader, another for the other.
        assertThat(String.valueOf(property.getDefaultValue()))
                .isEqualTo(String.valueOf(option.getDefaultValue()));
        assertThat(property.getHints().getValueHints())
                .extracting(ValueHint::getValue)
                .isEqualTo(option.getEnums() == null ? List.of() : option.getEnums());
    }

    @Test
    void besidesThemThereIsOnlyTheSwitch() {
        assertThat(properties).hasSize(options.size() + 1);
        assertThat(properties.get(name(ZohoBiginAutoConfiguration.ENABLED)).getDefaultValue())
                .isEqualTo(true);
    }

    private static String name(String option) {
        return ZohoBiginAutoConfiguration.PREFIX + "." + option;
    }

    private static ComponentModel catalogue() throws IOException {
        try (InputStream json = ZohoBiginComponent.class.getResourceAsStream(CATALOGUE)) {
            return JsonMapper.generateComponentModel(
                    new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
