package io.github.camelzoho.bigin.client.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One layout of a module, as Bigin's metadata tell of it; those of {@code Pipelines} are the Team
 * Pipelines. Immutable.
 *
 * @param id its id
 * @param name what users call it
 * @param mandatory API names of the fields without which its records can't be made
 * @param stages the stages that each sub-pipeline allows, empty for other modules
 */
public record LayoutDescription(
        String id, String name, Set<String> mandatory, Map<String, List<String>> stages) {

    public LayoutDescription {
        mandatory = Set.copyOf(mandatory);
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    }
}
