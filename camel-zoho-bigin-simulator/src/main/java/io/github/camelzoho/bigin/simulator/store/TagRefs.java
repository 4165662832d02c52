package io.github.camelzoho.bigin.simulator.store;

import java.util.List;

/**
 * The tags of a record as it is stored: their names are looked up when it is read, so they follow a
 * change of the tag.
 *
 * @param ids of tags, in the order they were put on
 */
public record TagRefs(List<String> ids) {
    /** No tags. */
    public static final TagRefs NONE = new TagRefs(List.of());

    public TagRefs {
        ids = List.copyOf(ids);
    }
}
