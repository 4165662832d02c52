package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.poll.PollCursor.Mark;
import java.time.Instant;
import java.util.List;

/** Finds new and modified records. For one thread. */
interface ModifiedSource {
    /**
     * The next rows behind a mark; asked again from their end as long as they are not the last.
     *
     * @param horizon the first second that may not be over yet
     */
    Stretch read(Mark from, Instant horizon);

    /**
     * Rows as they are now, whole, with whatever time they have now; those that are gone are left
     * out.
     */
    List<Row> now(List<Row> rows);

    /** What it is; {@code auto} while that is not known. */
    ChangeSourceType type();
}
