package io.github.camelzoho.bigin.simulator.junit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The JSON of a {@link Records}.
 *
 * @param from the annotation
 * @param test class whose resources are meant
 */
record RecordsJson(Records from, Class<?> test) {
    private static final TypeReference<List<Map<String, Object>>> ARRAY = new TypeReference<>() {};

    List<Map<String, Object>> read() {
        if (from.json().isEmpty() == from.resource().isEmpty()) {
            throw new IllegalArgumentException(
                    "@Records of " + from.module() + " needs either json or resource");
        }
        String text = from.json().isEmpty() ? resource() : from.json();
        try {
            return new ObjectMapper().readValue(text, ARRAY);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "@Records of "
                            + from.module()
                            + " is not a JSON array of objects: "
                            + e.getMessage(),
                    e);
        }
    }

    private String resource() {
        try (InputStream in = test.getResourceAsStream(from.resource())) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "@Records of "
                                + from.module()
                                + ": no resource "
                                + from.resource()
                                + " beside "
                                + test.getName()
                                + "; with / at the beginning it is looked for from the root");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
