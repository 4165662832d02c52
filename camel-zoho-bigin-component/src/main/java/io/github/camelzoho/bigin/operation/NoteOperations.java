package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.ZohoBiginConstants;
import io.github.camelzoho.bigin.client.api.NotesApi;
import io.github.camelzoho.bigin.client.api.NotesQuery;
import io.github.camelzoho.bigin.client.api.RelatedReads;
import io.github.camelzoho.bigin.client.fields.WriteKind;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.client.model.RecordRef;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes of a record, of many, or of all. */
final class NoteOperations {
    private static final String NOTES = "Notes";

    private NoteOperations() {}

    static OperationResult list(OperationInput in) {
        RecordRef parent = parent(in);
        String module = in.optionalModule();
        if (parent == null && module != null && !module.equals(NOTES)) {
            throw new ZohoBiginInputException(
                    "listNotes needs to know whose notes: set recordId or the header "
                            + Option.RECORD_ID.header()
                            + ", or for all notes the module Notes");
        }
        NotesQuery query =
                new NotesQuery(parent, in.names(Option.FIELDS), RecordOperations.perPage(in));
        RelatedReads reads = in.client().relatedReads();
        return ReadRecords.many(in, () -> reads.notes(query), ref -> reads.notesPage(query, ref));
    }

    static OperationResult create(OperationInput in) {
        RecordBody body = RecordBody.of(in.exchange(), Output.mapper(in));
        RecordRef parent = parent(in);
        NotesApi notes = in.client().notes();
        NoteReader reader = new NoteReader(in, WriteKind.CREATE, parent);
        if (parent == null) {
            Iterator<NotesApi.NewNote> each = new Read<>(body.records(), reader::withParent);
            return result(in, body.single(), notes.create(drained(body, each)));
        }
        Iterator<Map<String, Object>> each =
                new Read<>(body.records(), note -> reader.withParent(note).note());
        return result(in, body.single(), notes.create(parent, drained(body, each)));
    }

    static OperationResult update(OperationInput in) {
        RecordBody body = RecordBody.of(in.exchange(), Output.mapper(in));
        RecordRef parent = parent(in);
        NotesApi notes = in.client().notes();
        NoteReader reader = new NoteReader(in, WriteKind.UPDATE, parent);
        List<NotesApi.ChangedNote> changed = new ArrayList<>();
        body.records()
                .forEachRemaining(
                        note -> {
                            String id = idOf(in, body.single(), note, changed.size() + 1);
                            NotesApi.NewNote read = reader.withParent(note);
                            changed.add(new NotesApi.ChangedNote(read.parent(), id, read.note()));
                        });
        return result(in, body.single(), notes.update(changed.iterator()));
    }

    static OperationResult delete(OperationInput in) {
        NotesApi notes = in.client().notes();
        boolean several = in.get(Option.NOTE_ID) == null && in.get(Option.IDS) != null;
        RecordIds ids =
                several
                        ? RecordIds.ofSeveral(in, Option.IDS, "notes")
                        : RecordIds.of(in, Option.NOTE_ID, "notes");
        RecordRef parent = parent(in);
        List<RecordOutcome> outcomes =
                parent != null && ids.ids().size() == 1
                        ? List.of(notes.delete(parent, ids.ids().get(0)))
                        : notes.delete(ids.ids().iterator());
        return result(in, ids.single() && !several, outcomes);
    }

    /** The record that the message is about, unless it is about all notes. */
    private static @Nullable RecordRef parent(OperationInput in) {
        String module = in.optionalModule();
        String id = in.get(Option.RECORD_ID);
        return module == null || module.equals(NOTES) || id == null
                ? null
                : new RecordRef(module, id);
    }

    private static String idOf(
            OperationInput in, boolean single, Map<String, Object> note, int place) {
        if (single) {
            return GivenId.of(in, Option.NOTE_ID, note);
        }
        Object own = note.get("id");
        if (own == null) {
            throw new ZohoBiginInputException("note " + place + " of the body has no key 'id'");
        }
        return own.toString();
    }

    private static <T> Iterator<T> drained(RecordBody body, Iterator<T> notes) {
        return body.whole() ? RecordBody.drained(notes) : notes;
    }

    private static OperationResult result(
            OperationInput in, boolean single, List<RecordOutcome> outcomes) {
        return WriteRecords.result(
                in,
                single,
                outcomes,
                new WriteRecords.Written(
                        "note",
                        "notes",
                        ZohoBiginConstants.NOTE_ID,
                        in.client().notes()::rejected));
    }

    /** The same elements, each through a function when it is taken. */
    private record Read<A, B>(Iterator<A> elements, java.util.function.Function<A, B> function)
            implements Iterator<B> {

        @Override
        public boolean hasNext() {
            return elements.hasNext();
        }

        @Override
        public B next() {
            return function.apply(elements.next());
        }
    }
}
