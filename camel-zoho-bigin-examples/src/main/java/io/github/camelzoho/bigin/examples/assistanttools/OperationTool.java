package io.github.camelzoho.bigin.examples.assistanttools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import io.github.camelzoho.bigin.ZohoBiginComponent;
import io.github.camelzoho.bigin.ZohoBiginOperation;
import io.github.camelzoho.bigin.ZohoBiginOperation.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.component.langchain4j.tools.spec.CamelSimpleToolParameter;
import org.apache.camel.component.langchain4j.tools.spec.NamedJsonSchemaProperty;

/**
 * An operation as a model sees it: what it does and reads, as the component's own table of
 * operations and its catalogue have it. Nothing is written down a second time here.
 *
 * @param operation the operation
 */
record OperationTool(ZohoBiginOperation operation) {
    /** The parameter of what is written. */
    static final String BODY = "body";

    /** What the tool decides itself. */
    private static final Set<String> NOT_ASKED =
            Set.of("streaming", "perPage", "page", "pageToken", "stripReadOnly", "validate");

    private static final JsonNode OPTIONS = options();

    /** As models like names. */
    String name() {
        return "bigin_" + operation.name();
    }

    /** The names of what a model may give. */
    List<String> arguments() {
        List<String> names = new ArrayList<>(operation.inputs());
        names.removeAll(NOT_ASKED);
        if (operation.kind() == Kind.WRITE) {
            names.add(BODY);
        }
        return names;
    }

    /**
     * For Camel's component of tools.
     *
     * @param permitted whether it may be called at present
     */
    CamelSimpleToolParameter described(boolean permitted) {
        String text = "Zoho Bigin, a CRM. " + operation.description();
        return new CamelSimpleToolParameter(
                permitted ? text : text + " Not permitted at present.",
                arguments().stream()
                        .map(name -> new NamedJsonSchemaProperty(name, schema(name)))
                        .toList());
    }

    private static JsonSchemaElement schema(String name) {
        if (name.equals(BODY)) {
            return JsonStringSchema.builder()
                    .description(
                            "What is written, as JSON: an object with API names of fields as keys,"
                                    + " or an array of such objects. Not needed where ids say all.")
                    .build();
        }
        JsonNode option = OPTIONS.get(name);
        String text = option.get("description").asText();
        if (option.has("enum") && !option.get("enum").isEmpty()) {
            List<String> values = new ArrayList<>();
            option.get("enum").forEach(value -> values.add(value.asText()));
            return JsonEnumSchema.builder().description(text).enumValues(values).build();
        }
        return switch (option.get("type").asText()) {
            case "boolean" -> JsonBooleanSchema.builder().description(text).build();
            case "integer" -> JsonIntegerSchema.builder().description(text).build();
            default -> JsonStringSchema.builder().description(text).build();
        };
    }

    private static JsonNode options() {
        String catalogue = "/META-INF/io/github/camelzoho/bigin/zoho-bigin.json";
        try (InputStream in = ZohoBiginComponent.class.getResourceAsStream(catalogue)) {
            return new ObjectMapper().readTree(in).get("properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
