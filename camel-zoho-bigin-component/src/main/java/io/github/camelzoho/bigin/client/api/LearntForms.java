package io.github.camelzoho.bigin.client.api;

import org.jspecify.annotations.Nullable;

/**
 * Which of several documented forms Bigin was found to take, for all who use the same credential.
 * Thread-safe.
 */
public final class LearntForms {
    private volatile @Nullable NoteForm notes;
    private volatile @Nullable TagsForm tags;

    LearntForms() {}

    @Nullable NoteForm notes() {
        return notes;
    }

    void notes(NoteForm worked) {
        notes = worked;
    }

    @Nullable TagsForm tags() {
        return tags;
    }

    void tags(TagsForm worked) {
        tags = worked;
    }
}
