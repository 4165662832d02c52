package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.model.LayoutDescription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one entry of the layout metadata. The page was not seen whole: what a layout makes
 * mandatory is looked for under {@code system_mandatory} and under {@code required} of Zoho CRM;
 * the stages of a sub-pipeline under {@code maps}, as values or as fields with values.
 *
 * <p>Source: https://www.bigin.com/developer/docs/apis/v2/layouts-meta-data.html
 */
final class LayoutMetadata {
    private static final String SUB_PIPELINE = "Sub_Pipeline";
    private static final String VALUES = "pick_list_values";

    private LayoutMetadata() {}

    static LayoutDescription read(Map<String, Object> layout) {
        Set<String> mandatory = new HashSet<>();
        Map<String, List<String>> stages = new LinkedHashMap<>();
        objects(layout.get("sections"))
                .flatMap(section -> objects(section.get("fields")))
                .forEach(
                        field -> {
                            String name = text(field.get("api_name"));
                            if (isTrue(field.get("system_mandatory"))
                                    || isTrue(field.get("required"))) {
                                mandatory.add(name);
                            }
                            if (name.equals(SUB_PIPELINE)) {
                                objects(field.get(VALUES))
                                        .forEach(
                                                value ->
                                                        stages.put(
                                                                text(value.get("actual_value")),
                                                                stages(value.get("maps"))));
                            }
                        });
        return new LayoutDescription(
                text(layout.get("id")), text(layout.get("name")), mandatory, stages);
    }

    private static List<String> stages(@Nullable Object maps) {
        List<String> stages = new ArrayList<>();
        objects(maps)
                .flatMap(
                        entry ->
                                entry.containsKey(VALUES)
                                        ? objects(entry.get(VALUES))
                                        : Stream.of(entry))
                .map(value -> value.get("actual_value"))
                .filter(Objects::nonNull)
                .forEach(value -> stages.add(value.toString()));
        return stages;
    }

    private static Stream<Map<?, ?>> objects(@Nullable Object list) {
        return list instanceof List<?> values
                ? values.stream()
                        .filter(value -> value instanceof Map<?, ?>)
                        .map(value -> (Map<?, ?>) value)
                : Stream.of();
    }

    private static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
