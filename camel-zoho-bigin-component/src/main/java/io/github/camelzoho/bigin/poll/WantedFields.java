package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.client.api.ModuleDescriptions;
import io.github.camelzoho.bigin.error.ZohoBiginPermissionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields are read of changed records, handed out, and needed to put them into order.
 * Immutable.
 */
public final class WantedFields {
    /** The fields that put records into order. */
    static final List<String> KEYS = List.of(BiginTimes.MODIFIED, BiginTimes.CREATED);

    /** What {@code fields} of one call takes, less the keys. */
    private static final int GROUP = 50 - KEYS.size();

    private final ModuleDescriptions descriptions;
    private final String module;
    private final boolean all;
    private final Set<String> wanted;
    private final List<String> read;

    /**
     * @param descriptions know the fields of modules
     * @param settings which fields are wanted, and which criteria ask
     */
    public WantedFields(ModuleDescriptions descriptions, FeedSettings settings) {
        this.descriptions = descriptions;
        this.module = settings.module();
        this.all = settings.fields().isEmpty();
        this.wanted = new LinkedHashSet<>(settings.fields());
        this.wanted.add("id");
        Set<String> others = new LinkedHashSet<>(settings.fields());
        others.addAll(settings.filterFields());
        this.read = withoutKeys(others);
    }

    private static List<String> withoutKeys(Iterable<String> names) {
        List<String> others = new ArrayList<>();
        for (String name : names) {
            if (!KEYS.contains(name) && !name.equals("id")) {
                others.add(name);
            }
        }
        return List.copyOf(others);
    }

    /** The fields to ask for, with the keys; empty for all that there are. */
    public List<String> names() {
        return all ? List.of() : withKeys(read);
    }

    /** The fields as columns of COQL, if COQL gives all of them just as a list does. */
    Optional<List<String>> columns() {
        return all || read.size() > GROUP || !arePlain()
                ? Optional.empty()
                : Optional.of(withKeys(read));
    }

    private boolean arePlain() {
        try {
            return descriptions.arePlain(module, read);
        } catch (ZohoBiginPermissionException unknown) {
            // Without the settings scope the types are not known; the list gives any field.
            return false;
        }
    }

    /** The fields in groups of what one call takes, each with the keys. */
    List<List<String>> groups() {
        List<String> others = all ? withoutKeys(descriptions.of(module).names()) : read;
        List<List<String>> groups = new ArrayList<>();
        for (int from = 0; from == 0 || from < others.size(); from += GROUP) {
            groups.add(withKeys(others.subList(from, Math.min(others.size(), from + GROUP))));
        }
        return groups;
    }

    private static List<String> withKeys(List<String> names) {
        List<String> some = new ArrayList<>(KEYS);
        some.addAll(names);
        return List.copyOf(some);
    }

    /**
     * A copy of a record with no more than is handed out, in the order of the wanted fields, or in
     * that of all: however it was read.
     */
    public Map<String, Object> handedOut(Map<String, Object> record) {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (String name : all ? descriptions.of(module).names() : wanted) {
            if (record.containsKey(name)) {
                copy.put(name, record.get(name));
            }
        }
        if (all) {
            record.forEach(copy::putIfAbsent);
        }
        return copy;
    }
}
