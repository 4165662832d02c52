package io.github.camelzoho.bigin.client.paging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some records and where the next ones are. Immutable but for the records, which belong to the
 * reader.
 *
 * @param items the records, in the API's order
 * @param next the next page, or {@code null} at the end
 * @param more whether Bigin said that there are more
 * @param nextToken the token of the next page, if Bigin gave one
 * @param status the HTTP status of the answer
 */
public record Page(
        List<Map<String, Object>> items,
        @Nullable PageRef next,
        boolean more,
        @Nullable String nextToken,
        int status) {

    /** Nothing there. */
    public static Page empty(int status) {
        return new Page(List.of(), null, false, null, status);
    }

    /** The same page with other records. */
    public Page withItems(List<Map<String, Object>> others) {
        return new Page(others, next, more, nextToken, status);
    }

    /** The same page with another way on. */
    public Page withNext(@Nullable PageRef other) {
        return new Page(items, other, more, nextToken, status);
    }
}
