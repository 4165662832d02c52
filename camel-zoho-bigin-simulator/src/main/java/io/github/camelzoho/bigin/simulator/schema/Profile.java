package io.github.camelzoho.bigin.simulator.schema;

/**
 * What a user may do.
 *
 * @param id 19-digit id
 * @param name what users call it
 */
public record Profile(String id, String name) {
    /** May do everything. */
    public static final Profile ADMINISTRATOR = new Profile("4001002000000026011", "Administrator");

    /** May work with records, not administer. */
    public static final Profile STANDARD = new Profile("4001002000000026014", "Standard");
}
