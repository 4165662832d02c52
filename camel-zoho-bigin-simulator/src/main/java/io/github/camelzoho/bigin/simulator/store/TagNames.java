package io.github.camelzoho.bigin.simulator.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tags of each module; a new name in a record makes a new tag. */
public final class TagNames {
    private final Database database;
    private final Map<String, Map<String, Map<String, Object>>> tagsOfModule =
            new LinkedHashMap<>();

    TagNames(Database database) {
        this.database = database;
    }

    /** The tag objects {@code {"name","id","color_code"}} for these names, as records show them. */
    public List<Map<String, Object>> named(String module, List<String> names) {
        Map<String, Map<String, Object>> known =
                tagsOfModule.computeIfAbsent(module, m -> new LinkedHashMap<>());
        List<Map<String, Object>> tags = new ArrayList<>();
        for (String name : names) {
            tags.add(
                    known.computeIfAbsent(
                            name,
                            n ->
                                    Map.of(
                                            "name",
                                            n,
                                            "id",
                                            Long.toString(database.nextId()),
                                            "color_code",
                                            "#57B1FD")));
        }
        return tags;
    }

    void clear() {
        tagsOfModule.clear();
    }
}
