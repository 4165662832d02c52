package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.paging.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list with more fields than one call takes: walks side by side, one per group of fields, joined
 * by id in the order of the first. A record that changed between its parts, or that moved out of
 * another walk's sight, is read again as a whole; one that was deleted meanwhile is left out. For
 * one thread.
 */
final class JoinedWalk implements Iterator<Page> {
    private final Iterator<Page> first;
    private final List<Part> others = new ArrayList<>();
    private final Function<String, Optional<Map<String, Object>>> whole;

    /**
     * @param walks one per group of fields
     * @param whole reads one record with all the fields
     */
    JoinedWalk(
            List<? extends Iterator<Page>> walks,
            Function<String, Optional<Map<String, Object>>> whole) {
        this.first = walks.get(0);
        walks.subList(1, walks.size()).forEach(walk -> others.add(new Part(walk)));
        this.whole = whole;
    }

    @Override
    public boolean hasNext() {
        return first.hasNext();
    }

    @Override
    public Page next() {
        Page page = first.next();
        List<String> ids =
                page.items().stream().map(record -> String.valueOf(record.get("id"))).toList();
        others.forEach(part -> part.readUntilAllOf(ids));
        List<Map<String, Object>> joined = new ArrayList<>(page.items().size());
        for (Map<String, Object> record : page.items()) {
            join(record).ifPresent(joined::add);
        }
        return page.withItems(joined);
    }

    private Optional<Map<String, Object>> join(Map<String, Object> record) {
        String id = String.valueOf(record.get("id"));
        boolean same = true;
        for (Part part : others) {
            same &= merge(record, part.waiting.remove(id));
        }
        return same ? Optional.of(record) : whole.apply(id);
    }

    /** Adds the other part to a record, unless it is missing or of another version. */
    static boolean merge(Map<String, Object> record, @Nullable Map<String, Object> other) {
        String version = FieldGroups.MODIFIED_TIME;
        if (other == null || !Objects.equals(record.get(version), other.get(version))) {
            return false;
        }
        record.putAll(other);
        return true;
    }

    private static final class Part {
        private final Iterator<Page> walk;
        private final Map<String, Map<String, Object>> waiting = new HashMap<>();

        Part(Iterator<Page> walk) {
            this.walk = walk;
        }

        /** One page, and one more if records have moved across the border between pages. */
        void readUntilAllOf(List<String> ids) {
            for (int pages = 0;
                    pages < 2 && walk.hasNext() && !waiting.keySet().containsAll(ids);
                    pages++) {
                walk.next()
                        .items()
                        .forEach(record -> waiting.put(String.valueOf(record.get("id")), record));
            }
        }
    }
}
