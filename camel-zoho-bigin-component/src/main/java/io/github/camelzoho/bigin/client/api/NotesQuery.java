package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.QueryString;
import io.github.camelzoho.bigin.client.model.RecordRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which notes to read. Immutable.
 *
 * <p>Source: https://www.bigin.com/developer/docs/apis/v2/get-notes.html
 *
 * @param parent the record whose notes they are, or {@code null} for all notes
 * @param fields at most 50 names
 * @param perPage 1 to 200, or {@code null} for 200
 */
public record NotesQuery(
        @Nullable RecordRef parent, List<String> fields, @Nullable Integer perPage) {

    public NotesQuery {
        fields = List.copyOf(fields);
    }

    NotesQuery fields(List<String> names) {
        return new NotesQuery(parent, names, perPage);
    }

    String path() {
        return parent == null ? Paths.of("Notes") : Paths.of(parent.module(), parent.id(), "Notes");
    }

    QueryString toQuery() {
        return new QueryString().addAll("fields", fields).add("per_page", perPage);
    }
}
