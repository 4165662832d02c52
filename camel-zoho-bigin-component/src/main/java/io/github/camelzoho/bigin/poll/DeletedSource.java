package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.client.api.RecordsApi;
import io.github.camelzoho.bigin.client.paging.Page;
import io.github.camelzoho.bigin.client.paging.PageRef;
import io.github.camelzoho.bigin.error.CallFailure;
import io.github.camelzoho.bigin.error.ZohoBiginIncompleteResultException;
import io.github.camelzoho.bigin.error.ZohoBiginInvalidDataException;
import io.github.camelzoho.bigin.poll.PollCursor.Mark;
import io.github.camelzoho.bigin.poll.Row.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds deleted records. Neither the order of their list is documented nor whether it takes {@code
 * If-Modified-Since}, so it is read to its end unless it shows that it goes from the newest back.
 *
 * <p>Source: https://www.bigin.com/developer/docs/apis/v2/get-deleted-records.html
 */
final class DeletedSource {
    private static final Logger LOG = LoggerFactory.getLogger(DeletedSource.class);
    private static final int ATTEMPTS = 5;

    /** Entries of about the same time may stand in any order. */
    private static final Duration WELL_BEFORE = Duration.ofMinutes(1);

    private final RecordsApi records;
    private final String module;
    private final int pageSize;
    private boolean sinceTaken = true;

    DeletedSource(RecordsApi records, String module, int pageSize) {
        this.records = records;
        this.module = module;
        this.pageSize = pageSize;
    }

    /**
     * An entry of the list.
     *
     * @param id the record's id
     * @param time when it was deleted
     * @param item Bigin's entry
     */
    record Entry(String id, Instant time, Map<String, Object> item) {
        Version version() {
            return new Version(id, time);
        }
    }

    /** The deletions behind a mark, by time and id, also those of seconds that are not over. */
    List<Entry> read(Mark from) {
        return all(from.second()).values().stream()
                .filter(entry -> !from.covers(entry.time, entry.id))
                .sorted(
                        java.util.Comparator.comparing(Entry::time)
                                .thenComparing((one, other) -> Row.compareIds(one.id, other.id)))
                .toList();
    }

    /** All deletions from a second on, over or not. */
    Set<Version> since(Instant second) {
        return Set.copyOf(all(second).keySet());
    }

    /**
     * All entries from a second on. Entries leave the list, which shifts others between two pages:
     * so more than one page is read until nothing new comes.
     */
    private Map<Version, Entry> all(Instant from) {
        Map<Version, Entry> found = new LinkedHashMap<>();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int known = found.size();
            boolean onePage = walk(from, found);
            if (onePage || (attempt > 1 && found.size() == known)) {
                return found;
            }
        }
        CallFailure failure =
                CallFailure.of(
                        "GET /bigin/v2/" + module + "/deleted",
                        "the list of deleted records had new entries each of the "
                                + ATTEMPTS
                                + " times that it was read",
                        "The position of the feed has not moved and the next poll tries again");
        throw new ZohoBiginIncompleteResultException(failure, found.size(), null);
    }

    /** Whether one page was all. */
    private boolean walk(Instant from, Map<Version, Entry> found) {
        PageRef next = PageRef.FIRST;
        boolean onePage = true;
        while (next != null) {
            Page page = page(from, next);
            List<Entry> entries = page.items().stream().map(DeletedSource::entry).toList();
            entries.stream()
                    .filter(entry -> !entry.time.isBefore(from))
                    .forEach(entry -> found.put(entry.version(), entry));
            next = endsBefore(entries, from) ? null : page.next();
            onePage &= next == null;
        }
        return onePage;
    }

    private static Entry entry(Map<String, Object> item) {
        return new Entry(Row.idOf(item), BiginTimes.in(item, BiginTimes.DELETED), item);
    }

    /** Whether a whole page goes from the newest back and ends well before the time. */
    private boolean endsBefore(List<Entry> entries, Instant from) {
        if (entries.size() < pageSize || pageSize < 10) {
            return false;
        }
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).time.isAfter(entries.get(i - 1).time)) {
                return false;
            }
        }
        Instant last = entries.get(entries.size() - 1).time;
        return last.isBefore(entries.get(0).time) && last.isBefore(from.minus(WELL_BEFORE));
    }

    private Page page(Instant from, PageRef ref) {
        // One second earlier: the header's own second may or may not count as after it.
        String since =
                sinceTaken && from.isAfter(Instant.EPOCH)
                        ? BiginTimes.text(from.minusSeconds(1))
                        : null;
        try {
            return page(since, ref);
        } catch (ZohoBiginInvalidDataException refused) {
            if (since == null) {
                throw refused;
            }
            Page page = page((String) null, ref);
            sinceTaken = false;
            LOG.info("{}: the list of deleted records takes no If-Modified-Since", module);
            return page;
        }
    }

    private Page page(@Nullable String since, PageRef ref) {
        return records.deleted(module, "all", pageSize, ref, since);
    }
}
