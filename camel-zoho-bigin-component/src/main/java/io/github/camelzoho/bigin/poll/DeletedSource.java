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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
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

    /** So many entries do not stand in the order of their times by chance. */
    private static final int FEW = 10;

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
                        Comparator.comparing(Entry::time)
                                .thenComparing((one, other) -> Row.compareIds(one.id, other.id)))
                .toList();
    }

    /** All deletions from a second on, over or not. */
    Set<Version> since(Instant second) {
        return Set.copyOf(all(second).keySet());
    }

    /**
     * All entries from a second on. New ones and those that leave shift others between two pages:
     * so more than one page is read once more from the last to the first. On that way one that is
     * pulled to an earlier page comes yet, and one that is pushed to a later page was pushed by a
     * new one, which comes yet. If nothing new comes, nothing was missed.
     */
    private Map<Version, Entry> all(Instant from) {
        Map<Version, Entry> found = new LinkedHashMap<>();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Deque<PageRef> refs = forward(from, found);
            if (refs.size() == 1) {
                return from(from, found);
            }
            int known = found.size();
            while (!refs.isEmpty()) {
                add(page(from, refs.removeLast()), found);
            }
            if (found.size() == known) {
                return from(from, found);
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

    private Deque<PageRef> forward(Instant from, Map<Version, Entry> found) {
        Deque<PageRef> refs = new ArrayDeque<>();
        List<Entry> seen = new ArrayList<>();
        PageRef next = PageRef.FIRST;
        while (next != null) {
            refs.add(next);
            Page page = page(from, next);
            seen.addAll(add(page, found));
            next = isBackBefore(seen, from) ? null : page.next();
        }
        return refs;
    }

    private static List<Entry> add(Page page, Map<Version, Entry> found) {
        List<Entry> entries = page.items().stream().map(DeletedSource::entry).toList();
        entries.forEach(entry -> found.put(entry.version(), entry));
        return entries;
    }

    private static Map<Version, Entry> from(Instant from, Map<Version, Entry> found) {
        found.keySet().removeIf(version -> version.time().isBefore(from));
        return found;
    }

    private static Entry entry(Map<String, Object> item) {
        return new Entry(Row.idOf(item), BiginTimes.in(item, BiginTimes.DELETED), item);
    }

    /**
     * Whether entries go from the newest back and have come to well before the time. A few of about
     * the same time prove nothing, because some are listed later than they were deleted.
     */
    private static boolean isBackBefore(List<Entry> seen, Instant from) {
        if (seen.size() < FEW) {
            return false;
        }
        for (int i = 1; i < seen.size(); i++) {
            if (seen.get(i).time.isAfter(seen.get(i - 1).time)) {
                return false;
            }
        }
        Instant last = seen.get(seen.size() - 1).time.plus(WELL_BEFORE);
        return last.isBefore(seen.get(0).time) && last.isBefore(from);
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
