package io.github.camelzoho.bigin.client.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk write job is to do with a file. Immutable.
 *
 * <p>Source: https://bigin.com/developer/docs/apis/v2/bulk-write/create-job.html
 *
 * @param module API name
 * @param operation {@code insert}, {@code update} or {@code upsert}
 * @param findBy the field by which existing records are found, or {@code null}
 * @param ignoreEmpty whether empty cells leave a field as it is
 * @param mappings which column is for which field, in Bigin's form; empty if the names of the
 *     columns tell
 * @param callbackUrl gets a POST when the job has ended, or {@code null}
 */
public record BulkWriteOrder(
        String module,
        String operation,
        @Nullable String findBy,
        boolean ignoreEmpty,
        List<Map<String, Object>> mappings,
        @Nullable String callbackUrl) {

    public BulkWriteOrder {
        mappings = List.copyOf(mappings);
    }

    /** The same for a file with other columns. */
    public BulkWriteOrder mappings(List<Map<String, Object>> others) {
        return new BulkWriteOrder(module, operation, findBy, ignoreEmpty, others, callbackUrl);
    }

    /** The body of the call that creates the job. */
    Map<String, Object> toJson(String fileId, Object moduleInItsForm) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("type", "data");
        resource.put("module", moduleInItsForm);
        resource.put("file_id", fileId);
        if (findBy != null) {
            resource.put("find_by", findBy);
        }
        if (!mappings.isEmpty()) {
            resource.put("field_mappings", mappings);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("operation", operation);
        body.put("ignore_empty", ignoreEmpty);
        body.put("character_encoding", "UTF-8");
        if (callbackUrl != null) {
            body.put("callback", Map.of("url", callbackUrl, "method", "post"));
        }
        body.put("resource", List.of(resource));
        return body;
    }
}
