package io.github.camelzoho.bigin.examples.records;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The source of a record for a module, made of its JSON Schemas. */
final class RecordSource {
    /** What a constructor in Java takes. */
    private static final int MOST_COMPONENTS = 254;

    private static final TypeName TEXT = ClassName.get(String.class);

    private final Wanted wanted;
    private final ClassName self;
    private final List<Property> properties = new ArrayList<>();

    /**
     * @param wanted how the record is to be
     * @param module API name
     * @param read the schema of reading
     * @param create the schema of creating
     */
    RecordSource(Wanted wanted, String module, JsonNode read, JsonNode create) {
        this.wanted = wanted;
        this.self = ClassName.get(wanted.pack(), JavaNames.record(module));
        JavaNames names = new JavaNames();
        Set<String> fields = wanted.fields();
        read.get("properties")
                .properties()
                .forEach(
                        entry -> {
                            String name = entry.getKey();
                            if (fields.isEmpty() || fields.contains(name) || name.equals("id")) {
                                properties.add(
                                        new Property(
                                                name,
                                                names.component(name),
                                                entry.getValue(),
                                                create.path("properties").path(name)));
                            }
                        });
        if (properties.size() > MOST_COMPONENTS) {
            throw new IllegalArgumentException(
                    module
                            + " has "
                            + properties.size()
                            + " fields, a record takes "
                            + MOST_COMPONENTS
                            + ": choose with --fields");
        }
    }

    /** How many fields it has. */
    int fields() {
        return properties.size();
    }

    /** The whole file. */
    JavaFile file(String module) {
        TypeSpec.Builder record = jsonRecord(self);
        record.addJavadoc("A record of $L in Bigin. Fields that are null are not sent.\n", module);
        record.addJavadoc("\n");
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (Property property : properties) {
            record.addJavadoc("@param $L $L\n", property.name(), escaped(property.told()));
            components.addParameter(component(property.apiName(), property.name(), type(property)));
        }
        record.recordConstructor(components.build());
        record.addMethod(empty());
        properties.stream()
                .filter(property -> !property.isReadOnly())
                .forEach(property -> record.addMethod(with(property)));
        if (properties.stream().anyMatch(Property::isLookup)) {
            record.addType(lookup());
        }
        if (properties.stream().anyMatch(Property::isTags)) {
            record.addType(tag());
        }
        return JavaFile.builder(wanted.pack(), record.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    private static TypeSpec.Builder jsonRecord(ClassName name) {
        return TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(
                        AnnotationSpec.builder(JsonInclude.class)
                                .addMember("value", "$T.NON_NULL", JsonInclude.Include.class)
                                .build())
                .addAnnotation(
                        AnnotationSpec.builder(JsonIgnoreProperties.class)
                                .addMember("ignoreUnknown", "true")
                                .build());
    }

    private static ParameterSpec component(String apiName, String name, TypeName type) {
        return ParameterSpec.builder(type, name)
                .addAnnotation(
                        AnnotationSpec.builder(JsonProperty.class)
                                .addMember("value", "$S", apiName)
                                .build())
                .build();
    }

    private MethodSpec empty() {
        CodeBlock nothing =
                properties.stream()
                        .map(property -> CodeBlock.of("null"))
                        .collect(CodeBlock.joining(",$W"));
        return MethodSpec.methodBuilder("empty")
                .addJavadoc("One without any field, to begin with.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addStatement("return new $T($L)", self, nothing)
                .build();
    }

    private MethodSpec with(Property changed) {
        CodeBlock values =
                properties.stream()
                        .map(property -> CodeBlock.of("$N", property.name()))
                        .collect(CodeBlock.joining(",$W"));
        String name = changed.name();
        return MethodSpec.methodBuilder(
                        "with" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                .addJavadoc("The same with another $L.", escaped(changed.apiName()))
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addParameter(type(changed), name)
                .addStatement("return new $T($L)", self, values)
                .build();
    }

    private TypeSpec lookup() {
        return small(
                "Lookup",
                "Another record, or a user; to point to one, its id is enough.",
                List.of("id", "name", "email"));
    }

    private TypeSpec tag() {
        return small(
                "Tag",
                "A tag; to set one, its name is enough.",
                List.of("name", "id", "color_code"));
    }

    private TypeSpec small(String name, String javadoc, List<String> keys) {
        ClassName type = self.nestedClass(name);
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        JavaNames names = new JavaNames();
        List<CodeBlock> rest = new ArrayList<>();
        for (String key : keys) {
            components.addParameter(component(key, names.component(key), TEXT));
            rest.add(CodeBlock.of("$L", rest.isEmpty() ? keys.get(0) : "null"));
        }
        return jsonRecord(type)
                .addJavadoc(javadoc)
                .recordConstructor(components.build())
                .addMethod(
                        MethodSpec.methodBuilder("of")
                                .addJavadoc("By its $L.", keys.get(0))
                                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                                .returns(type)
                                .addParameter(TEXT, keys.get(0))
                                .addStatement(
                                        "return new $T($L)",
                                        type,
                                        rest.stream().collect(CodeBlock.joining(", ")))
                                .build())
                .build();
    }

    private TypeName type(Property property) {
        JsonNode schema = property.read();
        return switch (property.type()) {
            case "string" -> text(schema.path("format").asText(""));
            case "integer" -> ClassName.get(Long.class);
            case "number" -> ClassName.get(BigDecimal.class);
            case "boolean" -> ClassName.get(Boolean.class);
            case "array" ->
                    ParameterizedTypeName.get(
                            ClassName.get(List.class),
                            property.isTags()
                                    ? self.nestedClass("Tag")
                                    : item(schema.at("/items/type").asText("")));
            case "object" -> property.isLookup() ? self.nestedClass("Lookup") : object();
            default -> ClassName.get(Object.class);
        };
    }

    private TypeName text(String format) {
        return switch (wanted.textTimes() ? "" : format) {
            case "date" -> ClassName.get(LocalDate.class);
            case "date-time" -> ClassName.get(OffsetDateTime.class);
            default -> TEXT;
        };
    }

    private static TypeName item(String type) {
        return switch (type) {
            case "string" -> TEXT;
            case "object" -> object();
            default -> ClassName.get(Object.class);
        };
    }

    private static TypeName object() {
        return ParameterizedTypeName.get(Map.class, String.class, Object.class);
    }

    /** As it may stand in Javadoc, whatever people have called their fields. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;")
                .replaceAll("\\R", " ");
    }
}
