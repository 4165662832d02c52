package io.github.camelzoho.bigin.simulator.store;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Links between records that stand in neither of them. Guarded by the database's lock. */
public final class Links {
    private final Map<Ref, Set<Ref>> ofRecord = new LinkedHashMap<>();

    Links() {}

    /** Links two records; false if they were linked. */
    public boolean add(Ref one, Ref other) {
        of(other).add(one);
        return of(one).add(other);
    }

    /** Ends a link; false if there was none. */
    public boolean remove(Ref one, Ref other) {
        of(other).remove(one);
        return of(one).remove(other);
    }

    /** Whether two records are linked. */
    public boolean contains(Ref one, Ref other) {
        return ofRecord.getOrDefault(one, Set.of()).contains(other);
    }

    void clear() {
        ofRecord.clear();
    }

    private Set<Ref> of(Ref record) {
        return ofRecord.computeIfAbsent(record, r -> new LinkedHashSet<>());
    }
}
