package io.github.camelzoho.bigin.client.bulk;

import io.github.camelzoho.bigin.client.api.BulkWriteOrder;
import java.time.Duration;
import java.util.List;

/**
 * How records are to be written in bulk. Immutable.
 *
 * @param order what the jobs are to do
 * @param fields the keys to write, empty for all
 * @param stripReadOnly whether what no write takes is left out
 * @param check whether the records are checked against their module before anything is sent
 * @param timeout how long the waits for each job may be together
 */
public record WritePlan(
        BulkWriteOrder order,
        List<String> fields,
        boolean stripReadOnly,
        Check check,
        Duration timeout) {

    /** What of the records is checked. */
    public enum Check {
        /** Nothing. */
        NOTHING,
        /** Everything. */
        ALL,
        /** Everything but whether pick lists have the values. */
        ALL_BUT_PICK_LISTS
    }

    public WritePlan {
        fields = List.copyOf(fields);
    }
}
