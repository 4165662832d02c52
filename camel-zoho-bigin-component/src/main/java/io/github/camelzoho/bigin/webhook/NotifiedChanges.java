package io.github.camelzoho.bigin.webhook;

import io.github.camelzoho.bigin.client.BiginClient;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.poll.EventType;
import io.github.camelzoho.bigin.poll.FeedSettings;
import io.github.camelzoho.bigin.poll.PollCursor;
import io.github.camelzoho.bigin.poll.RecordChange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From notifications to the changes that a feed would give: the records that they name, in as few
 * calls as Bigin allows. Thread-safe.
 */
public final class NotifiedChanges {
    private static final String CREATED = "Created_Time";
    private static final String MODIFIED = "Modified_Time";

    /** A deletion that was just told of stands near the top of the list, if it is sorted. */
    private static final int PAGES_OF_DELETIONS = 5;

    private final FeedSettings settings;
    private final BiginClient client;
    private final Supplier<Instant> biginNow;

    /**
     * @param settings which fields, records and kinds of change are wanted
     * @param client reads them
     * @param biginNow Bigin's time, for what has none of its own
     */
    public NotifiedChanges(FeedSettings settings, BiginClient client, Supplier<Instant> biginNow) {
        this.settings = settings;
        this.client = client;
        this.biginNow = biginNow;
    }

    /**
     * The changes, in the order in which records were first named; a record that was named several
     * times comes once, as it is now. Records that are gone by now are left out: their deletion is
     * another notification.
     *
     * @throws io.github.camelzoho.bigin.error.ZohoBiginException if reading fails
     */
    public List<RecordChange> read(List<Notification> notifications) {
        Map<String, Named> named = new LinkedHashMap<>();
        for (Notification notification : notifications) {
            for (String id : notification.ids()) {
                Named now = new Named(notification.type(), notification.time());
                named.merge(id, now, Named::then);
            }
        }
        named.values().removeIf(one -> !settings.events().contains(one.type));
        Map<String, Map<String, Object>> records = records(ids(named, false));
        Map<String, Map<String, Object>> deletions = deletions(ids(named, true));
        List<RecordChange> changes = new ArrayList<>(named.size());
        named.forEach(
                (id, one) -> {
                    Map<String, Object> record = records.get(id);
                    if (one.type == EventType.deleted) {
                        changes.add(deleted(id, one, deletions.get(id)));
                    } else if (record != null && settings.filter().test(record)) {
                        changes.add(upserted(id, one, record));
                    }
                });
        return changes;
    }

    /** What was told of a record, and when. */
    private record Named(EventType type, @Nullable Instant time) {
        /** A record that is new stays so until it is deleted. */
        Named then(Named next) {
            boolean stillNew = type == EventType.created && next.type == EventType.updated;
            return new Named(stillNew ? type : next.type, next.time);
        }
    }

    private static List<String> ids(Map<String, Named> named, boolean deleted) {
        return named.entrySet().stream()
                .filter(one -> (one.getValue().type == EventType.deleted) == deleted)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Map<String, Object>> records(List<String> ids) {
        Map<String, Map<String, Object>> records = new HashMap<>();
        if (ids.isEmpty()) {
            return records;
        }
        Set<String> fields = new LinkedHashSet<>(settings.fields());
        if (!fields.isEmpty()) {
            fields.addAll(settings.filterFields());
            fields.add(CREATED);
            fields.add(MODIFIED);
        }
        for (Map<String, Object> record :
                client.reads().byIds(settings.module(), ids, List.copyOf(fields))) {
            records.put(String.valueOf(record.get("id")), record);
        }
        return records;
    }

    private RecordChange upserted(String id, Named named, Map<String, Object> record) {
        Instant modified = time(record.get(MODIFIED), named);
        Instant created = time(record.get(CREATED), named);
        if (!settings.fields().isEmpty()) {
            record.keySet().removeIf(field -> !field.equals("id") && !wanted(field));
        }
        return new RecordChange.Upserted(
                settings.module(),
                id,
                modified,
                created,
                record,
                named.type == EventType.created,
                PollCursor.before(modified));
    }

    private boolean wanted(String field) {
        return settings.fields().contains(field);
    }

    private RecordChange deleted(String id, Named named, @Nullable Map<String, Object> item) {
        Map<String, Object> known = item == null ? new LinkedHashMap<>(Map.of("id", id)) : item;
        Instant time = time(known.get("deleted_time"), named);
        return new RecordChange.Deleted(
                settings.module(), id, time, known, PollCursor.before(time));
    }

    private Map<String, Map<String, Object>> deletions(List<String> ids) {
        Map<String, Map<String, Object>> found = new HashMap<>();
        Set<String> wanted = Set.copyOf(ids);
        PageRef ref = ids.isEmpty() ? null : PageRef.FIRST;
        for (int pages = 0; ref != null && pages < PAGES_OF_DELETIONS; pages++) {
            Page page = client.records().deleted(settings.module(), "all", null, ref);
            for (Map<String, Object> item : page.items()) {
                String id = String.valueOf(item.get("id"));
                if (wanted.contains(id)) {
                    found.putIfAbsent(id, item);
                }
            }
            ref = found.size() == wanted.size() ? null : page.next();
        }
        return found;
    }

    private Instant time(@Nullable Object text, Named named) {
        try {
            return OffsetDateTime.parse(String.valueOf(text)).toInstant();
        } catch (DateTimeException none) {
            Instant told = named.time == null ? biginNow.get() : named.time;
            return told.truncatedTo(ChronoUnit.SECONDS);
        }
    }
}
