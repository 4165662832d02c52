package io.github.camelzoho.bigin.simulator.schema;

import org.jspecify.annotations.Nullable;

/**
 * A role in the organisation's hierarchy.
 *
 * @param id 19-digit id
 * @param name what users call it
 * @param reportsTo id of the role above, null for the highest
 */
public record Role(String id, String name, @Nullable String reportsTo) {
    /** The highest role, the administrator's. */
    public static final Role CEO = new Role("4001002000000026005", "CEO", null);

    /** Everybody else's. */
    public static final Role MANAGER = new Role("4001002000000026008", "Manager", CEO.id());
}
