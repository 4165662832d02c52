package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.client.api.NotesApi;
import io.github.camelzoho.bigin.client.fields.ReadOnlyFields;
import io.github.camelzoho.bigin.client.fields.WriteKind;
import io.github.camelzoho.bigin.client.model.RecordRef;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes notes of a body apart into the record that each is for and what is written. The record may
 * come in any form that Bigin is said to take or give. For one thread.
 */
final class NoteReader {
    private static final String PARENT = "Parent_Id";
    private static final String MODULE = "se_module";
    private static final String MODULE_READ = "$se_module";
    private static final String ID = "id";

    /** What a note that was read has, but no change of a note takes. */
    private static final List<String> NOT_CHANGED = List.of("Owner", "Tag");

    private final OperationInput in;
    private final @Nullable RecordRef parent;
    private final ReadOnlyFields readOnly;
    private final boolean strip;
    private final boolean change;
    private int place;

    /**
     * @param parent the record that the message names, {@code null} if each note brings its own
     */
    NoteReader(OperationInput in, WriteKind kind, @Nullable RecordRef parent) {
        this.in = in;
        this.parent = parent;
        this.readOnly = new ReadOnlyFields(kind, Optional::empty);
        this.strip = in.require(Option.STRIP_READ_ONLY);
        this.change = kind == WriteKind.UPDATE;
    }

    /** The note and its record. */
    NotesApi.NewNote withParent(Map<String, Object> note) {
        place++;
        RecordRef of = parentOf(note);
        Map<String, Object> own = new LinkedHashMap<>(note);
        own.remove(PARENT);
        own.remove(MODULE);
        own.remove(MODULE_READ);
        own.remove(ID);
        if (strip && change) {
            NOT_CHANGED.forEach(own::remove);
        }
        return new NotesApi.NewNote(of, strip ? readOnly.strip(own) : own);
    }

    private RecordRef parentOf(Map<String, Object> note) {
        Object given = note.get(PARENT);
        Object id = given instanceof Map<?, ?> map ? map.get(ID) : given;
        if (parent != null) {
            if (id != null && !id.toString().equals(parent.id())) {
                throw new ZohoBiginInputException(
                        "note "
                                + place
                                + " of the body has Parent_Id "
                                + id
                                + " but recordId is "
                                + parent.id()
                                + ": remove one of them");
            }
            return parent;
        }
        if (id == null || id.toString().isBlank()) {
            throw new ZohoBiginInputException(
                    in.operation()
                            + " needs to know the record that note "
                            + place
                            + " is for: set recordId or the header "
                            + Option.RECORD_ID.header()
                            + ", or put its id into the note's key Parent_Id");
        }
        return new RecordRef(moduleOf(note, given), id.toString());
    }

    private String moduleOf(Map<String, Object> note, @Nullable Object given) {
        Object named = given instanceof Map<?, ?> map ? map.get("module") : null;
        if (named instanceof Map<?, ?> object) {
            named = object.get("api_name");
        }
        if (named == null) {
            named = note.containsKey(MODULE) ? note.get(MODULE) : note.get(MODULE_READ);
        }
        String ofUri = in.optionalModule();
        if (named == null && ofUri != null && !ofUri.equals("Notes")) {
            return ofUri;
        }
        if (named == null || named.toString().isBlank()) {
            throw new ZohoBiginInputException(
                    "the module of the record that note "
                            + place
                            + " is for is not known: use it as the module of the URI, or put it"
                            + " into the note's key se_module");
        }
        return named.toString();
    }
}
