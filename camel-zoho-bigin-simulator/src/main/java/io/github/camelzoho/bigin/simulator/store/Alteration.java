package io.github.camelzoho.bigin.simulator.store;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a record.
 *
 * @param module API name
 * @param id the record's
 * @param before null if it was created
 * @param after null if it was deleted
 * @param change by whom and when
 */
public record Alteration(
        String module, long id, @Nullable Row before, @Nullable Row after, Change change) {}
