package io.github.camelzoho.bigin.springboot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.apache.camel.util.StringHelper;

/**
 * Writes the component's catalogue in the form that editors of Spring Boot's properties read. The
 * build runs this file as it is, before tests are compiled, so that the jar never lacks an option;
 * it therefore needs no other class of this module.
 */
final class ConfigurationMetadata {
    private final ComponentModel component;
    private final String prefix;

    private ConfigurationMetadata(ComponentModel component) {
        this.component = component;
        this.prefix = "camel.component." + component.getScheme();
    }

    /**
     * Runs it.
     *
     * @param args the catalogue to read and the file to write
     */
    public static void main(String[] args) throws IOException {
        String catalogue = Files.readString(Path.of(args[0]));
        Path metadata = Path.of(args[1]);
        Files.createDirectories(metadata.getParent());
        Files.writeString(
                metadata,
                new ConfigurationMetadata(JsonMapper.generateComponentModel(catalogue)).text());
    }

    private String text() throws JsonProcessingException {
        List<Map<String, Object>> properties = new ArrayList<>();
        List<Map<String, Object>> hints = new ArrayList<>();
        properties.add(
                property(
                        "enabled",
                        "java.lang.Boolean",
                        "Whether to configure the component from these properties",
                        true));
        for (ComponentModel.ComponentOptionModel option : component.getComponentOptions()) {
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
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", prefix);
        group.put("type", component.getJavaType());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("groups", List.of(group));
        all.put("properties", properties);
        all.put("hints", hints);
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all)
                + "\n";
    }

    private Map<String, Object> property(
            String name, String type, String description, Object defaultValue) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("name", prefix + "." + name);
        property.put("type", type);
        property.put("description", description);
        property.put("sourceType", component.getJavaType());
        if (defaultValue != null) {
            property.put("defaultValue", defaultValue);
        }
        return property;
    }

    private Map<String, Object> hint(String name, List<String> values) {
        Map<String, Object> hint = new LinkedHashMap<>();
        hint.put("name", prefix + "." + name);
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
}
