package io.github.camelzoho.bigin.client.model;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bulk job as Bigin tells of it. Immutable.
 *
 * @param id the job's id
 * @param state in capitals without blanks and underscores, since Bigin spells it in several ways:
 *     {@code ADDED}, {@code QUEUED}, {@code INPROGRESS}, {@code COMPLETED}, {@code FAILURE}, {@code
 *     FAILED}
 * @param map the whole answer
 */
public record BulkJob(String id, String state, Map<String, Object> map) {
    private static final String COMPLETED = "COMPLETED";

    /**
     * Reads what a state call answered.
     *
     * @param id stands in if the answer names none
     * @param spelledState the state as Bigin spells it
     */
    public static BulkJob of(String id, @Nullable Object spelledState, Map<String, Object> map) {
        Object own = map.get("id");
        return new BulkJob(own == null ? id : own.toString(), state(spelledState), map);
    }

    /** A state as it is compared. */
    public static String state(@Nullable Object spelled) {
        return String.valueOf(spelled).replaceAll("[\\s_]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether its result can be had. */
    public boolean isCompleted() {
        return state.equals(COMPLETED);
    }

    /** Whether there will never be a result. */
    public boolean isFailed() {
        return state.startsWith("FAIL") || state.equals("ERROR");
    }

    /** What a read job found, empty until it is completed. */
    public Map<?, ?> result() {
        return map.get("result") instanceof Map<?, ?> result ? result : Map.of();
    }

    /** How many records the file of a read job has, -1 if Bigin does not say. */
    public long count() {
        return result().get("count") instanceof Number count ? count.longValue() : -1;
    }

    /** Whether there are records beyond those of a read job's file. */
    public boolean hasMore() {
        return Boolean.TRUE.equals(result().get("more_records"));
    }

    /** What a read job reads, empty if Bigin does not say. */
    public Map<?, ?> query() {
        return map.get("query") instanceof Map<?, ?> query ? query : Map.of();
    }

    /** The module that a read job reads, {@code null} if Bigin does not say. */
    public @Nullable String module() {
        Object module = query().get("module");
        Object name = module instanceof Map<?, ?> object ? object.get("api_name") : module;
        return name == null ? null : name.toString();
    }
}
