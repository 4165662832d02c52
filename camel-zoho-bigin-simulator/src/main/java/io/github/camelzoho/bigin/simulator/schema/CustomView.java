package io.github.camelzoho.bigin.simulator.schema;

import java.util.Map;
import java.util.function.Predicate;

/**
 * A named filter of a module.
 *
 * @param id the {@code cvid} of list calls
 * @param module API name
 * @param name what users call it
 * @param systemDefined whether the module has it from the start
 * @param condition which records it shows, given as Bigin sends them
 */
public record CustomView(
        String id,
        String module,
        String name,
        boolean systemDefined,
        Predicate<Map<String, Object>> condition) {

    /** A view as users make them. */
    public CustomView(
            String id, String module, String name, Predicate<Map<String, Object>> condition) {
        this(id, module, name, false, condition);
    }
}
