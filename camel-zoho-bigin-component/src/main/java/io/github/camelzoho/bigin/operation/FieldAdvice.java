package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.ZohoBiginOperation;
import io.github.camelzoho.bigin.client.fields.FieldNameAdvice;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a refusal what is known of the field that it names, if the module was asked for before:
 * it never costs a call.
 */
public final class FieldAdvice {
    private static final Set<String> CODES = Set.of("INVALID_DATA", "INVALID_QUERY");
    private static final Pattern FROM = Pattern.compile("(?is)\\bfrom\\s+(\\w+)");

    private FieldAdvice() {}

    /** The refusal with more advice, or itself if nothing more is known. */
    public static ZohoBiginInvalidDataException added(
            OperationInput in, ZohoBiginInvalidDataException refusal) {
        String field = fieldIn(refusal.getDetails());
        String module = field == null ? null : moduleOf(in);
        if (field == null || module == null || !CODES.contains(String.valueOf(refusal.getCode()))) {
            return refusal;
        }
        boolean written = "INVALID_DATA".equals(refusal.getCode());
        return in.client()
                .descriptions()
                .known(module)
                .flatMap(known -> FieldNameAdvice.onRefusal(field, known, written))
                .map(advice -> with(advice, refusal))
                .orElse(refusal);
    }

    private static ZohoBiginInvalidDataException with(
            String advice, ZohoBiginInvalidDataException refusal) {
        CallFailure failure = refusal.getFailure();
        String all = failure.advice().isEmpty() ? advice : advice + ". " + failure.advice();
        ZohoBiginInvalidDataException advised =
                new ZohoBiginInvalidDataException(failure.withAdvice(all));
        advised.setStackTrace(refusal.getStackTrace());
        return advised;
    }

    private static @Nullable String fieldIn(Map<String, Object> details) {
        return Stream.of("api_name", "column_name")
                .map(details::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String moduleOf(OperationInput in) {
        if (in.operation() != ZohoBiginOperation.coql) {
            return moduleOf(in.operation(), in.optionalModule());
        }
        String query = in.get(Option.QUERY);
        Object body = in.exchange().getMessage().getBody();
        Matcher from = FROM.matcher(query == null ? String.valueOf(body) : query);
        return from.find() ? from.group(1) : null;
    }

    /** The module whose fields a refusal may name. */
    private static @Nullable String moduleOf(ZohoBiginOperation operation, @Nullable String ofUri) {
        return switch (operation) {
            case listNotes, createNote, updateNote, deleteNote -> "Notes";
            case listRelated, linkRelated, unlinkRelated -> null;
            case listTags, createTags, updateTags, deleteTag, addTags, removeTags, countTagged ->
                    null;
            default -> ofUri;
        };
    }
}
