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
 * @param timeout how long the waits for each job may be together
 */
public record WritePlan(
        BulkWriteOrder order, List<String> fields, boolean stripReadOnly, Duration timeout) {

    public WritePlan {
        fields = List.copyOf(fields);
    }
}
