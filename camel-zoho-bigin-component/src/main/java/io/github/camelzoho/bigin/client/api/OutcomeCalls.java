package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.Replay;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls whose answer has an outcome for each thing that was sent. Thread-safe. */
final class OutcomeCalls {
    private static final String GONE = "INVALID_DATA";

    private final Transport transport;
    private final String key;

    /**
     * @param key where answers keep the outcomes: {@code data}, {@code tags}, {@code users}
     */
    OutcomeCalls(Transport transport, String key) {
        this.transport = transport;
        this.key = key;
    }

    /** One outcome per id, in their order; an id is {@code null} where Bigin gives it. */
    List<RecordOutcome> send(ApiRequest call, List<@Nullable String> ids) {
        return Outcomes.of(transport, call.withOutcomes(), key, ids);
    }

    /**
     * A call that takes things away. After a lost answer it is repeated: that does no harm, but
     * Bigin calls the id of what is gone invalid, and gone is what was wanted.
     *
     * @param done what Bigin says when it is done, such as {@code record deleted}
     */
    List<RecordOutcome> remove(ApiRequest request, List<String> ids, String done) {
        try {
            return send(request.replay(Replay.IF_NOT_SENT), ids);
        } catch (ZohoBiginException e) {
            if (!e.isOutcomeUnknown()) {
                throw e;
            }
        }
        try {
            return send(request.replay(Replay.ALWAYS), ids).stream()
                    .map(outcome -> isGone(outcome) ? done(outcome.id(), done) : outcome)
                    .toList();
        } catch (ZohoBiginInvalidDataException e) {
            if (ids.size() == 1 && GONE.equals(e.getCode())) {
                return List.of(done(ids.get(0), done));
            }
            throw e;
        }
    }

    private static boolean isGone(RecordOutcome outcome) {
        return !outcome.success() && outcome.code().equals(GONE);
    }

    private static RecordOutcome done(@Nullable String id, String done) {
        String message = done + " (it was gone when the call was repeated after a lost answer)";
        return RecordOutcome.local(id, true, "SUCCESS", message);
    }
}
