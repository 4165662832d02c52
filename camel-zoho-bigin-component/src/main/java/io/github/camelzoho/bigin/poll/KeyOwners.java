package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.error.ZohoBiginCursorException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ownership of positions within this process, for stores that can't lock theirs. Each store has its
 * own of these; all that keep their positions at the same place exclude each other. Thread-safe.
 */
public final class KeyOwners {
    private static final Set<Owned> OWNED = ConcurrentHashMap.newKeySet();

    private final Object place;
    private final Set<String> mine = ConcurrentHashMap.newKeySet();

    /**
     * Owns nothing yet.
     *
     * @param place where positions are kept; equal for stores that share it
     */
    public KeyOwners(Object place) {
        this.place = place;
    }

    /**
     * Takes a key.
     *
     * @throws ZohoBiginCursorException if it is taken
     */
    public void acquire(String key) {
        if (!OWNED.add(new Owned(place, key))) {
            throw new ZohoBiginCursorException(
                    "another consumer of this process has the position '" + key + "'",
                    "Set another cursorName for this one, or stop the other",
                    null);
        }
        mine.add(key);
    }

    /** Gives a key up; does nothing if it was not taken here. */
    public void release(String key) {
        if (mine.remove(key)) {
            OWNED.remove(new Owned(place, key));
        }
    }

    private record Owned(Object place, String key) {}
}
