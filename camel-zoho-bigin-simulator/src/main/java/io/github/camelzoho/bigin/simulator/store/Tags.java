package io.github.camelzoho.bigin.simulator.store;

import io.github.camelzoho.bigin.simulator.schema.FieldDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tags of each module; a new name in a record makes a new tag. Guarded by the database's lock.
 */
public final class Tags {
    private static final long USER = 4_001_002_000_000_099_001L;

    private final Database database;
    private final Supplier<Instant> now;
    private final Map<String, Tag> byId = new LinkedHashMap<>();

    Tags(Database database, Supplier<Instant> now) {
        this.database = database;
        this.now = now;
    }

    /** The tags of these names, made where there are none yet. */
    public TagRefs named(String module, List<String> names) {
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            Tag tag =
                    find(module, name)
                            .orElseGet(
                                    () ->
                                            create(
                                                    module,
                                                    name,
                                                    Tag.DEFAULT_COLOR,
                                                    new Change(
                                                            new Ref(FieldDefinition.USERS, USER),
                                                            now.get())));
            if (!ids.contains(tag.id())) {
                ids.add(tag.id());
            }
        }
        return new TagRefs(ids);
    }

    public List<Tag> of(String module) {
        return byId.values().stream().filter(tag -> tag.module().equals(module)).toList();
    }

    public Optional<Tag> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Tag> find(String module, String name) {
        return of(module).stream().filter(tag -> tag.name().equals(name)).findAny();
    }

    public Tag create(String module, String name, String color, Change change) {
        String id = Long.toString(database.nextId());
        Tag tag = new Tag(id, module, name, color, change, change);
        byId.put(id, tag);
        return tag;
    }

    /** Puts a tag in the place of the one with its id. */
    public void replace(Tag tag) {
        byId.put(tag.id(), tag);
    }

    /** Removes a tag; records lose it. */
    public void remove(String id) {
        byId.remove(id);
    }

    /** The tag objects {@code {"name","id","color_code"}}, as records show them. */
    List<Map<String, Object>> shown(TagRefs refs) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (String id : refs.ids()) {
            find(id).ifPresent(
                            tag ->
                                    shown.add(
                                            Map.of(
                                                    "name",
                                                    tag.name(),
                                                    "id",
                                                    id,
                                                    "color_code",
                                                    tag.color())));
        }
        return shown;
    }

    void clear() {
        byId.clear();
    }
}
