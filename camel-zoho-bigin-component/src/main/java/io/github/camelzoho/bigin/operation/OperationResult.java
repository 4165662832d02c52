package io.github.camelzoho.bigin.operation;

import static io.github.camelzoho.bigin.ZohoBiginConstants.FAILED_COUNT;
import static io.github.camelzoho.bigin.ZohoBiginConstants.JOB_STATE;
import static io.github.camelzoho.bigin.ZohoBiginConstants.MORE_RECORDS;
import static io.github.camelzoho.bigin.ZohoBiginConstants.NEXT_PAGE_TOKEN;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RECORD_COUNT;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RESPONSE_CODE;
import static io.github.camelzoho.bigin.ZohoBiginConstants.SUCCESS_COUNT;

import java.util.List;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** What an operation leaves on the message. Immutable. */
public final class OperationResult {
    /**
     * Headers that tell of a result; those that a result does not set are removed, lest they tell
     * of an older one.
     */
    public static final List<String> RESULT_HEADERS =
            List.of(
                    RECORD_COUNT,
                    MORE_RECORDS,
                    NEXT_PAGE_TOKEN,
                    JOB_STATE,
                    SUCCESS_COUNT,
                    FAILED_COUNT,
                    RESPONSE_CODE);

    private final @Nullable Object body;
    private final @Nullable Told last;

    /** Headers as a chain: a map that is copied for each of them would cost more than the call. */
    private record Told(String header, @Nullable Object value, @Nullable Told before) {}

    private OperationResult(@Nullable Object body, @Nullable Told last) {
        this.body = body;
        this.last = last;
    }

    static OperationResult of(@Nullable Object body) {
        return new OperationResult(body, null);
    }

    OperationResult with(String header, @Nullable Object value) {
        return value == null ? this : new OperationResult(body, new Told(header, value, last));
    }

    /** The same result, which removes a header that would tell of something else. */
    OperationResult without(String header) {
        return new OperationResult(body, new Told(header, null, last));
    }

    /** Sets body and headers. */
    public void putOn(Message message) {
        RESULT_HEADERS.forEach(message::removeHeader);
        put(last, message);
        message.setBody(body);
    }

    /** In the order in which they were told: the last word counts. */
    private static void put(@Nullable Told told, Message message) {
        if (told == null) {
            return;
        }
        put(told.before, message);
        if (told.value == null) {
            message.removeHeader(told.header);
        } else {
            message.setHeader(told.header, told.value);
        }
    }
}
