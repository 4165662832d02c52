package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.error.ZohoBiginCursorConflictException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Keeps positions as the text that a real store would keep, and refuses what it should refuse. */
final class MemoryStore implements CursorStore {
    private final Map<String, String> kept = new HashMap<>();
    private final Runnable beforeSave;
    private final Runnable afterSave;
    int saves;

    /** The first position that was ever kept. */
    PollCursor first;

    MemoryStore() {
        this(() -> {}, () -> {});
    }

    MemoryStore(Runnable beforeSave, Runnable afterSave) {
        this.beforeSave = beforeSave;
        this.afterSave = afterSave;
    }

    @Override
    public Optional<PollCursor> load(String key) {
        return Optional.ofNullable(kept.get(key)).map(PollCursor::decode);
    }

    @Override
    public void save(String key, PollCursor before, PollCursor after) {
        beforeSave.run();
        if (!Objects.equals(kept.get(key), before == null ? null : before.encode())) {
            throw new ZohoBiginCursorConflictException("moved by another", "");
        }
        kept.put(key, after.encode());
        first = first == null ? after : first;
        saves++;
        afterSave.run();
    }
}
