package io.github.camelzoho.bigin.simulator.notifications;

import java.time.Duration;

/**
 * Something that befalls a notification on its way. Immutable.
 *
 * @param kind what happens
 * @param delay how long a late one takes, by the simulator's clock
 */
public record Mishap(Kind kind, Duration delay) {
    /** The ways to go wrong. */
    public enum Kind {
        DROPPED,
        DOUBLED,
        LATE,
        OVERTAKEN
    }

    /** It gets lost. */
    public static Mishap dropped() {
        return new Mishap(Kind.DROPPED, Duration.ZERO);
    }

    /** It comes twice. */
    public static Mishap doubled() {
        return new Mishap(Kind.DOUBLED, Duration.ZERO);
    }

    /** It comes only when the simulator's clock has gone on by so much. */
    public static Mishap late(Duration by) {
        return new Mishap(Kind.LATE, by);
    }

    /** It comes after the next one that is not overtaken itself. */
    public static Mishap overtaken() {
        return new Mishap(Kind.OVERTAKEN, Duration.ZERO);
    }
}
