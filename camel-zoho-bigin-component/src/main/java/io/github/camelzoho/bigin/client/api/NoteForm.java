package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.model.RecordOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How {@code POST /Notes} names the record that a note is for. */
enum NoteForm {
    /** {@code "Parent_Id":"…","se_module":"Contacts"}. */
    ID_AND_MODULE,
    /** {@code "Parent_Id":{"id":"…","module":{"api_name":"Contacts"}}}. */
    OBJECT;

    private static final String PARENT = "Parent_Id";
    private static final String MODULE = "se_module";

    Map<String, Object> written(NotesApi.NewNote note) {
        Map<String, Object> written = new LinkedHashMap<>(note.note());
        if (this == OBJECT) {
            Map<String, String> module = Map.of("api_name", note.parent().module());
            written.put(PARENT, Map.of("id", note.parent().id(), "module", module));
        } else {
            written.put(PARENT, note.parent().id());
            written.put(MODULE, note.parent().module());
        }
        return written;
    }

    static boolean isRejectedForParent(RecordOutcome outcome) {
        return !outcome.success() && isAboutParent(outcome.map().get("details"));
    }

    /** Whether the details of an error, or of one of several, name the parent. */
    static boolean isAboutParent(@Nullable Object details) {
        if (!(details instanceof Map<?, ?> map)) {
            return false;
        }
        Object name = map.get("api_name");
        if (PARENT.equals(name) || MODULE.equals(name)) {
            return true;
        }
        return map.get("errors") instanceof List<?> errors
                && errors.stream()
                        .anyMatch(
                                error ->
                                        error instanceof Map<?, ?> one
                                                && isAboutParent(one.get("details")));
    }
}
