package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.error.ZohoBiginCursorConflictException;
import io.github.camelzoho.bigin.error.ZohoBiginCursorException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the positions of feeds across restarts. Implementations are thread-safe for different keys;
 * one key is used by one feed.
 */
public interface CursorStore {
    /**
     * The position under the key, empty if there is none yet.
     *
     * @throws ZohoBiginCursorException if there is one that can't be read: a feed must not begin
     *     anew because of that
     */
    Optional<PollCursor> load(String key);

    /**
     * Keeps a position; when this returns it must survive a crash.
     *
     * @param before what the caller loaded or saved last, {@code null} if there was nothing; a
     *     store that can compare refuses if it holds anything else
     * @throws ZohoBiginCursorConflictException if somebody else has moved the position
     * @throws ZohoBiginCursorException if it can't be kept
     */
    void save(String key, @Nullable PollCursor before, PollCursor after);

    /**
     * Makes the caller the only owner of the key until {@link #release}, if the store can.
     *
     * @throws ZohoBiginCursorException if another one has it
     */
    default void acquire(String key) {}

    /** Ends the ownership; does nothing if there is none. */
    default void release(String key) {}
}
