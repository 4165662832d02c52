package io.github.camelzoho.bigin.simulator.store;

/**
 * A tag of a module.
 *
 * @param id 19-digit id
 * @param module API name
 * @param name what users see
 * @param color {@code #RRGGBB}
 * @param made by whom and when
 * @param changed by whom and when last
 */
public record Tag(
        String id, String module, String name, String color, Change made, Change changed) {
    /** The colour of tags that were made without one. */
    public static final String DEFAULT_COLOR = "#57B1FD";
}
