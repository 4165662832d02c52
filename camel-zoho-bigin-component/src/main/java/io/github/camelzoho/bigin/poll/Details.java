package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.client.api.RecordsApi;
import io.github.camelzoho.bigin.client.api.RecordsByIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the fields of records whose ids and times are known: by ids, in as few calls as Bigin
 * allows. Every part that is read has the time of its version, so versions are never mixed. For one
 * thread.
 */
final class Details {
    private static final int MOST_ONE_BY_ONE = 20;

    private final RecordsApi records;
    private final RecordsByIds byIds;
    private final String module;
    private boolean idsTaken = true;

    Details(RecordsApi records, String module) {
        this.records = records;
        this.byIds = new RecordsByIds(records);
        this.module = module;
    }

    /**
     * What became of rows since they were seen; those that were deleted are in neither.
     *
     * @param whole the same versions, with the further fields
     * @param movedOn later versions, which come in their own time
     */
    record Outcome(List<Row> whole, List<Row> movedOn) {}

    /** Whether lists take {@code ids}, as far as is known. */
    boolean idsTaken() {
        return idsTaken;
    }

    /**
     * Adds fields to rows.
     *
     * @return empty if lists take no {@code ids}
     */
    Optional<Outcome> complete(List<Row> rows, List<List<String>> groups) {
        return parts(rows, groups).map(parts -> joined(rows, parts));
    }

    /** Joins rows with parts of them that were read later, by id. */
    static Outcome joined(List<Row> rows, List<Map<String, Map<String, Object>>> parts) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        for (Row row : rows) {
            Map<String, Object> values = new LinkedHashMap<>(row.values());
            Instant latest = row.time();
            boolean gone = false;
            for (Map<String, Map<String, Object>> part : parts) {
                Map<String, Object> more = part.get(row.id());
                gone |= more == null;
                if (more != null) {
                    latest = laterOf(row, latest, BiginTimes.in(more, BiginTimes.MODIFIED));
                    values.putAll(more);
                }
            }
            if (!gone && latest.equals(row.time())) {
                outcome.whole.add(row.with(values));
            } else if (!gone) {
                outcome.movedOn.add(new Row(row.id(), latest, row.created(), values));
            }
        }
        return outcome;
    }

    private static Instant laterOf(Row row, Instant latest, Instant time) {
        if (time.isBefore(row.time())) {
            throw BiginTimes.unusable(
                    "record "
                            + row.id()
                            + " was seen as of "
                            + row.time()
                            + " and then as of "
                            + time,
                    null);
        }
        return time.isAfter(latest) ? time : latest;
    }

    /**
     * Rows as they are now, with whatever time they have now; what is gone is left out. Their
     * second may not be over, so that two versions of it can't be told apart: each record comes of
     * one answer. Where that takes a call each, only some are read.
     */
    List<Row> now(List<Row> rows, List<List<String>> groups) {
        Optional<List<Map<String, Map<String, Object>>>> byIds =
                idsTaken && groups.size() == 1 ? parts(rows, groups) : Optional.empty();
        Map<String, Map<String, Object>> found =
                byIds.isPresent() ? byIds.get().get(0) : oneByOne(rows, groups);
        return rows.stream()
                .map(row -> found.get(row.id()))
                .filter(Objects::nonNull)
                .map(Row::of)
                .toList();
    }

    private Map<String, Map<String, Object>> oneByOne(List<Row> rows, List<List<String>> groups) {
        Map<String, Map<String, Object>> found = new HashMap<>();
        for (Row row : rows.subList(0, Math.min(MOST_ONE_BY_ONE, rows.size()))) {
            one(row.id())
                    .ifPresent(
                            record -> {
                                Map<String, Object> values = new LinkedHashMap<>();
                                groups.forEach(group -> values.putAll(only(group, record)));
                                found.put(row.id(), values);
                            });
        }
        return found;
    }

    /** All that there is of one record. */
    Optional<Map<String, Object>> one(String id) {
        return records.get(module, id, List.of()).optional();
    }

    /** Some fields of a record, and its id. */
    static Map<String, Object> only(List<String> group, Map<String, Object> record) {
        Map<String, Object> values = new LinkedHashMap<>(record);
        values.keySet().retainAll(group);
        values.put("id", Row.idOf(record));
        return values;
    }

    private Optional<List<Map<String, Map<String, Object>>>> parts(
            List<Row> rows, List<List<String>> groups) {
        List<String> ids = rows.stream().map(Row::id).toList();
        List<Map<String, Map<String, Object>>> parts = new ArrayList<>();
        for (List<String> group : ids.isEmpty() ? List.<List<String>>of() : groups) {
            Optional<Map<String, Map<String, Object>>> part =
                    byIds.readTogether(module, ids, group);
            if (part.isEmpty()) {
                idsTaken = false;
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(parts);
    }
}
