package io.github.camelzoho.bigin.examples.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A field of a module, as the JSON Schema of reading tells of it.
 *
 * @param apiName its name in Bigin
 * @param name its name in Java
 * @param read the schema of reading
 * @param write the schema of creating; missing if it can't be written
 */
record Property(String apiName, String name, JsonNode read, JsonNode write) {
    private static final int MOST_CHOICES = 20;

    /** The JSON type, without {@code null}; empty if it may be anything. */
    String type() {
        JsonNode type = read.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText("");
    }

    boolean isLookup() {
        return type().equals("object") && read.at("/properties/id").isObject();
    }

    boolean isReadOnly() {
        return read.path("readOnly").asBoolean();
    }

    boolean isTags() {
        return read.at("/items/properties/color_code").isObject();
    }

    /** What people want to know of it, in one sentence. */
    String told() {
        List<String> parts = new ArrayList<>();
        String label = read.path("title").asText("");
        parts.add(label.isEmpty() ? apiName : label);
        JsonNode more = read.path("x-bigin");
        if (more.has("lookupModule")) {
            parts.add("a record of " + more.get("lookupModule").asText());
        }
        if (write.has("maxLength")) {
            parts.add("at most " + write.get("maxLength").asInt() + " characters");
        }
        Stream.of("mandatory", "unique").filter(more::has).forEach(parts::add);
        if (isReadOnly()) {
            parts.add("read-only");
        }
        String choices = choices();
        return String.join(", ", parts) + (choices.isEmpty() ? "" : "; one of " + choices);
    }

    private String choices() {
        JsonNode examples = read.has("items") ? read.at("/items/examples") : read.path("examples");
        List<String> values =
                StreamSupport.stream(examples.spliterator(), false).map(JsonNode::asText).toList();
        return values.size() <= MOST_CHOICES
                ? String.join(", ", values)
                : String.join(", ", values.subList(0, MOST_CHOICES))
                        + " and "
                        + (values.size() - MOST_CHOICES)
                        + " more";
    }
}
