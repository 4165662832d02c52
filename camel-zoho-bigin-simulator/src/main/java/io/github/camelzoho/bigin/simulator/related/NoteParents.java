package io.github.camelzoho.bigin.simulator.related;

import io.github.camelzoho.bigin.simulator.Switch;
import io.github.camelzoho.bigin.simulator.World;
import io.github.camelzoho.bigin.simulator.records.RecordFault;
import io.github.camelzoho.bigin.simulator.records.Requests;
import io.github.camelzoho.bigin.simulator.store.Ref;
import io.github.camelzoho.bigin.simulator.store.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which record a note is for. */
final class NoteParents {
    static final String PARENT = "Parent_Id";
    static final String MODULE = "se_module";

    private static final List<String> NEVER = List.of("Notes", "Attachments");

    private final World world;

    NoteParents(World world) {
        this.world = world;
    }

    /**
     * A parent, or what is wrong with it.
     *
     * @param ref the record, null if it was not given rightly
     * @param fault what is wrong, null if nothing is
     */
    record Given(@Nullable Ref ref, @Nullable RecordFault fault) {}

    /** The parent that a note of {@code POST /Notes} brings. */
    Given of(Map<String, Object> note) {
        Object given = note.get(PARENT);
        if (given == null) {
            return wrong(RecordFault.mandatory(PARENT));
        }
        boolean object = world.switches().get(Switch.NOTE_PARENT) == Switch.NoteParent.OBJECT;
        if (object) {
            return given instanceof Map<?, ?> parent && parent.get("module") instanceof Map<?, ?> in
                    ? existing(in.get("api_name"), parent.get("id"))
                    : wrong(
                            RecordFault.invalid(
                                    PARENT, Map.of("expected_data_type", "jsonobject")));
        }
        if (!(given instanceof String)) {
            return wrong(RecordFault.invalid(PARENT, Map.of("expected_data_type", "bigint")));
        }
        return note.get(MODULE) == null
                ? wrong(RecordFault.mandatory(MODULE))
                : existing(note.get(MODULE), given);
    }

    private Given existing(@Nullable Object named, @Nullable Object id) {
        // Activities call the module of deals by its old name; notes may do so too.
        Object module = "Deals".equals(named) ? "Pipelines" : named;
        if (!(module instanceof String name)
                || NEVER.contains(name)
                || world.schema().module(name) == null) {
            return wrong(RecordFault.invalid(MODULE, Map.of()));
        }
        if (id instanceof String text && Requests.isId(text)) {
            Ref ref = new Ref(name, Long.parseLong(text));
            if (world.database().exists(ref)) {
                return new Given(ref, null);
            }
        }
        return wrong(RecordFault.invalid(PARENT, Map.of()));
    }

    private static Given wrong(RecordFault fault) {
        return new Given(null, fault);
    }

    /**
     * Whether a note is for a record; tests may have put its parent there as they would send it.
     */
    static boolean isOf(Row note, Ref parent) {
        Object stored = note.stored(PARENT);
        return parent.equals(stored)
                || (stored instanceof Map<?, ?> map
                        && Long.toString(parent.id()).equals(map.get("id")));
    }
}
