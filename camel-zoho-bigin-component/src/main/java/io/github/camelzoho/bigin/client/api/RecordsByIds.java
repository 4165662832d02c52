package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads named records in as few calls as Bigin allows. The list's parameter {@code ids} is not
 * certain to exist: where it is ignored or refused this is noticed once, and records are read one
 * by one from then on. Thread-safe.
 */
public final class RecordsByIds {
    /** What CRM, whose API Bigin's is a part of, takes in one call. */
    private static final int PER_CALL = 100;

    private final RecordsApi records;
    private volatile boolean oneByOne;

    public RecordsByIds(RecordsApi records) {
        this.records = records;
    }

    /**
     * The records that exist, by id.
     *
     * @param fields at most 50 names
     */
    public Map<String, Map<String, Object>> read(
            String module, List<String> ids, List<String> fields) {
        Map<String, Map<String, Object>> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += PER_CALL) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + PER_CALL));
            if (oneByOne || some.size() == 1 || !together(module, some, fields, found)) {
                for (String id : some) {
                    records.get(module, id, fields)
                            .optional()
                            .ifPresent(record -> found.put(id, record));
                }
            }
        }
        return found;
    }

    /**
     * As {@link #read}, but never record by record.
     *
     * @return empty if Bigin does not take {@code ids}
     */
    public Optional<Map<String, Map<String, Object>>> readTogether(
            String module, List<String> ids, List<String> fields) {
        Map<String, Map<String, Object>> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += PER_CALL) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + PER_CALL));
            if (oneByOne || !togetherOrRefused(module, some, fields, found)) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    private boolean together(
            String module,
            List<String> ids,
            List<String> fields,
            Map<String, Map<String, Object>> found) {
        try {
            return togetherOrRefused(module, ids, fields, found);
        } catch (ZohoBiginInvalidDataException invalidId) {
            return false;
        }
    }

    /** Whether all were read; refusals that say nothing about the parameter are thrown. */
    private boolean togetherOrRefused(
            String module,
            List<String> ids,
            List<String> fields,
            Map<String, Map<String, Object>> found) {
        // "both": a record that waits for approval is there as well when it is read by its id.
        ListQuery query = new ListQuery(module, fields, ids, null, null, null, null, "both", null);
        Page page;
        try {
            page = records.list(query, PageRef.FIRST);
        } catch (ZohoBiginInvalidDataException refused) {
            // An invalid id or field among them says nothing about the parameter, nor do used up
            // credits, which may come with LIMIT_EXCEEDED.
            if (Set.of("INVALID_DATA", "LIMIT_EXCEEDED").contains(refused.getCode())) {
                throw refused;
            }
            oneByOne = true;
            return false;
        }
        Set<String> asked = new HashSet<>(ids);
        Map<String, Map<String, Object>> read = new HashMap<>();
        page.items().forEach(record -> read.put(String.valueOf(record.get("id")), record));
        if (page.more() || !asked.containsAll(read.keySet())) {
            oneByOne = true;
            return false;
        }
        found.putAll(read);
        return true;
    }
}
