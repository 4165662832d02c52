package io.github.camelzoho.bigin;

import static io.github.camelzoho.bigin.ZohoBiginConstants.CREATED_TIME;
import static io.github.camelzoho.bigin.ZohoBiginConstants.EVENT_TYPE;
import static io.github.camelzoho.bigin.ZohoBiginConstants.EVENT_TYPES;
import static io.github.camelzoho.bigin.ZohoBiginConstants.MESSAGE_TIMESTAMP;
import static io.github.camelzoho.bigin.ZohoBiginConstants.MODIFIED_TIME;
import static io.github.camelzoho.bigin.ZohoBiginConstants.MODULE;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RECORD_COUNT;
import static io.github.camelzoho.bigin.ZohoBiginConstants.RECORD_ID;

import io.github.camelzoho.bigin.operation.Output;
import io.github.camelzoho.bigin.poll.RecordChange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.apache.camel.Message;

/** From changes to messages, the same for all consumers. Thread-safe. */
final class ChangeExchanges {
    /** The headers that a message of changes has. */
    static final List<String> HEADERS =
            List.of(
                    EVENT_TYPE,
                    EVENT_TYPES,
                    MODULE,
                    RECORD_ID,
                    CREATED_TIME,
                    MODIFIED_TIME,
                    RECORD_COUNT,
                    MESSAGE_TIMESTAMP);

    /** With an offset even in UTC: it is not certain that Bigin takes a Z. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    private final Output records;
    private final Output deletions;

    /**
     * @param options decide the form of the bodies
     */
    ChangeExchanges(ZohoBiginConfiguration options) {
        this.records = Output.records(options);
        this.deletions = Output.structure(options);
    }

    /**
     * Puts one change on a message: the record, or Bigin's entry for a deleted one.
     *
     * @throws io.github.camelzoho.bigin.error.ZohoBiginInputException if the record can't be read
     *     into the user's class
     */
    void fill(Message message, RecordChange change) {
        message.setBody(body(change));
        message.setHeader(EVENT_TYPE, change.type().name());
        message.setHeader(MODULE, change.module());
        message.setHeader(RECORD_ID, change.id());
        if (change instanceof RecordChange.Upserted upserted) {
            message.setHeader(CREATED_TIME, TIME.format(upserted.createdTime()));
        }
        message.setHeader(MODIFIED_TIME, TIME.format(change.time()));
        message.setHeader(MESSAGE_TIMESTAMP, change.time().toEpochMilli());
    }

    /**
     * Puts a page on a message as a list, oldest first.
     *
     * @param page at least one change, all of one module
     */
    void fill(Message message, List<RecordChange> page) {
        List<String> types = page.stream().map(change -> change.type().name()).toList();
        Instant last = page.get(page.size() - 1).time();
        message.setBody(list(page));
        if (types.stream().distinct().count() == 1) {
            message.setHeader(EVENT_TYPE, types.get(0));
        }
        message.setHeader(EVENT_TYPES, types);
        message.setHeader(MODULE, page.get(0).module());
        message.setHeader(RECORD_COUNT, page.size());
        message.setHeader(MESSAGE_TIMESTAMP, last.toEpochMilli());
    }

    private Object list(List<RecordChange> page) {
        return records.pojo() == null
                ? deletions.one(page.stream().map(ChangeExchanges::content).toList())
                : page.stream().map(this::body).toList();
    }

    private Object body(RecordChange change) {
        Output form = change instanceof RecordChange.Deleted ? deletions : records;
        return form.one(content(change));
    }

    private static Map<String, Object> content(RecordChange change) {
        return change instanceof RecordChange.Upserted upserted
                ? upserted.record()
                : ((RecordChange.Deleted) change).item();
    }
}
