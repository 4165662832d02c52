package io.github.camelzoho.bigin.webhook;

import io.github.camelzoho.bigin.client.BiginClient;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.poll.BiginTimes;
import io.github.camelzoho.bigin.poll.EventType;
import io.github.camelzoho.bigin.poll.FeedSettings;
import io.github.camelzoho.bigin.poll.PollCursor;
import io.github.camelzoho.bigin.poll.RecordChange;
import io.github.camelzoho.bigin.poll.WantedFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    /** A deletion that was just told of stands near the top of the list, if it is sorted. */
    private static final int PAGES_OF_DELETIONS = 5;

    private final FeedSettings settings;
    private final WantedFields fields;
    private final BiginClient client;
    private final Supplier<Instant> biginNow;

    /**
     * @param settings which fields, records and kinds of change are wanted
     * @param client reads them
     * @param biginNow Bigin's time, for what has none of its own
     */
    public NotifiedChanges(FeedSettings settings, BiginClient client, Supplier<Instant> biginNow) {
        this.settings = settings;
        this.fields = new WantedFields(client.descriptions(), settings);
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
        for (Map<String, Object> record :
                client.reads().byIds(settings.module(), ids, fields.names())) {
            records.put(String.valueOf(record.get("id")), record);
        }
        return records;
    }

    private RecordChange upserted(String id, Named named, Map<String, Object> record) {
        Instant modified = time(record, BiginTimes.MODIFIED, named);
        Instant created = time(record, BiginTimes.CREATED, named);
        return new RecordChange.Upserted(
                settings.module(),
                id,
                modified,
                created,
                fields.handedOut(record),
                named.type == EventType.created,
                PollCursor.before(modified));
    }

    private RecordChange deleted(String id, Named named, @Nullable Map<String, Object> item) {
        Map<String, Object> known = item == null ? new LinkedHashMap<>(Map.of("id", id)) : item;
        Instant time = time(known, BiginTimes.DELETED, named);
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

    private Instant time(Map<String, Object> item, String key, Named named) {
        return BiginTimes.find(item, key)
                .orElseGet(
                        () -> BiginTimes.second(named.time == null ? biginNow.get() : named.time));
    }
}
