package io.github.camelzoho.bigin.simulator.related;

import io.github.camelzoho.bigin.simulator.ApiError;
import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.http.Answer;
import io.github.camelzoho.bigin.simulator.http.Call;
import io.github.camelzoho.bigin.simulator.records.Batch;
import io.github.camelzoho.bigin.simulator.records.Paging;
import io.github.camelzoho.bigin.simulator.records.RecordChecker;
import io.github.camelzoho.bigin.simulator.records.RecordFault;
import io.github.camelzoho.bigin.simulator.records.RecordView;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.records.Results;
import io.github.camelzoho.bigin.simulator.records.Window;
import io.github.camelzoho.bigin.simulator.records.Writer;
import io.github.camelzoho.bigin.simulator.schema.User;
import io.github.camelzoho.bigin.simulator.store.Change;
import io.github.camelzoho.bigin.simulator.store.Ref;
import io.github.camelzoho.bigin.simulator.store.Row;
import io.github.camelzoho.bigin.simulator.store.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * /Notes and /{module}/{id}/Notes.
 *
 * <p>Sources: <a href="https://www.bigin.com/developer/docs/apis/v2/get-notes.html">get</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/create-notes.html">create</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/update-notes.html">update</a>, <a
 * href="https://www.bigin.com/developer/docs/apis/v2/delete-notes.html">delete</a>.
 */
public final class NotesApi {
    private static final Set<String> CHANGEABLE = Set.of("Note_Title", "Note_Content", "id");

    private final World world;
    private final Requests requests;
    private final Paging paging;
    private final RecordChecker checker;
    private final Writer writer;
    private final NoteParents parents;

    public NotesApi(World world) {
        this.world = world;
        this.requests = new Requests(world);
        this.paging = new Paging(world);
        this.checker = new RecordChecker(world);
        this.writer = new Writer(world);
        this.parents = new NoteParents(world);
    }

    /** GET /Notes. */
    public Answer listAll(Call call) {
        User user = world.schema().user(Long.toString(call.caller().userId()));
        if (world.switches().get(Switch.ALL_NOTES_FOR_ADMINS) && (user == null || !user.admin())) {
            throw new ApiError(403, "NO_PERMISSION", Map.of(), "permission denied");
        }
        return list(call, note -> true);
    }

    /** GET /{module}/{id}/Notes. */
    public Answer listOfRecord(Call call) {
        Ref parent = parent(call);
        if (!world.database().exists(parent)
                && world.switches().get(Switch.UNKNOWN_PARENT_IS_INVALID)) {
            throw Requests.invalidId();
        }
        return list(call, note -> NoteParents.isOf(note, parent));
    }

    private Answer list(Call call, Predicate<Row> which) {
        boolean tokens = world.switches().get(Switch.NOTES_HAVE_PAGE_TOKENS);
        if (!tokens && call.param("page_token").isPresent()) {
            throw call.refuse(
                    "parameter page_token", "INVALID_REQUEST", Map.of("param", "page_token"));
        }
        Table notes = notes();
        List<String> fields =
                requests.fields(call, notes.module())
                        .orElseThrow(() -> requests.missingParam("fields"));
        Requests.Page page = paging.page(call);
        Window window = Window.filtered(notes.rows("id"), true, page, which);
        if (window.rows().isEmpty()) {
            return Answer.nothing();
        }
        List<Object> data = new ArrayList<>();
        window.rows().forEach(row -> data.add(RecordView.of(notes, row, Optional.of(fields))));
        Map<String, @Nullable Object> info = paging.info(call, page, window);
        if (!tokens) {
            info.keySet().removeIf(key -> key.contains("page_token"));
        }
        return Answer.json(200, Map.of("data", data, "info", info));
    }

    /** POST /Notes: each note with its parent. */
    public Answer create(Call call) {
        Change change = requests.change(call);
        Results results = new Results(world);
        for (Map<String, Object> note : Batch.only(call, "data")) {
            Map<String, Object> own = new LinkedHashMap<>(note);
            own.remove(NoteParents.PARENT);
            own.remove(NoteParents.MODULE);
            NoteParents.Given parent = parents.of(note);
            insert(call, own, parent, change, results);
        }
        return results.answer(201);
    }

    /** POST /{module}/{id}/Notes. */
    public Answer createForRecord(Call call) {
        Ref parent = parent(call);
        if (!world.database().exists(parent)) {
            throw Requests.invalidId();
        }
        Change change = requests.change(call);
        Results results = new Results(world);
        for (Map<String, Object> note : Batch.only(call, "data")) {
            if (note.containsKey(NoteParents.PARENT)) {
                call.refuse("key " + NoteParents.PARENT, "INVALID_DATA", Map.of());
                results.failure(List.of(RecordFault.invalid(NoteParents.PARENT, Map.of())));
            } else {
                insert(call, note, new NoteParents.Given(parent, null), change, results);
            }
        }
        return results.answer(201);
    }

    private void insert(
            Call call,
            Map<String, Object> note,
            NoteParents.Given parent,
            Change change,
            Results results) {
        List<RecordFault> faults = new ArrayList<>(checker.check(call, notes(), note, null));
        if (parent.fault() != null) {
            faults.add(parent.fault());
        }
        if (!faults.isEmpty()) {
            results.failure(faults);
            return;
        }
        Map<String, @Nullable Object> stored = new LinkedHashMap<>(note);
        stored.put(NoteParents.PARENT, parent.ref());
        Row row = writer.insert(notes(), stored, change);
        results.success("record added", Results.created(row));
    }

    /** PUT /{module}/{id}/Notes/{note_id}. */
    public Answer update(Call call) {
        Row old = note(call);
        List<Map<String, Object>> data = Batch.only(call, "data");
        if (data.size() > 1) {
            throw Requests.limitExceeded("data", 1);
        }
        Results results = new Results(world);
        List<RecordFault> faults = new ArrayList<>();
        Map<String, Object> changed = new LinkedHashMap<>(data.get(0));
        boolean refuse = world.switches().get(Switch.READ_ONLY_FIELDS) == Switch.Unknown.REFUSED;
        for (String key : data.get(0).keySet()) {
            if (!CHANGEABLE.contains(key)) {
                changed.remove(key);
                if (refuse) {
                    call.refuse("key " + key, "INVALID_DATA", Map.of());
                    faults.add(RecordFault.invalid(key, Map.of()));
                }
            }
        }
        faults.addAll(checker.check(call, notes(), changed, old));
        if (faults.isEmpty()) {
            Row row = writer.update(notes(), old, changed, requests.change(call));
            results.success("record updated", Results.created(row));
        } else {
            results.failure(faults);
        }
        return results.answer(200);
    }

    /** DELETE /{module}/{id}/Notes/{note_id}. */
    public Answer deleteOne(Call call) {
        Ref parent = parent(call);
        String id = Long.toString(requests.id(call, "note_id"));
        return delete(call, List.of(id), note -> NoteParents.isOf(note, parent));
    }

    /** DELETE /Notes?ids=. */
    public Answer deleteMany(Call call) {
        String ids = call.param("ids").orElseThrow(() -> requests.missingParam("ids"));
        return delete(call, Requests.ids(ids), note -> true);
    }

    private Answer delete(Call call, List<String> ids, Predicate<Row> which) {
        Change change = requests.change(call);
        Results results = new Results(world);
        for (String id : ids) {
            Row note = Requests.isId(id) ? notes().find(Long.parseLong(id)) : null;
            if (note == null || !which.test(note)) {
                results.failure(List.of(RecordFault.unknownId(id)));
            } else {
                notes().delete(note, change);
                results.success("record deleted", Map.of("id", id));
            }
        }
        return results.answer(200);
    }

    private Row note(Call call) {
        Ref parent = parent(call);
        Row note = notes().find(requests.id(call, "note_id"));
        if (note == null || !NoteParents.isOf(note, parent)) {
            throw Requests.invalidId();
        }
        return note;
    }

    private Ref parent(Call call) {
        Table owners = requests.table(call);
        return new Ref(owners.module().apiName(), requests.id(call));
    }

    private Table notes() {
        return requests.table("Notes");
    }
}
