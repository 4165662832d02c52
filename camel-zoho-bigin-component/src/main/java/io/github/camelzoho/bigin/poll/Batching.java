package io.github.camelzoho.bigin.poll;

import io.github.camelzoho.bigin.poll.Batch.Entry;
import io.github.camelzoho.bigin.poll.PollCursor.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes changes of what was read, in order, and tells where the feed stands behind each. */
final class Batching {
    private final FeedSettings settings;
    private final WantedFields fields;
    private final Announced announced;
    private final Set<String> newHere = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Row> silent = new ArrayList<>();
    private PollCursor position;
    private boolean passed;

    Batching(FeedSettings settings, WantedFields fields, Announced announced, PollCursor position) {
        this.settings = settings;
        this.fields = fields;
        this.announced = announced;
        this.position = position;
    }

    void add(Row row) {
        passed = true;
        position =
                new PollCursor(
                        position.modified().orLater(new Mark(row.time(), row.id())),
                        position.deleted(),
                        position.known());
        boolean created = announced.isNew(row, position.known()) && newHere.add(row.id());
        EventType type = created ? EventType.created : EventType.updated;
        if (settings.events().contains(type) && settings.filter().test(row.values())) {
            RecordChange change =
                    new RecordChange.Upserted(
                            settings.module(),
                            row.id(),
                            row.time(),
                            row.created(),
                            fields.handedOut(row.values()),
                            created,
                            position);
            entries.add(new Entry(change, row));
        } else if (created) {
            silent.add(row);
        }
    }

    void add(DeletedSource.Entry entry) {
        passed = true;
        position =
                new PollCursor(
                        position.modified(),
                        position.deleted().orLater(new Mark(entry.time(), entry.id())),
                        position.known());
        RecordChange change =
                new RecordChange.Deleted(
                        settings.module(), entry.id(), entry.time(), entry.item(), position);
        entries.add(new Entry(change, null));
    }

    /** The records that are new but were filtered out. */
    List<Row> silent() {
        return silent;
    }

    /** What was added; behind its last change the feed stands at the end. */
    Batch batch(PollCursor end, Instant until, boolean last) {
        if (!entries.isEmpty()) {
            int tail = entries.size() - 1;
            Entry entry = entries.get(tail);
            entries.set(tail, new Entry(entry.change().standingAt(end), entry.row()));
        }
        return new Batch(List.copyOf(entries), end, until, passed, last);
    }
}
