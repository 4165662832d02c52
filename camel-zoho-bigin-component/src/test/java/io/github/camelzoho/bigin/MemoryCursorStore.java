package io.github.camelzoho.bigin;

import io.github.camelzoho.bigin.error.ZohoBiginCursorConflictException;
import io.github.camelzoho.bigin.error.ZohoBiginCursorException;
import io.github.camelzoho.bigin.poll.CursorStore;
import io.github.camelzoho.bigin.poll.PollCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps positions as text, as a store that outlives the process would, and all that it was told.
 */
final class MemoryCursorStore implements CursorStore {
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> saved = new ArrayList<>();
    private final Set<String> owned = new HashSet<>();

    /** Why nothing can be saved just now. */
    volatile @Nullable RuntimeException broken;

    @Override
    public synchronized Optional<PollCursor> load(String key) {
        return Optional.ofNullable(texts.get(key)).map(PollCursor::decode);
    }

    @Override
    public synchronized void save(String key, @Nullable PollCursor before, PollCursor after) {
        RuntimeException why = broken;
        if (why != null) {
            throw why;
        }
        String expected = before == null ? null : before.encode();
        if (!Objects.equals(texts.get(key), expected)) {
            throw new ZohoBiginCursorConflictException("the position of " + key + " moved", "");
        }
        texts.put(key, after.encode());
        saved.add(after.encode());
    }

    @Override
    public synchronized void acquire(String key) {
        if (!owned.add(key)) {
            throw new ZohoBiginCursorException("the position of " + key + " is taken", "", null);
        }
    }

    @Override
    public synchronized void release(String key) {
        owned.remove(key);
    }

    /** The keys that somebody owns. */
    synchronized Set<String> owned() {
        return Set.copyOf(owned);
    }

    synchronized void put(String key, String text) {
        texts.put(key, text);
    }

    /** The keys that have a position. */
    synchronized List<String> keys() {
        return List.copyOf(texts.keySet());
    }

    /** All positions that were saved, oldest first. */
    synchronized List<String> saved() {
        return List.copyOf(saved);
    }
}
