package io.github.camelzoho.bigin.poll;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a feed reads and hands out. Immutable.
 *
 * @param module API name
 * @param fields names of the fields that are wanted; empty for all
 * @param filter which records to hand out
 * @param filterFields the fields that the filter looks at; read even if they are not wanted
 * @param events which kinds of change to hand out
 * @param startFrom where to begin without a position
 * @param changeSource how to find modified records
 * @param settleDelay how long a second must be over by Bigin's clock before it is read
 * @param lookBack how far before its position each poll looks again
 */
public record FeedSettings(
        String module,
        List<String> fields,
        Predicate<Map<String, Object>> filter,
        Set<String> filterFields,
        Set<EventType> events,
        StartFrom startFrom,
        ChangeSourceType changeSource,
        Duration settleDelay,
        Duration lookBack) {

    public FeedSettings {
        fields = List.copyOf(fields);
        filterFields = Set.copyOf(filterFields);
        events = Set.copyOf(events);
    }

    /** New and modified records from now on, all fields, the usual delay. */
    public static FeedSettings of(String module) {
        return new FeedSettings(
                module,
                List.of(),
                record -> true,
                Set.of(),
                Set.of(EventType.created, EventType.updated),
                StartFrom.NOW,
                ChangeSourceType.auto,
                Duration.ofSeconds(2),
                Duration.ZERO);
    }
}
