package io.github.camelzoho.bigin.simulator.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mishaps to come. */
public final class Mishaps {
    private final List<Rule> rules = new ArrayList<>();

    Mishaps() {}

    /** A mishap for the next notification, unless the rule is told otherwise. */
    public synchronized Rule add(Mishap mishap) {
        Rule rule = new Rule(mishap);
        rules.add(rule);
        return rule;
    }

    /** From now on all goes well. */
    public synchronized void clear() {
        rules.clear();
    }

    synchronized Optional<Mishap> next() {
        for (Rule rule : rules) {
            if (rule.hits()) {
                return Optional.of(rule.mishap);
            }
        }
        return Optional.empty();
    }

    /** Says how many notifications a mishap hits. */
    public static final class Rule {
        private final Mishap mishap;
        private int skip;
        private int times = 1;

        private Rule(Mishap mishap) {
            this.mishap = mishap;
        }

        /** Hits so many notifications instead of one. */
        public synchronized Rule times(int count) {
            times = count;
            return this;
        }

        /** Hits all notifications. */
        public Rule always() {
            return times(Integer.MAX_VALUE);
        }

        /** Lets so many notifications through first. */
        public synchronized Rule skip(int count) {
            skip = count;
            return this;
        }

        private synchronized boolean hits() {
            if (times == 0) {
                return false;
            }
            if (skip > 0) {
                skip--;
                return false;
            }
            times--;
            return true;
        }
    }
}
