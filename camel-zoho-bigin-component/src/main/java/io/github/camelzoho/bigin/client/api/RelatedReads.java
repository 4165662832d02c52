package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.error.ZohoBiginInputException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reading related lists and notes as users ask for it: all fields when none are named, any number
 * of fields, all pages. Thread-safe; the walks that it gives are for one thread each.
 */
public final class RelatedReads {
    private static final String NOTES = "Notes";

    /** What is read of notes where Bigin does not tell their fields. */
    private static final List<String> NOTE_FIELDS =
            List.of(
                    "Note_Title",
                    "Note_Content",
                    "Parent_Id",
                    "Owner",
                    "Created_By",
                    "Modified_By",
                    "Created_Time",
                    "Modified_Time");

    private final RelatedListsApi lists;
    private final NotesApi notes;
    private final RecordReads records;
    private final ModuleDescriptions descriptions;

    public RelatedReads(
            RelatedListsApi lists,
            NotesApi notes,
            RecordReads records,
            ModuleDescriptions descriptions) {
        this.lists = lists;
        this.notes = notes;
        this.records = records;
        this.descriptions = descriptions;
    }

    /** All pages of a related list. */
    public Iterator<Page> list(RelatedQuery query) {
        return source(query).all();
    }

    /** One page of a related list. */
    public Page page(RelatedQuery query, PageRef ref) {
        return source(query).page(ref);
    }

    /** All pages of the notes of a record, or of all notes. */
    public Iterator<Page> notes(NotesQuery query) {
        return source(query).all();
    }

    /** One page of notes. */
    public Page notesPage(NotesQuery query, PageRef ref) {
        return source(query).page(ref);
    }

    private Source source(RelatedQuery query) {
        String line = "GET " + Paths.of(query.module(), query.id(), query.list());
        boolean askModule = query.fields().isEmpty() || query.fields().size() > FieldGroups.MAX;
        String shown = askModule ? moduleOf(query) : null;
        List<String> names =
                shown != null && query.fields().isEmpty()
                        ? descriptions.of(shown).names()
                        : query.fields();
        return new Source(
                line, shown, names, (fields, ref) -> lists.page(query.fields(fields), ref));
    }

    /** The module whose records the list shows. */
    private String moduleOf(RelatedQuery query) {
        Map<String, String> known = descriptions.relatedLists(query.module());
        String module = known.get(query.list());
        if (module == null) {
            throw new ZohoBiginInputException(
                    "which fields the related list '"
                            + query.list()
                            + "' has is not known: set fields to at most "
                            + FieldGroups.MAX
                            + " names; the lists of "
                            + query.module()
                            + " are "
                            + String.join(", ", new TreeSet<>(known.keySet())));
        }
        return module;
    }

    private Source source(NotesQuery query) {
        List<String> names =
                query.fields().isEmpty()
                        ? descriptions
                                .ifTold(NOTES)
                                .map(told -> told.names())
                                .filter(told -> !told.isEmpty())
                                .orElse(NOTE_FIELDS)
                        : query.fields();
        return new Source(
                "GET " + query.path(),
                NOTES,
                names,
                (fields, ref) -> notes.page(query.fields(fields), ref));
    }

    /** Reads one page with some fields. */
    @FunctionalInterface
    private interface OnePage {
        Page read(List<String> fields, PageRef ref);
    }

    /** A list with all its fields. */
    private final class Source {
        private final String line;
        private final @Nullable String module;
        private final List<String> names;
        private final List<List<String>> groups;
        private final OnePage pages;

        Source(String line, @Nullable String module, List<String> names, OnePage pages) {
            this.line = line;
            this.module = module;
            this.names = names;
            this.groups = FieldGroups.of(names);
            this.pages = pages;
        }

        Iterator<Page> all() {
            List<ReachWalk> walks =
                    groups.stream()
                            .map(group -> new ReachWalk(line, ref -> pages.read(group, ref)))
                            .toList();
            String shown = module;
            return walks.size() == 1 || shown == null
                    ? walks.get(0)
                    : new JoinedWalk(walks, id -> records.whole(shown, id, names));
        }

        Page page(PageRef ref) {
            Page page = pages.read(groups.get(0), ref);
            return groups.size() == 1 || module == null
                    ? page
                    : page.withItems(records.completed(module, page.items(), groups, names));
        }
    }
}
