package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.ZohoBiginOperation;
import io.github.camelzoho.bigin.client.api.ModuleDescriptions;
import io.github.camelzoho.bigin.client.fields.FieldNameAdvice;
import io.github.camelzoho.bigin.client.model.RecordOutcome;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a refusal what is known of the field that it names, if the module was asked for before:
 * it never costs a call. Thread-safe.
 *
 * @param module whose fields a refusal may name, {@code null} if that is not clear
 * @param descriptions what is known
 * @param findBy by which field a bulk write finds records, or {@code null}
 */
public record FieldAdvice(
        @Nullable String module, ModuleDescriptions descriptions, @Nullable String findBy) {
    /** The key of an outcome that has it. */
    static final String ADVICE = "advice";

    private static final String WRONG_DATA = "INVALID_DATA";
    private static final Set<String> CODES = Set.of(WRONG_DATA, "INVALID_QUERY", "INVALID_FIELD");
    private static final Pattern FROM = Pattern.compile("(?is)\\bfrom\\s+(\\w+)");

    /** For what a message asks for. */
    public static FieldAdvice of(OperationInput in) {
        return new FieldAdvice(moduleOf(in), in.client().descriptions(), in.get(Option.FIND_BY));
    }

    /** The refusal with more advice, or itself if nothing more is known. */
    public ZohoBiginInvalidDataException added(ZohoBiginInvalidDataException refusal) {
        return on(refusal.getCode(), refusal.getDetails())
                .map(advice -> with(advice, refusal))
                .orElse(refusal);
    }

    /**
     * What a route gets of a record: with more advice, if it was rejected and anything is known.
     */
    Map<String, Object> added(RecordOutcome outcome) {
        if (outcome.success() || !(outcome.map().get("details") instanceof Map<?, ?> details)) {
            return outcome.map();
        }
        return Stream.concat(Stream.of(details), faults(details))
                .flatMap(fault -> on(code(outcome, fault), fault).stream())
                .findFirst()
                .<Map<String, Object>>map(
                        advice -> {
                            Map<String, Object> advised = new LinkedHashMap<>(outcome.map());
                            advised.put(ADVICE, advice);
                            return advised;
                        })
                .orElseGet(outcome::map);
    }

    /** The faults of one record, as results of bulk writes have them. */
    private static Stream<Map<?, ?>> faults(Map<?, ?> details) {
        return details.get("errors") instanceof List<?> errors
                ? errors.stream().filter(Map.class::isInstance).map(Map.class::cast)
                : Stream.empty();
    }

    private static String code(RecordOutcome outcome, Map<?, ?> fault) {
        Object own = fault.get("code");
        return own == null ? outcome.code() : own.toString();
    }

    private Optional<String> on(@Nullable String code, Map<?, ?> details) {
        String field = fieldIn(details);
        if (field == null || module == null || !CODES.contains(String.valueOf(code))) {
            return Optional.empty();
        }
        boolean written = WRONG_DATA.equals(code);
        return descriptions
                .known(module)
                .flatMap(known -> FieldNameAdvice.onRefusal(field, known, written));
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

    private @Nullable String fieldIn(Map<?, ?> details) {
        String field =
                Stream.of("api_name", "column_name")
                        .map(details::get)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .findFirst()
                        .orElse(null);
        // Here Bigin names the key of its own call in which the field stood.
        return "find_by".equals(field) ? findBy : field;
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
