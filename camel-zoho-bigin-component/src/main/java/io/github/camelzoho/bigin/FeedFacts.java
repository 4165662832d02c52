package io.github.camelzoho.bigin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What operators are told of a feed, in the health check and in the dev console. */
final class FeedFacts {
    private FeedFacts() {}

    /** The facts that are known, by name; texts and numbers, no secret. */
    static Map<String, Object> of(ZohoBiginConsumer consumer) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "cursorName", consumer.getCursorName());
        put(facts, "position", consumer.getPosition());
        put(facts, "lagSeconds", consumer.getLagSeconds());
        put(facts, "lastSuccess", consumer.getLastSuccess());
        put(facts, "waitingSince", consumer.getWaitingSince());
        put(facts, "lastFailure", consumer.getLastFailure());
        put(facts, "changeSource", consumer.getChangeSource());
        put(facts, "hints", consumer.getHints());
        put(facts, "changesEmitted", consumer.getChangesEmitted());
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
