package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.ApiRequest;
import io.github.camelzoho.bigin.client.http.ErrorAnswers;
import io.github.camelzoho.bigin.client.http.Json;
import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.http.Transport;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.client.model.RecordRef;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.error.ZohoBiginException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Notes. The writing methods take any number and give one outcome each in input order. Thread-safe.
 *
 * <p>How {@code POST /Notes} wants the record named that a note is for is not certain. The form of
 * CRM v2 is tried first; where Bigin rejects every note of a call for its parent, so that nothing
 * was written, the same call is made in the form of CRM v7. The form that worked is kept.
 *
 * <p>Sources: https://www.bigin.com/developer/docs/apis/v2/get-notes.html, …/create-notes.html,
 * …/update-notes.html, …/delete-notes.html
 */
public final class NotesApi {
    private static final String NOTES = "Notes";

    private final Transport transport;
    private final OutcomeCalls outcomes;
    private final LearntForms forms;

    public NotesApi(Transport transport, LearntForms forms) {
        this.transport = transport;
        this.forms = forms;
        this.outcomes = new OutcomeCalls(transport, "data");
    }

    /**
     * A note to be made.
     *
     * @param parent the record that it is for
     * @param note title and content
     */
    public record NewNote(RecordRef parent, Map<String, Object> note) {}

    /**
     * A note to be changed.
     *
     * @param parent the record that it is for
     * @param noteId its own id
     * @param note what changes
     */
    public record ChangedNote(RecordRef parent, String noteId, Map<String, Object> note) {}

    /** One page, by number or token. */
    public Page page(NotesQuery query, PageRef ref) {
        ApiRequest request =
                ApiRequest.of("GET", query.path(), scope("READ"))
                        .query(RecordsApi.paged(query.toQuery(), ref));
        Answer answer = Answer.withList(transport, request, "data");
        return RecordsApi.toPage(answer, "data", ref, query.perPage());
    }

    /** Adds notes to one record. Never sent twice once bytes may have left. */
    public List<RecordOutcome> create(RecordRef parent, Iterator<Map<String, Object>> notes) {
        String path = Paths.of(parent.module(), parent.id(), NOTES);
        return BatchWrites.write(
                notes, RecordWritesApi.PER_CALL, some -> post(path, some), note -> null);
    }

    /** Adds notes to the record of each. Never sent twice once bytes may have left. */
    public List<RecordOutcome> create(Iterator<NewNote> notes) {
        return BatchWrites.write(notes, RecordWritesApi.PER_CALL, this::createEach, note -> null);
    }

    /** Changes title or content of notes, one call each. */
    public List<RecordOutcome> update(Iterator<ChangedNote> notes) {
        return BatchWrites.write(notes, 1, one -> List.of(update(one.get(0))), ChangedNote::noteId);
    }

    private RecordOutcome update(ChangedNote note) {
        RecordRef parent = note.parent();
        String path = Paths.of(parent.module(), parent.id(), NOTES, note.noteId());
        ApiRequest request =
                ApiRequest.of("PUT", path, scope("UPDATE"))
                        .json(Json.write(Map.of("data", List.of(note.note()))));
        return outcomes.send(request, List.of(note.noteId())).get(0);
    }

    /** Deletes a note of a record. */
    public RecordOutcome delete(RecordRef parent, String noteId) {
        ApiRequest request =
                ApiRequest.of(
                        "DELETE",
                        Paths.of(parent.module(), parent.id(), NOTES, noteId),
                        scope("DELETE"));
        return outcomes.remove(request, List.of(noteId), "record deleted").get(0);
    }

    /** Deletes notes of any records. */
    public List<RecordOutcome> delete(Iterator<String> noteIds) {
        return BatchWrites.write(
                noteIds,
                RecordWritesApi.PER_CALL,
                some ->
                        outcomes.remove(
                                ApiRequest.of("DELETE", Paths.of(NOTES), scope("DELETE"))
                                        .query(new QueryString().addAll("ids", some)),
                                some,
                                "record deleted"),
                id -> id);
    }

    /** The exception for a note that was rejected on its own. */
    public ZohoBiginException rejected(RecordOutcome outcome) {
        ApiRequest request = ApiRequest.of("write to", Paths.of(NOTES), scope("ALL"));
        return ErrorAnswers.ofRejected(request, outcome.httpStatus(), outcome.map());
    }

    private List<RecordOutcome> createEach(List<NewNote> notes) {
        NoteForm known = forms.notes();
        if (known != null) {
            return post(known, notes);
        }
        NoteForm other = NoteForm.OBJECT;
        List<RecordOutcome> first;
        try {
            first = post(NoteForm.ID_AND_MODULE, notes);
        } catch (ZohoBiginInvalidDataException e) {
            if (!NoteForm.isAboutParent(e.getDetails())) {
                throw e;
            }
            return tried(other, post(other, notes));
        }
        return first.stream().allMatch(NoteForm::isRejectedForParent)
                ? tried(other, post(other, notes))
                : tried(NoteForm.ID_AND_MODULE, first);
    }

    /** Keeps a form once a note was taken in it. */
    private List<RecordOutcome> tried(NoteForm which, List<RecordOutcome> outcome) {
        if (outcome.stream().anyMatch(RecordOutcome::success)) {
            forms.notes(which);
        }
        return outcome;
    }

    private List<RecordOutcome> post(NoteForm which, List<NewNote> notes) {
        return post(Paths.of(NOTES), notes.stream().map(which::written).toList());
    }

    private List<RecordOutcome> post(String path, List<Map<String, Object>> notes) {
        ApiRequest request =
                ApiRequest.of("POST", path, scope("CREATE"))
                        .json(Json.write(Map.of("data", notes)))
                        .credits((notes.size() + 9) / 10);
        return outcomes.send(request, Collections.nCopies(notes.size(), null));
    }

    private static String scope(String access) {
        return Paths.moduleScope(NOTES, access);
    }
}
