package io.github.camelzoho.bigin.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest calls, so many and no more, because a simulator may run for days. */
final class CallLog {
    private final int capacity;
    private final Deque<RecordedCall> calls = new ArrayDeque<>();

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
    }

    synchronized List<RecordedCall> all() {
        return List.copyOf(calls);
    }

    synchronized void clear() {
        calls.clear();
    }
}
