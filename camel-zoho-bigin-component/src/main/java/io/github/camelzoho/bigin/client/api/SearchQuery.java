package io.github.camelzoho.bigin.client.api;

import io.github.camelzoho.bigin.client.http.QueryString;
import org.jspecify.annotations.Nullable;

/**
 * What to search for: exactly one of the four, or for a count none.
 *
 * @param criteria {@code ((Field:operator:value)and(…))} with escaped values
 * @param email in all email fields
 * @param phone in all phone fields
 * @param word in every searchable field, two characters or more
 */
public record SearchQuery(
        @Nullable String criteria,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String word) {

    QueryString toQuery() {
        return new QueryString()
                .add("criteria", criteria)
                .add("email", email)
                .add("phone", phone)
                .add("word", word);
    }
}
