package io.github.camelzoho.bigin.operation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * Records that are checked before they are given, so many at once. After a check has failed all the
 * rest is given unchecked: somebody may want to account for it. For one thread.
 */
final class CheckedRecords implements Iterator<Map<String, Object>> {
    private final Iterator<Map<String, Object>> records;
    private final int atOnce;
    private final Check check;
    private final Queue<Map<String, Object>> checked = new ArrayDeque<>();
    private int read;
    private boolean failed;

    /** Throws if the records are not as they must be. */
    @FunctionalInterface
    interface Check {
        /**
         * Checks records that follow one another.
         *
         * @param first the place of the first of them, counted from 0
         */
        void check(int first, List<Map<String, Object>> records);
    }

    /**
     * @param records all
     * @param atOnce how many are read ahead and checked together
     * @param check throws if they are wrong
     */
    CheckedRecords(Iterator<Map<String, Object>> records, int atOnce, Check check) {
        this.records = records;
        this.atOnce = atOnce;
        this.check = check;
    }

    @Override
    public boolean hasNext() {
        if (!checked.isEmpty()) {
            return true;
        }
        List<Map<String, Object>> some = new ArrayList<>();
        while (some.size() < (failed ? 1 : atOnce) && records.hasNext()) {
            some.add(records.next());
        }
        checked.addAll(some);
        if (!failed) {
            failed = true;
            check.check(read, some);
            failed = false;
        }
        read += some.size();
        return !checked.isEmpty();
    }

    @Override
    public Map<String, Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the last record was taken");
        }
        return checked.remove();
    }
}
