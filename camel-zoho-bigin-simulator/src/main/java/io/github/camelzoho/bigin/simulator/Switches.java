package io.github.camelzoho.bigin.simulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The forms chosen for what the documentation leaves open. Changes hold from the next call on. */
public final class Switches {
    private final Map<Switch<?>, Object> chosen = new ConcurrentHashMap<>();

    Switches() {}

    /** The chosen form, or the default one. */
    @SuppressWarnings("unchecked") // set() lets in only values of the switch's type
    public <T> T get(Switch<T> which) {
        return (T) chosen.getOrDefault(which, which.byDefault());
    }

    /** Chooses a form. */
    public <T> Switches set(Switch<T> which, T value) {
        chosen.put(which, value);
        return this;
    }

    /**
     * Chooses a form by name.
     *
     * @param assignment {@code NAME=value}, for example {@code MIXED_BATCH_STATUS=207}
     * @throws IllegalArgumentException if there is no such switch or it has no such value
     */
    public Switches set(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("Not of the form NAME=value: " + assignment);
        }
        Switch<?> which = Switch.named(assignment.substring(0, equals));
        chosen.put(which, which.value(assignment.substring(equals + 1)));
        return this;
    }

    /** Back to the defaults. */
    public void reset() {
        chosen.clear();
    }
}
