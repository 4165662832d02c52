package io.github.camelzoho.bigin.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults to come. {@code faults().add(Fault.status(429)).on("POST", "/bigin/v2/Contacts")}. */
public final class Faults {
    private final List<Rule> rules = new ArrayList<>();

    Faults() {}

    /** A fault for the next call, unless the rule is told otherwise. */
    public synchronized Rule add(Fault fault) {
        Rule rule = new Rule(fault);
        rules.add(rule);
        return rule;
    }

    public synchronized void clear() {
        rules.clear();
    }

    /** The fault for a call, by the oldest rule that matches and is not used up. */
    synchronized Optional<Fault> next(String method, String path) {
        for (Rule rule : rules) {
            if (rule.hits(method, path)) {
                return Optional.of(rule.fault);
            }
        }
        return Optional.empty();
    }

    /** Says which calls a fault hits. */
    public static final class Rule {
        private final Fault fault;
        private CallPattern calls = CallPattern.ANY;
        private int skip;
        private int times = 1;

        private Rule(Fault fault) {
            this.fault = fault;
        }

        /**
         * Hits only these calls.
         *
         * @param onMethod HTTP method, or {@code *}
         * @param onPath whole path as sent, without the query; {@code *} stands for any text
         */
        public synchronized Rule on(String onMethod, String onPath) {
            calls = CallPattern.of(onMethod, onPath);
            return this;
        }

        /** Hits so many matching calls instead of one. */
        public synchronized Rule times(int count) {
            times = count;
            return this;
        }

        /** Hits all matching calls. */
        public Rule always() {
            return times(Integer.MAX_VALUE);
        }

        /** Lets so many matching calls through first. */
        public synchronized Rule skip(int count) {
            skip = count;
            return this;
        }

        private synchronized boolean hits(String onMethod, String onPath) {
            if (times == 0 || !calls.matches(onMethod, onPath)) {
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
