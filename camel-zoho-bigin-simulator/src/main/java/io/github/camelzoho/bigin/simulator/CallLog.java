package io.github.camelzoho.bigin.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The latest calls, so many and no more, because a simulator may run for days; sums of all. */
final class CallLog {
    private static final int KINDS = 500;

    private final int capacity;
    private final Deque<RecordedCall> calls = new ArrayDeque<>();
    private final Map<String, KindOfCall> kinds = new LinkedHashMap<>();

    CallLog(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(RecordedCall call) {
        if (calls.size() >= capacity) {
            calls.pollFirst();
        }
        if (capacity > 0) {
            calls.addLast(call);
        }
        String name = KindOfCall.name(call);
        String kind = kinds.size() < KINDS || kinds.containsKey(name) ? name : "others";
        kinds.merge(kind, KindOfCall.of(kind, call), KindOfCall::and);
    }

    synchronized List<RecordedCall> all() {
        return List.copyOf(calls);
    }

    /** Sums of all calls since the start, also of those no longer remembered. */
    synchronized List<KindOfCall> kinds() {
        return List.copyOf(kinds.values());
    }

    synchronized void clear() {
        calls.clear();
        kinds.clear();
    }
}
