package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.poll.Batch.Entry;
import io.github.camelzoho.bigin.poll.PollCursor.Mark;
import io.github.camelzoho.bigin.poll.Row.Version;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what comes next behind a position: new and modified records from their source, deleted ones
 * from theirs, merged by time, so that no record comes again after its deletion. What it remembers
 * between polls may be lost at any time. For one thread.
 */
final class ChangeReader {
    private final FeedSettings settings;
    private final WantedFields fields;
    private final ModifiedSource modified;
    private final DeletedSource deleted;
    private final Horizon horizon;
    private final boolean readsModified;
    private final boolean readsDeleted;

    private final HeldVersions held = new HeldVersions();
    private final Announced announced = new Announced();
    private final Set<Version> recentlyModified = new HashSet<>();
    private final Set<Version> recentlyDeleted = new HashSet<>();
    private final Deque<Row> silent = new ArrayDeque<>();
    private Instant start = Instant.MIN;
    private @Nullable Instant until;
    private @Nullable Mark reached;
    private @Nullable Mark reading;
    private @Nullable Deque<DeletedSource.Entry> deletions;

    ChangeReader(
            FeedSettings settings,
            WantedFields fields,
            ModifiedSource modified,
            DeletedSource deleted,
            Horizon horizon) {
        this.settings = settings;
        this.fields = fields;
        this.modified = modified;
        this.deleted = deleted;
        this.horizon = horizon;
        this.readsDeleted = settings.events().contains(EventType.deleted);
        this.readsModified =
                settings.events().contains(EventType.created)
                        || settings.events().contains(EventType.updated);
    }

    /** The feed begins, and looks no further back than this. */
    void startsAt(Instant second) {
        start = second;
    }

    /** A poll begins. */
    void begin() {
        until = null;
        reading = null;
        deletions = null;
    }

    /** All that was read is handed out: the next poll need not read what lies before that again. */
    void done() {
        reached = reading;
    }

    /** Forgets everything, because the position is not where this reader has left it. */
    void forget() {
        begin();
        reached = null;
        held.clear();
        announced.clear();
        silent.clear();
        recentlyModified.clear();
        recentlyDeleted.clear();
    }

    /** What comes next; asked again, with the position behind it, as long as it is not the last. */
    Batch next(PollCursor position) {
        Instant until = until();
        forgetOld(position);
        Deque<DeletedSource.Entry> gone = deletions(position, until);
        Stretch stretch =
                readsModified
                        ? modified.read(start(position), until)
                        : Stretch.nothing(Mark.before(until));
        stretch.settled().forEach(row -> horizon.saw(row.time()));
        stretch.unsettled().forEach(row -> horizon.saw(row.time()));
        if (stretch.last()) {
            held.note(stretch.unsettled(), stretch.end(), modified::now);
        }
        Batch batch = batch(position, stretch, gone, until);
        reading = stretch.end();
        return batch;
    }

    /**
     * The first second that a poll does not read. Known before anything is read, because what an
     * answer shows may be older than the answer; the same for the whole poll, so that the next one
     * looks back from there.
     */
    private Instant until() {
        Instant known = until;
        if (known == null) {
            known = horizon.second();
            until = known;
        }
        return known;
    }

    private Batch batch(
            PollCursor position, Stretch stretch, Deque<DeletedSource.Entry> gone, Instant until) {
        Batching batching = new Batching(settings, fields, announced, position);
        for (Row row : rows(position, stretch)) {
            // Deletions come behind the changes of the same second.
            while (isBefore(row.time(), gone.peek())) {
                batching.add(gone.remove());
            }
            batching.add(row);
        }
        while (isBefore(stretch.end().second(), gone.peek())) {
            batching.add(gone.remove());
        }
        silent.clear();
        silent.addAll(batching.silent());
        return batching.batch(
                end(position, stretch, until), stretch.end().second(), stretch.last());
    }

    private static boolean isBefore(Instant second, DeletedSource.@Nullable Entry entry) {
        return entry != null && entry.time().isBefore(second);
    }

    private void forgetOld(PollCursor position) {
        announced.forgetBefore(position.known());
        Instant modifiedSince = back(position.modified()).second();
        recentlyModified.removeIf(version -> version.time().isBefore(modifiedSince));
        Instant deletedSince = back(position.deleted()).second();
        recentlyDeleted.removeIf(version -> version.time().isBefore(deletedSince));
    }

    /** Whether a look back from a position comes to nothing of what is remembered to be done. */
    boolean leavesBehind(PollCursor position) {
        Instant modifiedSince = back(position.modified()).second();
        Instant deletedSince = back(position.deleted()).second();
        return !(recentlyModified.isEmpty() && recentlyDeleted.isEmpty())
                && recentlyModified.stream().allMatch(one -> one.time().isBefore(modifiedSince))
                && recentlyDeleted.stream().allMatch(one -> one.time().isBefore(deletedSince));
    }

    private List<Row> rows(PollCursor position, Stretch stretch) {
        List<Row> rows =
                new ArrayList<>(
                        stretch.settled().stream()
                                .filter(row -> !recentlyModified.contains(row.version()))
                                .toList());
        rows.addAll(held.between(back(position.modified()), stretch.end(), rows));
        rows.sort(Row.ORDER);
        return rows;
    }

    private Mark start(PollCursor position) {
        Mark going = reading;
        if (going != null) {
            return going;
        }
        Mark done = position.modified();
        done = reached == null ? done : done.orLater(reached);
        return back(done);
    }

    private Mark back(Mark mark) {
        if (settings.lookBack().isZero()) {
            return mark;
        }
        Instant earlier = mark.second().minus(settings.lookBack());
        return Mark.before(earlier.isBefore(start) ? start : earlier);
    }

    private Deque<DeletedSource.Entry> deletions(PollCursor position, Instant until) {
        Deque<DeletedSource.Entry> known = deletions;
        if (known == null) {
            known = new ArrayDeque<>();
            if (readsDeleted) {
                for (DeletedSource.Entry entry : deleted.read(back(position.deleted()))) {
                    horizon.saw(entry.time());
                    if (entry.time().isBefore(until)
                            && !recentlyDeleted.contains(entry.version())) {
                        known.add(entry);
                    }
                }
            }
            deletions = known;
        }
        return known;
    }

    private PollCursor end(PollCursor position, Stretch stretch, Instant until) {
        Instant complete = stretch.end().second();
        Mark deletedEnd = Mark.before(complete.isBefore(until) ? complete : until);
        return new PollCursor(
                readsModified ? position.modified().orLater(stretch.end()) : position.modified(),
                readsDeleted ? position.deleted().orLater(deletedEnd) : position.deleted(),
                stretch.last() && stretch.allUnsettled()
                        ? known(position.known(), complete, stretch.unsettled())
                        : position.known());
    }

    /**
     * Up to when all records that were created have been seen: up to the end of what was read,
     * unless one created before was edited since, so that it is still to come, or may be found by
     * looking back.
     */
    private Instant known(Instant before, Instant complete, List<Row> unsettled) {
        Instant known = complete.minus(settings.lookBack());
        List<Row> toCome = new ArrayList<>(unsettled);
        toCome.addAll(held.all());
        for (Row row : toCome) {
            if (announced.isNew(row, before) && row.created().isBefore(known)) {
                known = row.created();
            }
        }
        return known.isBefore(before) ? before : known;
    }

    /** A change is done with, and what was filtered out before it. */
    void handedOut(Entry entry) {
        RecordChange change = entry.change();
        Version version = new Version(change.id(), change.time());
        boolean gone = change instanceof RecordChange.Deleted;
        if (!settings.lookBack().isZero()) {
            (gone ? recentlyDeleted : recentlyModified).add(version);
        }
        if (change instanceof RecordChange.Upserted record) {
            held.handedOut(version);
            if (record.created()) {
                announced.add(record.id(), record.createdTime());
            }
        }
        passed(change.after());
    }

    /** Everything up to a position is handed out or filtered out. */
    void passed(PollCursor position) {
        Mark mark = position.modified();
        while (!silent.isEmpty() && mark.covers(silent.peek().time(), silent.peek().id())) {
            Row row = silent.remove();
            announced.add(row.id(), row.created());
        }
    }

    /**
     * Changes were read but are not handed out, because one before them has failed. That one is
     * read anew, these are kept.
     */
    void failedBefore(List<Entry> entries) {
        held.keep(entries.stream().map(Entry::row).filter(Objects::nonNull).toList());
        silent.clear();
    }
}
