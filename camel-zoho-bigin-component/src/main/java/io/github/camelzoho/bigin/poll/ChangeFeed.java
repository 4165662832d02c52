package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.client.BiginClient;
import io.github.camelzoho.bigin.client.Timing;
import io.github.camelzoho.bigin.client.api.RecordsApi;
import io.github.camelzoho.bigin.poll.Batch.Entry;
import io.github.camelzoho.bigin.poll.PageHandler.Handled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one module, from the position that a store keeps: load, read, hand over, save. The
 * position moves only behind changes that were acknowledged; all else may be lost at any time. One
 * poll at a time; {@link #status()} may be asked from any thread. Why it reads as it does is in
 * docs/change-feed.md.
 */
public final class ChangeFeed {
    private final String key;
    private final FeedSettings settings;
    private final CursorStore store;
    private final int pageSize;
    private final Horizon horizon;
    private final ChangeReader reader;
    private final FeedMonitor monitor;
    private @Nullable PollCursor position;
    private @Nullable Batch rest;

    /**
     * Reads nothing yet.
     *
     * @param key the position's name in the store
     * @param client reads Bigin
     * @param store keeps the position
     * @param timing {@code nanoTime} measures against Bigin's clock; {@code clock} only dates the
     *     status
     */
    public ChangeFeed(
            String key,
            FeedSettings settings,
            BiginClient client,
            CursorStore store,
            Timing timing) {
        this(key, settings, client, store, timing, RecordsApi.MAX_PER_PAGE);
    }

    /**
     * @param pageSize Bigin's largest page, or less
     */
    ChangeFeed(
            String key,
            FeedSettings settings,
            BiginClient client,
            CursorStore store,
            Timing timing,
            int pageSize) {
        this.key = key;
        this.settings = settings;
        this.store = store;
        this.pageSize = pageSize;
        this.horizon =
                new Horizon(client, settings.module(), settings.settleDelay(), timing.nanoTime());
        WantedFields fields = new WantedFields(client.descriptions(), settings);
        DeletedSource deleted = new DeletedSource(client.records(), settings.module(), pageSize);
        ModifiedSource modified = source(settings, client, fields, deleted, pageSize);
        this.reader = new ChangeReader(settings, fields, modified, deleted, horizon);
        this.monitor = new FeedMonitor(horizon, modified, timing.clock());
    }

    private static ModifiedSource source(
            FeedSettings settings,
            BiginClient client,
            WantedFields fields,
            DeletedSource deleted,
            int pageSize) {
        String module = settings.module();
        Details details = new Details(client.records(), module);
        ListPages pages = new ListPages(client.records(), module, pageSize);
        ListWalks walks = new ListWalks(pages, details, deleted, module, settings.lookBack());
        ModifiedSource list = new ListSource(pages, walks, details, fields, module, pageSize);
        ModifiedSource coql = new CoqlSource(client.queries(), details, fields, module, pageSize);
        return switch (settings.changeSource()) {
            case auto -> new AutoSource(module, coql, list);
            case coql -> coql;
            case list -> list;
        };
    }

    /**
     * Hands out what has changed, page by page, until nothing is left, the maximum is reached, or
     * the handler stops.
     *
     * @param max how many changes at most; 0 or less for no limit
     * @return how many were acknowledged
     * @throws Exception the handler's failure, after the position was saved before it, or what
     *     reading or saving met
     */
    public int poll(int max, PageHandler handler) throws Exception {
        try {
            int count = handOut(max <= 0 ? Integer.MAX_VALUE : max, handler);
            monitor.succeeded();
            return count;
        } catch (SourceRefused refused) {
            Exception explained = refused.explained();
            monitor.failed(explained);
            throw explained;
        } catch (Exception e) {
            monitor.failed(e);
            throw e;
        }
    }

    /** How the feed is doing. Thread-safe. */
    public FeedStatus status() {
        return monitor.status();
    }

    private int handOut(int max, PageHandler handler) throws Exception {
        PollCursor at = load();
        monitor.begins(at);
        reader.begin();
        int count = 0;
        boolean atEnd = false;
        Instant end = Instant.EPOCH;
        while (count < max && !(atEnd && rest == null)) {
            Batch batch = rest;
            if (batch == null) {
                batch = reader.next(at);
                atEnd = batch.last();
                end = batch.until();
            }
            if (batch.passed()) {
                monitor.found();
            }
            if (batch.entries().isEmpty()) {
                // With nothing handed out before, an idle poll writes nothing: but once, when a
                // look back from its end no longer comes to what was handed out, so that no
                // restart repeats it.
                boolean moves = batch.passed() || count > 0 || reader.leavesBehind(batch.end());
                at = moves ? save(at, batch.end(), 0) : at;
                reader.passed(batch.end());
                rest = null;
                continue;
            }
            int size = Math.min(Math.min(pageSize, max - count), batch.entries().size());
            Handled handled = handle(handler, batch.entries().subList(0, size));
            List<Entry> done = batch.entries().subList(0, handled.acknowledged());
            if (!done.isEmpty()) {
                at = save(at, done.get(done.size() - 1).change().after(), done.size());
                done.forEach(reader::handedOut);
                count += done.size();
            }
            rest = batch.without(done.size());
            if (handled.failure() != null) {
                failed();
                throw handled.failure();
            }
            if (done.size() < size) {
                break;
            }
        }
        if (atEnd && rest == null) {
            reader.done();
            monitor.complete(end);
        }
        return count;
    }

    private Handled handle(PageHandler handler, List<Entry> entries) {
        try {
            Handled handled = handler.handle(entries.stream().map(Entry::change).toList());
            if (handled.acknowledged() < 0 || handled.acknowledged() > entries.size()) {
                throw new IllegalStateException(
                        handled.acknowledged() + " of " + entries.size() + " acknowledged");
            }
            return handled;
        } catch (RuntimeException e) {
            return new Handled(0, e);
        }
    }

    private void failed() {
        Batch behind = rest;
        if (behind != null) {
            reader.failedBefore(behind.entries().subList(1, behind.entries().size()));
        }
        rest = null;
    }

    private PollCursor load() {
        Optional<PollCursor> stored = store.load(key);
        PollCursor at = stored.isPresent() ? stored.get() : start();
        if (!at.equals(position)) {
            // Another one has moved it, or this is the first poll.
            forget();
            position = at;
        }
        return at;
    }

    private PollCursor start() {
        PollCursor start =
                PollCursor.before(
                        settings.startFrom()
                                .fixed()
                                .map(BiginTimes::second)
                                .orElseGet(horizon::start));
        store.save(key, null, start);
        reader.startsAt(start.modified().second());
        return start;
    }

    private PollCursor save(PollCursor before, PollCursor after, int changes) {
        if (!after.equals(before)) {
            try {
                store.save(key, before, after);
            } catch (RuntimeException e) {
                // Whether it was kept is not known: the next poll begins with what the store has.
                forget();
                throw e;
            }
            position = after;
            monitor.moved(after, changes);
        }
        return after;
    }

    private void forget() {
        position = null;
        rest = null;
        reader.forget();
    }
}
