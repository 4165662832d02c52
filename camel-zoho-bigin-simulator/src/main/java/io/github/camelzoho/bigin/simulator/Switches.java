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

    /** Back to the defaults. */
    public void reset() {
        chosen.clear();
    }
}
