package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.client.paging.PageWalk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reading as users ask for it: all fields when none are named, any number of fields, all pages.
 * Thread-safe; the walks that it gives are for one thread each.
 */
public final class RecordReads {
    private final RecordsApi records;
    private final QueryApi queries;
    private final ModuleDescriptions descriptions;
    private final RecordsByIds byIds;

    public RecordReads(RecordsApi records, QueryApi queries, ModuleDescriptions descriptions) {
        this.records = records;
        this.queries = queries;
        this.descriptions = descriptions;
        this.byIds = new RecordsByIds(records);
    }

    /** All pages of a list. */
    public Iterator<Page> list(ListQuery query) {
        List<String> names = namesOf(query.module(), query.fields());
        List<ListWalk> walks =
                FieldGroups.of(names).stream()
                        .map(
                                group ->
                                        new ListWalk(
                                                records,
                                                queries,
                                                byIds,
                                                descriptions,
                                                query.fields(group)))
                        .toList();
        return walks.size() == 1
                ? walks.get(0)
                : new JoinedWalk(walks, id -> whole(query.module(), id, names));
    }

    /** One page of a list. */
    public Page listPage(ListQuery query, PageRef ref) {
        List<String> names = namesOf(query.module(), query.fields());
        List<List<String>> groups = FieldGroups.of(names);
        Page page = records.list(query.fields(groups.get(0)), ref);
        if (groups.size() == 1) {
            return page;
        }
        // A page token is bound to its fields, so the other groups are read by the ids of the page.
        return page.withItems(completed(query.module(), page.items(), groups, names));
    }

    /** Named records in the order of the ids; what does not exist is left out. */
    public List<Map<String, Object>> byIds(String module, List<String> ids, List<String> fields) {
        List<String> names = namesOf(module, fields);
        List<List<String>> groups = FieldGroups.of(names);
        Map<String, Map<String, Object>> found = byIds.read(module, ids, groups.get(0));
        List<Map<String, Object>> inOrder =
                ids.stream().filter(found::containsKey).map(found::get).toList();
        return groups.size() == 1 ? inOrder : completed(module, inOrder, groups, names);
    }

    /** All pages of a search. */
    public Iterator<Page> search(
            String module,
            SearchQuery query,
            List<String> fields,
            @Nullable String approved,
            @Nullable Integer perPage) {
        return new PageWalk(
                PageRef.FIRST,
                ref -> queries.search(module, query, fields, approved, perPage, ref));
    }

    /** All rows of a COQL statement, or as many as its own limit wants. */
    public Iterator<Page> coql(String statement) {
        return new CoqlWalk(queries, CoqlStatement.parse(statement));
    }

    private List<String> namesOf(String module, List<String> asked) {
        return asked.isEmpty() ? descriptions.of(module).names() : asked;
    }

    /** Items of the first group of fields with those of the others. */
    List<Map<String, Object>> completed(
            String module,
            List<Map<String, Object>> items,
            List<List<String>> groups,
            List<String> names) {
        List<String> ids = items.stream().map(item -> String.valueOf(item.get("id"))).toList();
        List<Map<String, Map<String, Object>>> parts = new ArrayList<>();
        for (List<String> group : groups.subList(1, groups.size())) {
            parts.add(byIds.read(module, ids, group));
        }
        List<Map<String, Object>> whole = new ArrayList<>(items.size());
        for (Map<String, Object> item : items) {
            String id = String.valueOf(item.get("id"));
            boolean same = true;
            for (Map<String, Map<String, Object>> part : parts) {
                same &= JoinedWalk.merge(item, part.get(id));
            }
            (same ? Optional.of(item) : whole(module, id, names)).ifPresent(whole::add);
        }
        return whole;
    }

    /** One record in one call, with no more than the asked fields. */
    Optional<Map<String, Object>> whole(String module, String id, List<String> names) {
        Set<String> asked = new HashSet<>(names);
        asked.add("id");
        Optional<Map<String, Object>> record = records.get(module, id, List.of()).optional();
        record.ifPresent(all -> all.keySet().retainAll(asked));
        return record;
    }
}
