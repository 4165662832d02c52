package io.github.camelzoho.bigin.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.camelzoho.bigin.ZohoBiginComponent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.apache.camel.util.StringHelper;
import org.junit.jupiter.api.Test;

/**
 * What editors complete and explain is the component's catalogue, in the form of Spring Boot.
 * {@code -Dmetadata.update=true} writes it anew.
 */
class ConfigurationMetadataTest {
    private static final String CATALOGUE = "/META-INF/io/github/camelzoho/bigin/zoho-bigin.json";
    private static final Path METADATA =
            Path.of("src/main/resources/META-INF/spring-configuration-metadata.json");

    @Test
    void everyOptionOfTheComponentIsInTheMetadata() throws IOException {
        String fresh = metadata();
        if (Boolean.getBoolean("metadata.update")) {
            Files.writeString(METADATA, fresh);
        }

        assertThat(Files.readString(METADATA))
                .as("out of date: run this test with -Dmetadata.update=true and commit the result")
                .isEqualTo(fresh);
    }

    private static String metadata() throws IOException {
        List<Map<String, Object>> properties = new ArrayList<>();
        List<Map<String, Object>> hints = new ArrayList<>();
        properties.add(
                property(
                        ZohoBiginAutoConfiguration.ENABLED,
                        "java.lang.Boolean",
                        "Whether to configure the component from these properties",
                        true));
        for (ComponentModel.ComponentOptionModel option : catalogue().getComponentOptions()) {
            String name = StringHelper.camelCaseToDash(option.getName());
            properties.add(
                    property(
                            name,
                            boxed(option.getJavaType()),
                            option.getDescription(),
                            option.getDefaultValue()));
            if (option.getEnums() != null) {
                hints.add(hint(name, option.getEnums()));
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", ZohoBiginAutoConfiguration.PREFIX);
        group.put("type", ZohoBiginComponent.class.getName());
        all.put("groups", List.of(group));
        all.put("properties", properties);
        all.put("hints", hints);
        return text(all);
    }

    private static Map<String, Object> property(
            String name, String type, String description, Object defaultValue) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("name", ZohoBiginAutoConfiguration.PREFIX + "." + name);
        property.put("type", type);
        property.put("description", description);
        property.put("sourceType", ZohoBiginComponent.class.getName());
        if (defaultValue != null) {
            property.put("defaultValue", defaultValue);
        }
        return property;
    }

    private static Map<String, Object> hint(String name, List<String> values) {
        Map<String, Object> hint = new LinkedHashMap<>();
        hint.put("name", ZohoBiginAutoConfiguration.PREFIX + "." + name);
        hint.put("values", values.stream().map(value -> Map.of("value", value)).toList());
        return hint;
    }

    private static String boxed(String type) {
        return switch (type) {
            case "boolean" -> "java.lang.Boolean";
            case "int" -> "java.lang.Integer";
            case "long" -> "java.lang.Long";
            case "double" -> "java.lang.Double";
            default -> type;
        };
    }

    private static ComponentModel catalogue() throws IOException {
        try (InputStream json = ZohoBiginComponent.class.getResourceAsStream(CATALOGUE)) {
            return JsonMapper.generateComponentModel(
                    new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String text(Object value) throws JsonProcessingException {
        return new ObjectMapper()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(value)
                + "\n";
    }
}
