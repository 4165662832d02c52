package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.Replay;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.error.ZohoBiginNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Deletes one thing. After a lost answer it is deleted again, and that it is gone then is what was
 * wanted.
 */
final class SingleDelete {
    private static final String GONE =
            "deleted (it was gone when the delete was repeated after a lost answer)";

    private SingleDelete() {}

    /** What became of it; a refusal that is no lost answer is thrown. */
    static RecordOutcome of(Transport transport, ApiRequest delete, @Nullable String id) {
        try {
            return Outcomes.single(transport, delete.replay(Replay.IF_NOT_SENT), id);
        } catch (ZohoBiginException e) {
            if (!e.isOutcomeUnknown()) {
                throw e;
            }
        }
        try {
            return Outcomes.single(transport, delete.replay(Replay.ALWAYS), id);
        } catch (ZohoBiginInvalidDataException | ZohoBiginNotFoundException gone) {
            return RecordOutcome.local(id, true, "SUCCESS", GONE);
        }
    }
}
