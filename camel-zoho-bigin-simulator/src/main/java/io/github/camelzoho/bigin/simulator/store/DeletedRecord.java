package io.github.camelzoho.bigin.simulator.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deleted record, as far as the list of deleted records tells of it.
 *
 * @param id the record's id
 * @param displayName what lookups showed as its name
 * @param deletedTime when it was deleted
 * @param deletedBy user id
 * @param createdBy user id
 * @param purged whether it was removed from the recycle bin by hand
 */
public record DeletedRecord(
        String id,
        @Nullable String displayName,
        Instant deletedTime,
        String deletedBy,
        String createdBy,
        boolean purged) {}
