package io.github.camelzoho.bigin.examples.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What happens in Bigin, and with the route, one step a line.
 *
 * @param steps in order
 */
public record Script(List<Step> steps) {

    /**
     * A step.
     *
     * @param verb what to do
     * @param name the contact, or what the verb takes instead
     * @param fields what to set
     */
    public record Step(String verb, String name, Map<String, Object> fields) {
        static Step parse(String line) {
            String[] words = line.strip().split("\\s+", 2);
            String rest = words.length == 2 ? words[1] : "";
            if (words[0].equals("say")) {
                return new Step("say", rest, Map.of());
            }
            String[] parts = rest.split("\\s+", 2);
            return new Step(words[0], parts[0], parts.length == 2 ? fields(parts[1]) : Map.of());
        }

        private static Map<String, Object> fields(String text) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (String field : text.split(",\\s*", -1)) {
                String[] pair = field.split("=", 2);
                fields.put(pair[0], pair[1]);
            }
            return fields;
        }

        int number() {
            return Integer.parseInt(name);
        }
    }

    /** Reads a script from the class path. */
    public static Script read(String resource) {
        try (InputStream in = Script.class.getResourceAsStream(resource)) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new Script(
                    text.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(Step::parse)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
