package io.github.camelzoho.bigin.client.http;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many calls of one credential may be under way. Halves itself when Bigin says that there are
 * too many, and grows back by one for every ten calls that went through. Thread-safe.
 */
public final class ConcurrencyLimit {
    private static final int CALLS_TO_GROW = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int ceiling;
    private int allowed;
    private int underWay;
    private int goodCalls;
    private boolean closed;

    public ConcurrencyLimit(int ceiling) {
        this.ceiling = ceiling;
        this.allowed = ceiling;
    }

    /**
     * Several endpoints share one credential: the smallest number that any of them asks for counts.
     */
    public void restrictTo(int other) {
        lock.lock();
        try {
            ceiling = Math.min(ceiling, other);
            allowed = Math.min(allowed, ceiling);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a place.
     *
     * @return false if the client was closed meanwhile
     */
    boolean acquire() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (underWay >= allowed && !closed) {
                changed.await();
            }
            if (closed) {
                return false;
            }
            underWay++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    void release() {
        lock.lock();
        try {
            underWay--;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    void wentThrough() {
        lock.lock();
        try {
            if (allowed < ceiling && ++goodCalls >= CALLS_TO_GROW) {
                goodCalls = 0;
                allowed++;
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    void tooMany() {
        lock.lock();
        try {
            goodCalls = 0;
            allowed = Math.max(1, allowed / 2);
        } finally {
            lock.unlock();
        }
    }

    /** Calls under way now. */
    public int underWay() {
        lock.lock();
        try {
            return underWay;
        } finally {
            lock.unlock();
        }
    }

    /** Calls allowed now. */
    public int allowed() {
        lock.lock();
        try {
            return allowed;
        } finally {
            lock.unlock();
        }
    }

    /** Wakes all who wait. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
