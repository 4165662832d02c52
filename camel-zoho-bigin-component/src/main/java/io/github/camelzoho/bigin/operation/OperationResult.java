package io.github.camelzoho.bigin.operation;

import static io.github.camelzoho.bigin.ZohoBiginConstants.FAILED_COUNT;
import static io.github.camelzoho.bigin.ZohoBiginConstants.MORE_RECORDS;
import static io.github.camelzoho.bigin.ZohoBiginConstants.NEXT_PAGE_TOKEN;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RECORD_COUNT;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RESPONSE_CODE;
import static io.github.camelzoho.bigin.ZohoBiginConstants.SUCCESS_COUNT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation leaves on the message. Immutable.
 *
 * @param body the body, {@code null} for nothing
 * @param headers the headers to set
 */
public record OperationResult(@Nullable Object body, Map<String, Object> headers) {
    /**
     * Headers that tell of a result; those that a result does not set are removed, lest they tell
     * of an older one.
     */
    public static final List<String> RESULT_HEADERS =
            List.of(
                    RECORD_COUNT,
                    MORE_RECORDS,
                    NEXT_PAGE_TOKEN,
                    SUCCESS_COUNT,
                    FAILED_COUNT,
                    RESPONSE_CODE);

    public OperationResult {
        headers = Map.copyOf(headers);
    }

    static OperationResult of(@Nullable Object body) {
        return new OperationResult(body, Map.of());
    }

    OperationResult with(String header, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new HashMap<>(headers);
        more.put(header, value);
        return new OperationResult(body, more);
    }
}
