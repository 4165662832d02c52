package io.github.camelzoho.bigin;

import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to move a position: taken when a consumer starts, given back when it has stopped
 * <em>and</em> its last poll has ended, lest the next owner repeats what that poll still does.
 * Thread-safe.
 */
final class PositionOwnership {
    private final ReentrantLock lock = new ReentrantLock();
    private final CursorPlace place;
    private boolean polling;
    private boolean stopped;

    private PositionOwnership(CursorPlace place) {
        this.place = place;
    }

    /** Takes the position, or fails if another consumer has it. */
    static PositionOwnership take(CursorPlace place) {
        place.store().acquire(place.key());
        return new PositionOwnership(place);
    }

    /** Begins a poll; false if the consumer has stopped, or another poll of it is under way. */
    boolean beginPoll() {
        lock.lock();
        try {
            boolean allowed = !stopped && !polling;
            polling |= allowed;
            return allowed;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the poll that was begun. */
    void endPoll() {
        lock.lock();
        try {
            polling = false;
            if (stopped) {
                release();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The consumer has stopped. */
    void giveBack() {
        lock.lock();
        try {
            if (!stopped && !polling) {
                release();
            }
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    private void release() {
        place.store().release(place.key());
    }
}
