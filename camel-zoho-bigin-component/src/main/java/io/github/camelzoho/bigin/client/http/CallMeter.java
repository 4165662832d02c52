package io.github.camelzoho.bigin.client.http;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what was spent: answered calls and, by Bigin's table, their credits. An answer of 401, 429
 * or of a server fault is counted as a call without credits. Thread-safe.
 */
public final class CallMeter {
    private final LongAdder calls = new LongAdder();
    private final LongAdder credits = new LongAdder();
    private final LongAdder failures = new LongAdder();

    void answered(ApiRequest request, int status) {
        calls.increment();
        if (status != 401 && status != 429 && status < 500) {
            credits.add(request.credits());
        }
        if (status >= 400) {
            failures.increment();
        }
    }

    void unanswered() {
        failures.increment();
    }

    /** Calls that got an answer. */
    public long calls() {
        return calls.sum();
    }

    /** Credits spent, by the documented table. */
    public long credits() {
        return credits.sum();
    }

    /** Calls with an error answer or none. */
    public long failures() {
        return failures.sum();
    }
}
