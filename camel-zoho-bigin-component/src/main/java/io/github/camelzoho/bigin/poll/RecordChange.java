package io.github.camelzoho.bigin.poll;

import java.time.Instant;
import java.util.Map;

/** One change of one record. Immutable but for the maps, which belong to the reader. */
public sealed interface RecordChange {
    /** The API name of the record's module. */
    String module();

    /** The record's id. */
    String id();

    /** When it happened by Bigin's clock, to the second. */
    Instant time();

    /** What happened. */
    EventType type();

    /** Where the feed stands when this change and all before it are handed out. */
    PollCursor after();

    /** The same change with another position behind it. */
    RecordChange standingAt(PollCursor position);

    /**
     * A record that is new or was modified.
     *
     * @param module the API name of its module
     * @param id the record's id
     * @param time its Modified_Time
     * @param createdTime its Created_Time
     * @param record the record with the fields that were asked for
     * @param created whether it is new to the feed
     * @param after where the feed stands behind it
     */
    record Upserted(
            String module,
            String id,
            Instant time,
            Instant createdTime,
            Map<String, Object> record,
            boolean created,
            PollCursor after)
            implements RecordChange {
        @Override
        public EventType type() {
            return created ? EventType.created : EventType.updated;
        }

        @Override
        public Upserted standingAt(PollCursor position) {
            return new Upserted(module, id, time, createdTime, record, created, position);
        }
    }

    /**
     * A record that was deleted.
     *
     * @param module the API name of its module
     * @param id the record's id
     * @param time its deleted_time
     * @param item Bigin's entry in the list of deleted records
     * @param after where the feed stands behind it
     */
    record Deleted(
            String module, String id, Instant time, Map<String, Object> item, PollCursor after)
            implements RecordChange {
        @Override
        public EventType type() {
            return EventType.deleted;
        }

        @Override
        public Deleted standingAt(PollCursor position) {
            return new Deleted(module, id, time, item, position);
        }
    }
}
